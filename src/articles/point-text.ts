import type { Point } from './article.ts';

/** Begins the mark at the end of a point that names a paragraph of the original. */
export const MARK = '[¶';
const WHOLE_MARK = /^\[¶\s*(\d{1,5})\s*\]$/;

/**
 * A point as it is written in one line of text, with the paragraph that it was taken from at its end. What is no such
 * mark stays in the text.
 *
 * @example readPointText('It will run all winter. [¶2]') // { text: 'It will run all winter.', source: { paragraph: 2 } }
 */
export function readPointText(line: string): Point {
  const text = line.trim();
  const at = text.lastIndexOf(MARK);
  const paragraph = at < 0 ? undefined : WHOLE_MARK.exec(text.slice(at))?.[1];
  if (paragraph === undefined) return { text, source: null };
  return { text: text.slice(0, at).trimEnd(), source: { paragraph: Number(paragraph) } };
}

/** A point in one line of text, as `readPointText` reads it. */
export function writePointText({ text, source }: Point): string {
  return source === null ? text : `${text} ${MARK}${source.paragraph}]`;
}
