import { AGENCIES, agencyIn } from './agencies.ts';
import { anyOf, HINDI_DAY_OF, MONTH_OF, WEEKDAY_OF } from './calendar-words.ts';
import { findCity } from './cities.ts';
import type { PartialDay } from './day.ts';
import { readEastAsianDateline } from './east-asian-dateline.ts';
import { fold } from './fold.ts';
import { displayPlace } from './place.ts';

/** What stands before the first sentence of a report, as data; offsets are UTF-16 units of the paragraph. */
export interface FoundDateline {
  start: number;
  /** Where the report itself begins. */
  end: number;
  /** As in running text (`Beijing`), or `null` where only an agency or a date is named. */
  place: string | null;
  day: PartialDay | null;
  agency: string | null;
}

/** What has the form of a dateline and no evidence: the text stays where it is, and an editor decides. */
export interface SuggestedDateline {
  start: number;
  end: number;
  place: string;
}

export type Dateline = { found: FoundDateline } | { suggested: SuggestedDateline } | null;

/** No dateline is longer; bounds what the patterns read. */
const HEAD_CHARACTERS = 160;

const FIRST_WORD = String.raw`(?:(?:St|Ft|Mt|ST|FT|MT)\.\s)?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}’'·-]{0,30}`;
const CONNECTOR = 'de|del|la|of|es|sur|am|and|au|aux|do|da|и|на|unies';
const NAME = String.raw`${FIRST_WORD}(?:\s(?:${FIRST_WORD}|${CONNECTOR})){0,4}?`;
const REGION = String.raw`,\s?(?:(?:[A-Z]\.){2,3}|[A-Z][a-z]{1,5}\.|${NAME})`;
const PLACE = String.raw`(?<place>${NAME}(?:\s?\/\s?${NAME}){0,3}?(?:${REGION}){0,2}?)`;

const MONTH = `(?<month>${anyOf(MONTH_OF.keys())})`;
const YEAR = String.raw`(?:,?\s(?:de\s|del\s)?(?<year>\d{4})(?:\s?(?:г\.|года|م(?!\p{L})))?)?`;
const DATE = `(?:${[
  String.raw`(?<year>\d{4})-(?<monthNumber>\d{2})-(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})(?:er|º|st|nd|rd|th|-го|\.)?\s(?:de\s)?${MONTH}(?![\p{L}\p{M}])\.?${YEAR}`,
  String.raw`${MONTH}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)${YEAR}`,
  String.raw`(?<dayWord>${anyOf(HINDI_DAY_OF.keys())})\s${MONTH}(?![\p{L}\p{M}])${YEAR}`,
  String.raw`(?<weekday>${anyOf(WEEKDAY_OF.keys())})(?![\p{L}\p{M}])`,
].join('|')})`;

const BARE_AGENCY = AGENCIES.map((name) => RegExp.escape(name)).join('|');
const AGENCY = `(?:${[
  String.raw`\s?\((?<bracketed>[^()]{1,40})\)`,
  String.raw`\s?\/(?<slashed>[^/]{1,60})\/`,
  String.raw`\s?[-–—/]?\s?(?<bare>${BARE_AGENCY})(?![\p{L}\p{M}])(?=\.|\s?[-–—:])`,
].join('|')})`;

/** `ـ` is the Arabic tatweel, typed for a dash. */
const SEPARATOR = String.raw`(?<separator>\s?(?:\.-|--|[-–—:।]|ـ))`;
const END = String.raw`\.?(?:${SEPARATOR})?\s*`;

const PLACE_FIRST = form(
  String.raw`${PLACE}(?:\s?[,.،]?\s?(?:[-–—/]\s)?${DATE}[.,]?(?:${AGENCY})?|,?${AGENCY}|(?=${SEPARATOR.replace('?<separator>', '?:')}))${END}`,
);
const DATE_FIRST = form(String.raw`${DATE}(?:,\s${PLACE})?${AGENCY}${END}`);
const AGENCY_FIRST = form(
  String.raw`\((?<bracketed>[^()]{1,40})\)\s?(?:[-–—]{1,2}\s?(?:${PLACE},?\s${DATE}\.?\s)?)?${END}`,
);

function form(pattern: string): RegExp {
  return new RegExp(String.raw`^\s*${pattern}`, 'u');
}

/**
 * Reads the dateline at the beginning of a paragraph: the forms of agencies in Latin, Cyrillic, Arabic, Indic and East
 * Asian scripts. It is taken only with evidence, which is a known agency, or a date and a dash or colon, or a known
 * city and a dash or colon; `NATO: what is it for?` is at most a suggestion. `null` where nothing looks like one.
 *
 * @example readDateline('LONDON, Nov 4 (Reuters) - Shares') // { found: { place: 'London', agency: 'Reuters', end: 26, … } }
 */
export function readDateline(paragraph: string): Dateline {
  const head = fold(paragraph.slice(0, HEAD_CHARACTERS));
  const eastAsian = readEastAsianDateline(head);
  if (eastAsian) return { found: eastAsian };
  for (const pattern of [AGENCY_FIRST, DATE_FIRST, PLACE_FIRST]) {
    const match = pattern.exec(head);
    const read = match && judge(match, paragraph);
    if (read) return read;
  }
  return null;
}

function judge(match: RegExpExecArray, paragraph: string): Dateline {
  const groups = match.groups ?? {};
  const start = match[0].length - match[0].trimStart().length;
  const end = match[0].length;
  const isJoined = groups.separator === undefined && continuesInLowerCase(paragraph.slice(end));
  const agency = agencyOf(groups);
  const day = dayOf(groups);
  const place = groups.place ?? null;
  const found = { found: { start, end, place: place && displayPlace(place), day, agency } };

  if (place !== null && isDayName(place)) return null;
  if (agency !== null) return isJoined || (place !== null && isSubject(place, paragraph.slice(end))) ? null : found;
  if (namesSomethingElse(groups)) return null;
  if (place === null || groups.separator === undefined) return null;
  if (day !== null) return found;
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
    return isDash && isSentenceStart ? { found: { start, end, place: null, day: null, agency } } : null;
  }
  const isCased = /[\p{Lu}\p{Ll}]/u.test(place);
  // A danda also ends a short sentence, and a dash also opens an aside.
  if (!isCased && place.split(' ').length > 2) return null;
  const isKnown = place.split(/\s?\/\s?/).every((part) => findCity(part.split(',')[0] ?? '') !== null);
  const isCapitals = !/\p{Ll}/u.test(place.split(',')[0] ?? '');
  if (isKnown && isCapitals && isSentenceStart) {
    return { found: { start, end, place: displayPlace(place), day: null, agency: null } };
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

/** Brackets with anything but an agency make a subject of what stands before them: `IBM (NYSE) - …`. */
function namesSomethingElse({ bracketed, slashed }: Record<string, string>): boolean {
  return bracketed !== undefined || slashed !== undefined;
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
