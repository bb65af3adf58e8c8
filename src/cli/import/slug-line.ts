import { ANY_AGENCY } from './agencies.ts';
import { fold } from './fold.ts';

/** How urgent a report is, as agencies print it in capitals. */
const RANK = String.raw`URGENT|FLASH|BULLETIN|(?:NEWS\s?)?ALERT|BREAKING(?:\sNEWS)?|UPDATE(?:\s?\d)?|LEAD|\d(?:ST|ND|RD|TH)\s(?:LD|LEAD)|URGENTE|ÚLTIMA\sHORA|EILMELDUNG|EIL|СРОЧНО|МОЛНИЯ|عاجل|速報|快讯|快訊|急电|急電|긴급|속보`;
const PART = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\d]+`;
const NOTE = String.raw`ATTN|EDS?|EDITORS?|UPDATES?|ADDS|RECASTS|CORRECTS|TRIMS|CHANGES|(?:\d(?:st|nd|rd|th)\s)?(?:LD|LEAD)`;

const AGENCY = `(?:${ANY_AGENCY})`;
const TIME = String.raw`\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2}(?::\d{2})?)?`;

/** Whole lines, folded (`fold.ts`), in the case that stands here. */
const CASED_FORMS = [
  // Xi-Mishustin · BC-EU--Summit, 1st Ld: no space, so that no sentence is one.
  String.raw`${PART}(?:[-_/]{1,2}${PART})+(?:,?\s\d(?:st|nd|rd|th)\s(?:Ld|LD|Lead)[\w-]*)?`,
  String.raw`(?:ATTN|Eds|EDS)\s?:.*`,
  // 2025-11-04 10:20 来源：…
  TIME,
  String.raw`(?:${TIME}\s)?(?:(?:[Ss]ource|Fuente|Quelle)\s?:\s?${AGENCY}|(?:来源|來源)\s?:\s?\S{1,30})`,
].map((form) => new RegExp(`^${form}$`, 'u'));

/** The same in any case of the letters. */
const CASELESS_FORMS = [
  String.raw`[*([【<\s]*(?:${RANK})[*)\]】>!:.\s]*`,
  // (ATTN: UPDATES throughout)
  String.raw`[([](?:${NOTE})(?:[\s:;,][^()[\]]*)?[)\]]`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

const FORMS: readonly RegExp[] = [...CASELESS_FORMS, ...CASED_FORMS];

/** Labels that do not tell what kind of text it is, as `Commentary` does. */
const SERIES = `${AGENCY}\\s(?:Headlines?|Focus|Insight|Update|Roundup|Feature|Special|(?:World|Top)\\sNews)`;
const LABEL = new RegExp(
  String.raw`^(?:(?:${SERIES}|${RANK})\s?[:|]|[([【](?:${SERIES}|${RANK})[)\]】]|UPDATE\s\d+\s?-)\s*(?=\S)`,
  'u',
);

/**
 * Whether a line is a note among newsrooms: how urgent a report is, its slug, what editors should know.
 *
 * @example isSlugLine('Xi-Mishustin') // true
 */
export function isSlugLine(line: string): boolean {
  const text = fold(line).trim();
  return FORMS.some((form) => form.test(text));
}

/**
 * Where a headline begins behind the name of a series or its rank; 0 where there is none.
 *
 * @example headlineAt('Xinhua Headlines: Two ships meet') // 18
 */
export function headlineAt(line: string): number {
  return LABEL.exec(fold(line))?.[0].length ?? 0;
}
