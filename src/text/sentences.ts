import { abbreviationsOf, hasOrdinalStop, STARTERS } from './abbreviations.ts';
import { segmenter } from './segmenters.ts';
import { phrases } from './thai.ts';

/** Opening punctuation that the segmenter leaves at the end of the sentence before (`走了。「`). */
const LEFT_BEHIND = /[\p{Ps}\p{Pi}]+\s*$/u;

/** Marks that open in one language and close in another, by the mark that opens before them where they close. */
const CLOSES_AFTER: Readonly<Record<string, string>> = { '“': '„', '«': '»', '‘': '‚' };

/** Closing punctuation, which belongs to the sentence before. */
const CLOSING = /^[\p{Pe}\p{Pf}]+\s*/u;

/** What a sentence does not begin with: a lower-case letter, behind quotation marks or not. */
const CONTINUES = /^[\p{Pi}\p{Ps}"'\s]*\p{Ll}/u;

/** Characters at the end of a sentence that are looked at: expressions anchored at the end start over at each. */
const TAIL = 40;

/** A Japanese quotation goes on with its particle: `「…。」と述べた`. */
const QUOTATIVE = /^(?:と|って|など)/;

/**
 * The sentences of a text, trimmed, in order: `Intl.Segmenter` with the language's own rules, repaired where it breaks
 * after abbreviations, initials and ordinals, parts a quotation from its marks or from what introduces it, and in Thai
 * and Lao, where it knows no sentence at all. A line break within a paragraph is a space; an empty line, or a line that
 * begins a list item, ends a sentence. Where a full stop could be either, two sentences stay together.
 *
 * @param language canonical BCP 47 tag of the text
 * @throws {RangeError} if the language is not a structurally valid tag
 * @example sentences('Dr. Li left. He flew on Jan. 5.', 'en') // ['Dr. Li left.', 'He flew on Jan. 5.']
 */
export function sentences(text: string, language: string): string[] {
  return paragraphs(text).flatMap((paragraph) =>
    repaired(
      [...segmenter(language, 'sentence').segment(paragraph)].map(({ segment }) => segment),
      language,
    )
      .flatMap((sentence) => (/^(?:th|lo)(?:-|$)/.test(language) ? phrases(sentence) : [sentence]))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
  );
}

const LIST_ITEM = /^(?:[-•*]|\d{1,3}[.)])\s/;
const UNSPACED = /[\u0e00-\u0eff\u3000-\u9fff\uff00-\uffef]/;

/** Lines that belong together, joined with a space, or without one between characters of CJK and Thai. */
function paragraphs(text: string): string[] {
  const joined: string[] = [''];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const before = joined.at(-1) ?? '';
    if (line === '' || before === '' || LIST_ITEM.test(line)) joined.push(line);
    else joined[joined.length - 1] = before + (unspaced(before, line) ? '' : ' ') + line;
  }
  return joined;
}

function unspaced(before: string, line: string): boolean {
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(line.charAt(0));
}

function repaired(segments: string[], language: string): string[] {
  const whole: string[] = [];
  let handed = '';
  for (const segment of segments) {
    const opening = openingLeftBehind(segment);
    const piece = handed + segment.slice(0, segment.length - opening.length);
    handed = opening;
    append(whole, piece, language);
  }
  if (handed !== '') whole.push((whole.pop() ?? '') + handed);
  return whole;
}

/** A piece as a sentence of its own, or as the rest of the last one; its leading closing marks are always the latter. */
function append(whole: string[], piece: string, language: string): void {
  const before = whole.pop();
  if (before === undefined) {
    whole.push(piece);
    return;
  }
  const closing = CLOSING.exec(piece)?.[0] ?? '';
  const rest = piece.slice(closing.length);
  if (rest === '' || goesOn(before.slice(-TAIL), rest, language)) whole.push(before + piece);
  else whole.push(before + closing, rest);
}

function openingLeftBehind(segment: string): string {
  const opening = LEFT_BEHIND.exec(segment.slice(-TAIL))?.[0] ?? '';
  const mark = opening.charAt(0);
  const opener = CLOSES_AFTER[mark];
  const rest = segment.slice(0, segment.length - opening.length);
  return opener !== undefined && rest.lastIndexOf(opener) > rest.lastIndexOf(mark) ? '' : opening;
}

/** Whether `piece` belongs to the sentence that ends in `before`. */
function goesOn(before: string, piece: string, language: string): boolean {
  if (CONTINUES.test(piece)) return true;
  if (/[」』]\s*$/.test(before)) return QUOTATIVE.test(piece);
  return stopsWithin(before, piece, language);
}

/** Whether the full stop at the end of `before` is that of an abbreviation, an initial or an ordinal. */
function stopsWithin(before: string, piece: string, language: string): boolean {
  const word = /([^\s\p{Ps}\p{Pi}"']+)\.\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (/^\d{1,2}$/.test(word)) return hasOrdinalStop(language);
  const { inside, either } = abbreviationsOf(language);
  if (inside.has(word)) return true;
  // "В 2020 г. Он …": after a year it is the word "year" and may end the sentence.
  if (/^\p{L}\p{M}*$/u.test(word)) return !/\d{3,4}\s*(?:г|р)\.\s*$/.test(before);
  const first = /^[^\p{L}]*(\p{L}+)/u.exec(piece)?.[1]?.toLowerCase() ?? '';
  return (either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) && !STARTERS.has(first);
}
