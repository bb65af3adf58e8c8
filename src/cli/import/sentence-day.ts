import { anyOf, MONTH_OF, WEEKDAY_OF } from './calendar-words.ts';
import { resolveDay } from './day.ts';
import { fold } from './fold.ts';

/** The first sentence of a report is looked at no further than this. */
const SENTENCE_CHARACTERS = 400;

const MONTH = `(?<month>${anyOf(MONTH_OF.keys())})(?![\\p{L}\\p{M}])`;
const WEEKDAY = `(?:(?<weekday>${anyOf(WEEKDAY_OF.keys())})\\.?,?\\s(?:el\\s|le\\s|den\\s)?)?`;

/** Whole dates alone: without a year a date says nothing where nothing else is dated. */
const DATE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{M}\d])${WEEKDAY}${MONTH}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)`,
    String.raw`(?<![\p{L}\p{M}\d])${WEEKDAY}(?<day>\d{1,2})(?:er|º|st|nd|rd|th|\.)?\s(?:de\s)?${MONTH}\.?,?\s(?:del?\s)?(?<year>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<year>\d{4})年(?<monthNumber>\d{1,2})月(?<day>\d{1,2})日`,
  ].join('|'),
  'gu',
);

/** A sentence ends behind a word of some length: `Nov. 4` and `Mr. Smith` do not end one. */
const SENTENCE_END = /\p{L}{4,}[.!?]["'”’»)]*\s|[。！？]/u;

/** What was long ago is remembered with its date. */
const REMEMBRANCE =
  /annivers|aniversar|jahrestag|gedenk|годовщин|річниц|rocznic|yıl\s?dönüm|周年|週年|주년|الذكرى|ذكرى|سالگرد|वर्षगांठ|जयंती|বার্ষিকী/iu;

/** A whole date in the first sentence of a report. */
export interface SentenceDay {
  /** UTF-16 units of the paragraph. */
  start: number;
  /** `YYYY-MM-DD` */
  day: string;
}

/**
 * The only whole date, year and all, in the first sentence of a paragraph; `null` where there is none, or more than one,
 * or its weekday is another, or an anniversary is spoken of.
 *
 * @example findSentenceDay('He left on Tuesday, Nov. 4, 2025, they said.') // { start: 11, day: '2025-11-04' }
 */
export function findSentenceDay(paragraph: string): SentenceDay | null {
  const text = fold(paragraph.slice(0, SENTENCE_CHARACTERS));
  const [match, ...more] = text.matchAll(DATE);
  if (!match || more.length > 0 || SENTENCE_END.test(text.slice(0, match.index))) return null;
  if (REMEMBRANCE.test(sentenceOf(text))) return null;
  const { year, month, monthNumber, day: date, weekday } = match.groups ?? {};
  const monthOfYear = month === undefined ? Number(monthNumber) : (MONTH_OF.get(month.toLowerCase()) ?? 0);
  const day = resolveDay({ year: Number(year), month: monthOfYear, day: Number(date) }, null);
  const isMeant = weekday === undefined || WEEKDAY_OF.get(weekday.toLowerCase()) === weekdayOf(day);
  return day !== null && isMeant ? { start: match.index, day } : null;
}

function sentenceOf(text: string): string {
  const end = SENTENCE_END.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
}

function weekdayOf(day: string | null): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
