import { segmenter } from './segmenters.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** Without one of these every code point is a grapheme of its own, and no segmenter is needed. */
const CLUSTERING =
  /[\p{M}\p{C}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u0e33\u0eb3]/u;

/** East Asian Width W and F (UAX 11, Unicode 17) with emoji shown as such; unassigned planes 2 and 3 count as W. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f1e6}-\u{1f1ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** Below it everything is narrow, which saves the expression for most scripts. */
const FIRST_WIDE = '\u1100';

/** Nothing that takes up room: marks, controls, format characters. */
const INVISIBLE = /^[\p{M}\p{C}]*$/u;

/**
 * Columns that a text takes up in a font of fixed width, grapheme by grapheme: CJK, full-width forms and emoji 2,
 * combining marks, controls and format characters 0, all else 1.
 *
 * @example displayWidth('中国 news') // 9
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  if (CLUSTERING.test(text)) for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  else for (const character of text) width += character < FIRST_WIDE || !WIDE.test(character) ? 1 : 2;
  return width;
}

/** The user-perceived characters of a text (UAX 29), in order. */
export function* graphemes(text: string): Generator<string> {
  if (!CLUSTERING.test(text)) yield* text;
  else for (const { segment } of segmenter('und', 'grapheme').segment(text)) yield segment;
}

/** Columns of one grapheme: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (WIDE.test(grapheme)) return 2;
  return INVISIBLE.test(grapheme) ? 0 : 1;
}
