import { agencyIn } from './agencies.ts';
import type { PartialDay } from './day.ts';
import type { FoundDateline, SuggestedDateline } from './found-dateline.ts';
import type { Span } from './span.ts';

const DATE = String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日`;
const OPTIONAL_DATE = `(?:${DATE})?`;
const CJK_PLACE = String.raw`(?<place>[\p{Script=Han}·/、]{2,12})`;

/** （记者张三、李四） */
const NAMED_CREDIT = String.raw`\s?\((?<credit>[^()]{1,60})\)`;
const CREDIT = `(?:${NAMED_CREDIT})?`;

/** One pattern for each form; the text is folded, so brackets, digits and colons are ASCII. */
const FORMS: readonly RegExp[] = [
  // 新华社北京11月4日电（记者…） · 中新社北京电 · 中央社台北4日電
  String.raw`[据據]?(?<agency>[\p{Script=Han}]{2,5}?[社网網])(?:${CJK_PLACE}??)${OPTIONAL_DATE}[电電]${CREDIT}[\s:]*`,
  // 2025年11月4日 新华社北京电
  String.raw`${DATE}[\s,]*(?<agency>[\p{Script=Han}]{2,5}?[社网網])(?:${CJK_PLACE}??)[电電讯訊]${CREDIT}[\s:]*`,
  // 本报北京11月4日电（记者…） · 本报讯（记者…）
  String.raw`本[报報社刊台网網](?:${CJK_PLACE}??)(?:${DATE}[电電讯訊]${CREDIT}|[电電讯訊](?:(?=[\s:])|${NAMED_CREDIT}))[\s:]*`,
  // （中央社記者王大明台北4日電）: the name and the place run together, so that neither is taken.
  String.raw`\((?<agency>[\p{Script=Han}]{2,4}社)(?<credit>(?:記者|记者)[^()\d]{2,20})${DATE}[电電]\)\s*`,
  // （北京4日讯） · （新华社北京4日电）
  String.raw`[(【](?<agency>[\p{Script=Han}]{2,5}?[社网網])?(?:${CJK_PLACE}??)${DATE}[电電讯訊][)】][\s:]*`,
  // 央视网消息（新闻联播）：
  String.raw`(?<agency>[\p{Script=Han}]{2,5}?[社网網])(?:消息|讯|訊)${CREDIT}[\s:]+`,
  // 【北京＝田中】 · 【ロンドン＝共同】 · 【11月4日 AFP】 · 【AFP=時事】
  String.raw`【${DATE}\s(?<agency>[^【】]{1,30})】\s*`,
  String.raw`【(?<agency>[^【】]{1,30})】\s*`,
  String.raw`【(?<place>[^【】=\s]{1,20})=(?<reporter>[^【】]{1,20})】\s*`,
  // （北京 4日 ロイター） - · [ワシントン 4日 ロイター] -
  String.raw`[([](?<place>[^()[\]\d\s]{1,20})\s${DATE}\s(?<agency>[^()[\]]{1,20})[)\]]\s?[-–—]*\s*`,
  // (서울=연합뉴스) 홍길동 기자 =
  String.raw`\((?<place>[\p{Script=Hangul}·/]{2,20})=(?<agency>[^()=]{1,20})\)\s?(?:(?<credit>[^=.]{1,30}기자)\s?=)?\s*`,
].map((pattern) => new RegExp(`^\\s*${pattern}`, 'du'));

/**
 * Reads the dateline forms of Chinese, Japanese and Korean agencies.
 *
 * @param head the beginning of a paragraph, folded (`fold.ts`)
 * @example readEastAsianDateline('新华社北京11月4日电 国家') // { place: '北京', agency: '新华社', day: { month: 11, day: 4 }, end: 13, … }
 */
export function readEastAsianDateline(head: string): FoundDateline | null {
  for (const form of FORMS) {
    const match = form.exec(head);
    const { place = null, agency, reporter } = match?.groups ?? {};
    if (!match || (place !== null && /\d日/.test(place))) continue;
    const known = agencyIn(agency ?? reporter ?? '');
    // Where no agency is named, the form itself is the evidence: 【北京＝田中】, 本报讯, （北京4日讯）.
    if (known === null && agency !== undefined) continue;
    const start = match[0].length - match[0].trimStart().length;
    const read = { start, end: match[0].length, place, day: dayOf(match.groups ?? {}), agency: known };
    return { ...read, credit: creditOf(match, known) };
  }
  return null;
}

function creditOf(match: RegExpExecArray, agency: string | null): Span | null {
  const { credit, reporter } = match.indices?.groups ?? {};
  const [start, end] = credit ?? (agency === null ? reporter : undefined) ?? [0, 0];
  return start < end ? { start, end } : null;
}

/** Ends as a dateline does, 电 or 讯, and is none of the forms. */
const LOOKALIKE =
  /^\s*[([【]?(?<place>[\p{Script=Han}\d\s·/、,-]{2,30}?(?:\d日|[社网網报報])[\p{Script=Han}]{0,6}?[电電讯訊])(?:[)\]】]\s*|[\s:]+|(?=\())/u;

/**
 * Where a paragraph begins as with a dateline of a Chinese agency whose form is not known; `null` where it does not.
 *
 * @param head as for `readEastAsianDateline`
 * @example suggestEastAsianDateline('记者李四4日上海讯 国家') // { start: 0, end: 11, place: '记者李四4日上海讯' }
 */
export function suggestEastAsianDateline(head: string): SuggestedDateline | null {
  const match = LOOKALIKE.exec(head);
  if (!match) return null;
  return {
    start: match[0].length - match[0].trimStart().length,
    end: match[0].length,
    place: match.groups?.place ?? '',
  };
}

function dayOf({ year, month, day }: Record<string, string>): PartialDay | null {
  if (day === undefined) return null;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    day: Number(day),
  };
}
