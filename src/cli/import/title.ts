import { HEADLINE_COLUMNS } from '../../articles/limits.ts';
import { segmenter } from '../../text/segmenters.ts';
import { displayWidth } from '../../text/width.ts';

/** A shorter first segment is an abbreviation that the segmenter took for a sentence (`Mr.`), or says too little. */
const SENTENCE_COLUMNS = 24;
/** A cut before this leaves too little to be a headline. */
const CUT_COLUMNS = 40;

/** Where no sentence has ended before this, its beginning is all that a title is cut from. */
const SENTENCE_CHARACTERS = 2_000;

/** Scripts without spaces between words: a clause cut there loses the sense more often than it helps. */
const UNCUT = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);

const SENTENCE_END = /[.。．!！?？।۔؟…]["'”’»」』)）]*$/u;

/** Whether a line may stand above a dateline, as headlines and bylines do: short, and no statement. */
export function mayPrecedeDateline(line: string): boolean {
  if (displayWidth(line) > HEADLINE_COLUMNS || /[:：,，;；、،—–-]$/u.test(line)) return false;
  return !SENTENCE_END.test(line) || /[?？؟]$/u.test(line);
}

/** Whether a first line without a dateline below it is clearly a headline: the next line is longer, and a sentence. */
export function isHeadline(line: string, next: string): boolean {
  return mayPrecedeDateline(line) && SENTENCE_END.test(next) && displayWidth(next) > displayWidth(line);
}

/**
 * A title for a report that came without one, for an editor to improve: its first sentence, cut to at most
 * `HEADLINE_COLUMNS` at a clause, else at a word. Chinese and Japanese are never cut at a clause.
 *
 * @example draftTitle('Two ships met at sea.', 'en') // 'Two ships met at sea'
 */
export function draftTitle(paragraph: string, language: string): string {
  const sentence = firstSentence(paragraph, language)
    .replace(/[.。．।۔]+$/u, '')
    .trim();
  if (displayWidth(sentence) <= HEADLINE_COLUMNS) return sentence;
  const clause = UNCUT.has(language.split('-')[0] ?? '') ? null : cutAtClause(sentence);
  return clause ?? cutAtWord(sentence, language);
}

function firstSentence(paragraph: string, language: string): string {
  const beginning = paragraph.slice(0, SENTENCE_CHARACTERS).replace(/\s+/g, ' ');
  let sentence = '';
  for (const { segment } of segmenter(language, 'sentence').segment(beginning)) {
    sentence += segment;
    if (displayWidth(sentence) >= SENTENCE_COLUMNS) break;
  }
  return sentence.trim();
}

function cutAtClause(sentence: string): string | null {
  let cut: string | null = null;
  for (const match of sentence.matchAll(/[,;:،؛—–]\s/gu)) {
    const clause = sentence.slice(0, match.index).trim();
    const width = displayWidth(clause);
    if (width > HEADLINE_COLUMNS) break;
    if (width >= CUT_COLUMNS) cut = clause;
  }
  return cut;
}

function cutAtWord(sentence: string, language: string): string {
  let cut = '';
  let width = 1;
  for (const { segment } of segmenter(language, 'word').segment(sentence)) {
    width += displayWidth(segment);
    if (width > HEADLINE_COLUMNS) break;
    cut += segment;
  }
  return `${cut.replace(/[\s\p{P}]+$/u, '') || [...sentence].slice(0, CUT_COLUMNS).join('')}…`;
}
