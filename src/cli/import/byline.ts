import { ANY_AGENCY } from './agencies.ts';
import { WEEKDAY_OF } from './calendar-words.ts';
import { fold } from './fold.ts';

const AGENCY = `(?:(?:[Tt]he\\s|l['’])?(?:${ANY_AGENCY}))`;
const ROLE = String.raw`(?:(?:\p{Lu}[\p{L}-]+\s){0,2}(?i:writer|reporter|correspondent|journalist|editor)s?)`;

/** In front of a name, in the languages of agencies. */
const BY = String.raw`(?i:(?:(?:reported|written|story|text)\s)?by|par|von|por|di|door|av|af)`;
/** No part of a name: a headline may be in capitals, or have a capital in each word. */
const NO_NAME = `(?!(?i:the|an?|all|any|its?|no|this|that|of|in|on|el|los|las|les|der|die|das|que|qué|${[...WEEKDAY_OF.keys()].join('|')})(?![\\p{L}.]))`;
const CAPITAL = String.raw`${NO_NAME}(?:(?:\p{Lu}\.){1,3}|(?:d['’])?\p{Lu}[\p{L}\p{M}'’-]*\.?)`;
const PARTICLE = '(?:da|de|del|della|den|der|di|do|dos|du|das|el|al|la|le|van|von|zu|bin|ben|ibn|ter|y)';
/** A first name and a family name at least: «By Land» is a headline. */
const NAME = String.raw`${CAPITAL}(?:\s(?:${PARTICLE}\s){0,3}${CAPITAL}){1,2}`;
const JOIN = '(?i:and|et|und|y|e|en|og|och|with)';
const AND = String.raw`(?:\s?[,;&]\s?(?:${JOIN}\s)?|\s${JOIN}\s)`;
const PLACE = String.raw`(?:,?\s(?:in|à|en|a|aus)\s${CAPITAL}(?:\s${CAPITAL})?)`;
const OUTLET = String.raw`(?:(?:\s?[,/|–—(-]\s?|\sof\s)(?:${AGENCY}(?:\s${ROLE})?|${ROLE}|Staff)\)?)`;

/** No byline is longer, of six names with an outlet; bounds what the patterns read. */
const BYLINE_CHARACTERS = 400;

/** Whole lines, folded (`fold.ts`). */
const FORMS: readonly RegExp[] = [
  `${BY}\\s?:?\\s${NAME}(?:${AND}${NAME}){0,5}${PLACE}?${OUTLET}?`,
  `(?:${BY}\\s)?${AGENCY}\\s${ROLE}\\s${NAME}(?:${AND}${NAME}){0,5}`,
  `(?:${BY}\\s)?\\(?${AGENCY}(?:\\s${ROLE})?\\)?`,
  `Staff\\s${ROLE}`,
  // 新华社记者 张三、李四 · 作者：张三 · 文/张三
  String.raw`(?:[\p{Script=Han}]{2,5}[社网網報报]|本[报報])?(?:记者|記者|作者|通讯员|文)\s?[\s:/]\s?[\p{Script=Han}·、,\s]{2,30}`,
  String.raw`(?:\([^()]{1,20}\)\s?)?[\p{Script=Hangul}]{2,4}\s기자\s?=?`,
].map((form) => new RegExp(`^${form}$`, 'u'));

/** «Автор: …»: whose colon tells, whatever the case of the letters. */
const LABELLED = /^(?:автор|текст|بقلم|كتب|إعداد)(?:ы|ка)?\s?:\s?[\p{L}\p{M}\s.,-]{3,80}$/iu;

/**
 * Whether a line names who reports and nothing else. Names are known by their capitals, so that `By the river, a town
 * rebuilds` is none.
 *
 * @example isByline('Von Max Müller, dpa') // true
 * @example isByline('Von der Leyen trifft Xi') // false
 */
export function isByline(line: string): boolean {
  if (line.length > BYLINE_CHARACTERS) return false;
  const text = fold(line).trim();
  return LABELLED.test(text) || FORMS.some((form) => form.test(text));
}
