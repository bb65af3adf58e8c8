import { type Issue, pointerTo } from '../articles/issue.ts';
import { paragraphCount } from '../articles/paragraphs.ts';
import type { Copy } from './desk.ts';

/**
 * Points that name a paragraph which their original does not have: all of them, each with its pointer.
 *
 * @param textOf plain text of an article's original, by the article's id
 */
export function paragraphFaults(copies: Copy[], textOf: (id: string) => string): Issue[] {
  return copies.flatMap(({ id, summaries }, at) => {
    const last = paragraphCount(textOf(id));
    const detail = `Name a paragraph of the original from 1 to ${last}, which is its last.`;
    return Object.entries(summaries).flatMap(([language, { points }]) =>
      points.flatMap(({ source }, point) =>
        source === null || source.paragraph <= last
          ? []
          : [{ pointer: pointerTo(['articles', at, 'summaries', language, 'points', point]), detail }],
      ),
    );
  });
}
