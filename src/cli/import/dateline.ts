import { agencyIn } from './agencies.ts';
import { HINDI_DAY_OF, MONTH_OF, WEEKDAY_OF } from './calendar-words.ts';
import { findCity } from './cities.ts';
import { DATELINE_FORMS } from './dateline-forms.ts';
import type { PartialDay } from './day.ts';
import { readEastAsianDateline, suggestEastAsianDateline } from './east-asian-dateline.ts';
import { fold } from './fold.ts';
import type { FoundDateline, SuggestedDateline } from './found-dateline.ts';
import { displayPlace } from './place.ts';
import type { Span } from './span.ts';

export type Dateline = { found: FoundDateline } | { suggested: SuggestedDateline } | null;

/** No dateline is longer; bounds what the patterns read. */
const HEAD_CHARACTERS = 160;

/**
 * Reads the dateline at the beginning of a paragraph: the forms of agencies in Latin, Cyrillic, Arabic, Indic and East
 * Asian scripts. It is taken only with evidence, which is a known agency, or a date and a dash or colon (then with any name in brackets), or a known
 * city and a dash or colon; `NATO: what is it for?` is at most a suggestion. `null` where nothing looks like one.
 *
 * @example readDateline('LONDON, Nov 4 (Reuters) - Shares') // { found: { place: 'London', agency: 'Reuters', end: 26, … } }
 */
export function readDateline(paragraph: string): Dateline {
  const head = fold(paragraph.slice(0, HEAD_CHARACTERS));
  const eastAsian = readEastAsianDateline(head);
  if (eastAsian) return { found: eastAsian };
  for (const pattern of DATELINE_FORMS) {
    const match = pattern.exec(head);
    const read = match && judge(match, paragraph);
    if (read) return read;
  }
  const suggested = suggestEastAsianDateline(head);
  return suggested && { suggested };
}

function judge(match: RegExpExecArray, paragraph: string): Dateline {
  const groups = match.groups ?? {};
  const start = match[0].length - match[0].trimStart().length;
  const end = match[0].length;
  const isJoined = groups.separator === undefined && continuesInLowerCase(paragraph.slice(end));
  const agency = agencyOf(groups);
  const day = dayOf(groups);
  const place = groups.place ?? null;
  const credit = agency === null ? null : creditOf(match);
  const found = { found: { start, end, place: place && displayPlace(place), day, agency, credit } };

  if (place !== null && isDayName(place)) return null;
  if (agency !== null) return isJoined || (place !== null && isSubject(place, paragraph.slice(end))) ? null : found;
  if (place === null || groups.separator === undefined) return null;
  // With a place, a date and a dash, what stands in brackets is an agency, known or not.
  const named = (groups.bracketed ?? groups.slashed)?.trim() ?? null;
  if (day !== null) return isJoined ? null : { found: { ...found.found, agency: named } };
  if (named !== null) return null;
  return judgeBarePlace(place, start, end, groups.separator, paragraph);
}

/** What brackets explain is not where a report was written: `The Associated Press (AP) — an agency — …`. */
function isSubject(place: string, rest: string): boolean {
  if (agencyIn(place.replace(/^The\s/, '')) !== null) return true;
  return /\p{Ll}/u.test(place.split(',')[0] ?? '') && continuesInLowerCase(rest);
}

/** A place with neither date nor agency. */
function judgeBarePlace(place: string, start: number, end: number, separator: string, paragraph: string): Dateline {
  const isDash = /[-–—ـ]/.test(separator);
  const isSentenceStart = !continuesInLowerCase(paragraph.slice(end));
  const agency = agencyIn(place);
  if (agency !== null) {
    return isDash && isSentenceStart ? { found: { start, end, place: null, day: null, agency, credit: null } } : null;
  }
  const isCased = /[\p{Lu}\p{Ll}]/u.test(place);
  // A danda also ends a short sentence, and a dash also opens an aside.
  if (!isCased && place.split(' ').length > 2) return null;
  const isKnown = place.split(/\s?\/\s?/).every((part) => findCity(part.split(',')[0] ?? '') !== null);
  const isCapitals = !/\p{Ll}/u.test(place.split(',')[0] ?? '');
  if (isKnown && isCapitals && isSentenceStart) {
    return { found: { start, end, place: displayPlace(place), day: null, agency: null, credit: null } };
  }
  const looksLikeOne = isCased ? isCapitals || (isKnown && isSentenceStart) : separator.trim() === ':';
  return looksLikeOne && end < paragraph.length ? { suggested: { start, end, place } } : null;
}

function continuesInLowerCase(rest: string): boolean {
  return /^[\s"'“‘«„(]*\p{Ll}/u.test(rest);
}

function agencyOf({ bracketed, slashed, bare }: Record<string, string>): string | null {
  return agencyIn(bracketed ?? slashed ?? bare ?? '');
}

/** «/Корр. ТАСС Иван Петров/» names its reporter behind the agency. */
function creditOf({ indices, groups = {} }: RegExpExecArray): Span | null {
  const written = groups.slashed ?? groups.bracketed ?? '';
  const name = written.slice(written.indexOf(agencyOf(groups) ?? '') + (agencyOf(groups)?.length ?? 0)).trim();
  const from = indices?.groups?.slashed?.[0] ?? indices?.groups?.bracketed?.[0] ?? 0;
  return name === '' ? null : { start: from + written.indexOf(name), end: from + written.indexOf(name) + name.length };
}

function isDayName(place: string): boolean {
  const word = place.toLowerCase();
  return WEEKDAY_OF.has(word) || MONTH_OF.has(word);
}

function dayOf(groups: Record<string, string>): PartialDay | null {
  const { year, month, monthNumber, day, dayWord, weekday } = groups;
  if (weekday !== undefined) return { weekday: WEEKDAY_OF.get(weekday.toLowerCase()) ?? 0 };
  const number = dayWord === undefined ? Number(day) : (HINDI_DAY_OF.get(dayWord) ?? 0);
  if (day === undefined && dayWord === undefined) return null;
  const monthOfYear = month === undefined ? Number(monthNumber) : (MONTH_OF.get(month.toLowerCase()) ?? 0);
  return { ...(year === undefined ? {} : { year: Number(year) }), month: monthOfYear, day: number };
}
