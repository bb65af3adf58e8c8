import { ID } from '../articles/limits.ts';
import { Problem } from '../http/problem.ts';
import { isPublishable } from '../languages/tag.ts';

/** Second segments of page paths that are no article's. */
const RESERVED = new Set(['archive', 'embed', 'status']);

/** An article's id from a path; throws `Problem` 422 for what is none. */
export function idFrom(segment: string): string {
  if (ID.test(segment) && !RESERVED.has(segment)) return segment;
  const detail = `An id matches ${ID.source} and is none of: ${[...RESERVED].join(', ')}.`;
  throw new Problem(422, { detail, errors: [{ pointer: '', detail }] });
}

/** A canonical language tag from a path; throws `Problem` 422 for what is none. */
export function languageFrom(segment: string): string {
  if (isPublishable(segment)) return segment;
  const detail = 'Write a canonical BCP 47 tag, as "en" or "zh-Hans".';
  throw new Problem(422, { detail, errors: [{ pointer: '', detail }] });
}
