import { balanceBidi } from './hygiene.ts';
import { segmenter } from './segmenters.ts';
import { graphemes, graphemeWidth } from './width.ts';

const ELLIPSIS = '…';

/** What must not stand before the ellipsis: spaces, commas, colons, opening marks, dashes. At most 20, to be linear. */
const DANGLING = /[\s,;:،、，；：\p{Ps}\p{Pi}\p{Pd}]{1,20}$/u;

/** A sentence or word end is preferred where it leaves at least this share of the columns. */
const SENTENCE_SHARE = 0.6;
const WORD_SHARE = 0.5;

/**
 * A text in at most `columns` of display width: itself if it fits, else its beginning with `…`. It is cut at the end
 * of a sentence or else of a word where one is near, never within a grapheme; bidi controls that are left open are
 * closed.
 *
 * @param columns at least 1
 * @param language canonical BCP 47 tag; finds words in languages without spaces
 * @throws {RangeError} if the language is not a structurally valid tag
 * @example cut('The leaders met in Beijing', 16, 'en') // 'The leaders met…'
 */
export function cut(text: string, columns: number, language: string): string {
  if (headOf(text, columns).length === text.length) return text;
  const head = headOf(text, columns - 1);
  const whole = head.slice(0, endOf(text, head, language));
  const kept = whole.replace(DANGLING, '');
  // After a full stop the ellipsis stands apart, in the place of the space that followed.
  const apart = kept.length < whole.length && /[.!?؟۔।]$/.test(kept);
  return balanceBidi(kept === '' ? head : kept) + (apart ? ' ' : '') + ELLIPSIS;
}

/** The graphemes that fit. */
function headOf(text: string, columns: number): string {
  let head = '';
  let width = 0;
  for (const grapheme of graphemes(text)) {
    width += graphemeWidth(grapheme);
    if (width > columns) return head;
    head += grapheme;
  }
  return head;
}

/** Where the last sentence ends in the head, or else the last word; its length where neither is near. */
function endOf(text: string, head: string, language: string): number {
  // A few characters beyond the head show whether its last word is whole.
  const context = text.slice(0, head.length + 30);
  const sentence = lastBoundary(context, head.length, language, 'sentence');
  if (sentence >= head.length * SENTENCE_SHARE) return sentence;
  const word = lastBoundary(context, head.length, language, 'word');
  return word >= head.length * WORD_SHARE ? word : head.length;
}

function lastBoundary(text: string, limit: number, language: string, granularity: 'sentence' | 'word'): number {
  let last = 0;
  for (const { index } of segmenter(language, granularity).segment(text)) {
    if (index > limit) break;
    last = index;
  }
  return last;
}
