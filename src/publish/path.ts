import { ID } from '../articles/limits.ts';
import { Problem } from '../http/problem.ts';
import { isPublishable } from '../languages/tag.ts';

/** Second segments of page paths that are no article's. */
const RESERVED = new Set(['archive', 'embed', 'latest', 'status']);

/** What is wrong with an article's id; `null`: nothing. */
export function idFault(id: string): string | null {
  if (ID.test(id) && !RESERVED.has(id)) return null;
  return `An id matches ${ID.source} and is none of: ${[...RESERVED].join(', ')}.`;
}

/** An article's id from a path; throws `Problem` 422 for what is none. */
export function idFrom(segment: string): string {
  const detail = idFault(segment);
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
