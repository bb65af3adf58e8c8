import { ANY_AGENCY } from './agencies.ts';
import { anyOf, HINDI_DAY_OF, MONTH_OF, WEEKDAY_OF } from './calendar-words.ts';

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

const AGENCY = `(?:${[
  String.raw`\s?\((?<bracketed>[^()]{1,40})\)`,
  String.raw`\s?\/(?<slashed>[^/]{1,60})\/`,
  String.raw`\s?[-–—/]?\s?(?<bare>${ANY_AGENCY})(?![\p{L}\p{M}])(?=\.|\s?[-–—:])`,
].join('|')})`;

/** `ـ` is the Arabic tatweel, typed for a dash. */
const SEPARATOR = String.raw`(?<separator>\s?(?:\.-|--|[-–—:।]|ـ))`;
const END = String.raw`\.?(?:${SEPARATOR})?\s*`;

/** «أبوظبي في 4 نوفمبر» · «Paris, le 4 novembre» */
const ON = '(?:(?:في|يوم|le|el|il|den|am)\\s)?';

const PLACE_FIRST = form(
  String.raw`${PLACE}(?:\s?[,.،]?\s?(?:[-–—/]\s)?${ON}${DATE}[.,]?(?:${AGENCY})?|,?${AGENCY}|(?=${SEPARATOR.replace('?<separator>', '?:')}))${END}`,
);
const DATE_FIRST = form(String.raw`${DATE}(?:,\s${PLACE})?${AGENCY}${END}`);
const AGENCY_FIRST = form(
  String.raw`\((?<bracketed>[^()]{1,40})\)\s?(?:[-–—]{1,2}\s?(?:${PLACE},?\s${DATE}\.?\s)?)?${END}`,
);

function form(pattern: string): RegExp {
  return new RegExp(String.raw`^\s*${pattern}`, 'du');
}

/**
 * The forms of datelines in scripts with spaces, to be tried in this order on folded text (`fold.ts`). Their groups
 * are `place`, a date (`year`, `month` by name, `monthNumber`, `day`, `dayWord`, `weekday`), an agency (`bracketed`,
 * `slashed`, `bare`) and `separator`; each is absent where it is not there, and a match proves nothing yet.
 */
export const DATELINE_FORMS: readonly RegExp[] = [AGENCY_FIRST, DATE_FIRST, PLACE_FIRST];
