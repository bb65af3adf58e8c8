import { type Issue, pointerTo } from '../articles/issue.ts';
import type { Publication } from '../articles/publication.ts';
import type { Token } from './tokens.ts';

/**
 * What is wrong with a token that is to be minted: it would never be good, or for languages that there are not. All
 * faults at once; where nothing has been published (`null`) every language is possible.
 *
 * @param now RFC 3339 with whole seconds
 */
export function mintingFaults(
  { expires, languages }: Pick<Token, 'expires' | 'languages'>,
  publication: Publication | null,
  now: string,
): Issue[] {
  const isOver = expires !== null && expires <= now;
  const end = isOver ? [{ pointer: '/expires', detail: `Write a time in the future; it is ${now}.` }] : [];
  const known = publication?.languages ?? languages ?? [];
  const unknown = (languages ?? []).flatMap((language, at) =>
    known.includes(language)
      ? []
      : [{ pointer: pointerTo(['languages', at]), detail: `Write one of the publication: ${known.join(', ')}.` }],
  );
  return [...end, ...unknown];
}
