import { idFault } from '../articles/id.ts';
import { Problem } from '../http/problem.ts';
import { isPublishable } from '../languages/tag.ts';

/** What to write instead of an article's id; `null`: it is sound. */
export function idDetail(id: string): string | null {
  const fault = idFault(id);
  return fault === null ? null : `Write another id: ${fault}.`;
}

/** An article's id from a path; throws `Problem` 422 for what is none. */
export function idFrom(segment: string): string {
  const detail = idDetail(segment);
  if (detail === null) return segment;
  throw new Problem(422, { detail, errors: [{ pointer: '', detail }] });
}

/** A canonical language tag from a path; throws `Problem` 422 for what is none. */
export function languageFrom(segment: string): string {
  if (isPublishable(segment)) return segment;
  const detail = 'Write a canonical BCP 47 tag, as "en" or "zh-Hans".';
  throw new Problem(422, { detail, errors: [{ pointer: '', detail }] });
}

/** The number of a revision or an entry from a path or query; throws `Problem` 404 for what is none. */
export function numberFrom(segment: string): number {
  if (/^[1-9][0-9]{0,14}$/.test(segment)) return Number(segment);
  throw new Problem(404, { detail: 'There is no such number here.' });
}
