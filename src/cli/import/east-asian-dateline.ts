import { agencyIn } from './agencies.ts';
import type { PartialDay } from './day.ts';
import type { FoundDateline } from './found-dateline.ts';

const DATE = String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日`;
const OPTIONAL_DATE = `(?:${DATE})?`;
const CJK_PLACE = String.raw`(?<place>[\p{Script=Han}·/、]{2,12})`;

/** One pattern for each form; the text is folded, so brackets, digits and colons are ASCII. */
const FORMS: readonly RegExp[] = [
  // 新华社北京11月4日电（记者…） · 中新社北京电 · 中央社台北4日電
  String.raw`(?<agency>[\p{Script=Han}]{2,5}?[社网網])(?:${CJK_PLACE}??)${OPTIONAL_DATE}[电電](?:\s?\([^()]{1,60}\))?[\s:]*`,
  // （中央社記者王大明台北4日電）: the name and the place run together, so that neither is taken.
  String.raw`\((?<agency>[\p{Script=Han}]{2,4}社)(?:記者|记者)[^()\d]{2,20}${DATE}[电電]\)\s*`,
  // 央视网消息（新闻联播）：
  String.raw`(?<agency>[\p{Script=Han}]{2,5}?[社网網])(?:消息|讯|訊)\s?(?:\([^()]{1,30}\))?[\s:]+`,
  // 【北京＝田中】 · 【ロンドン＝共同】 · 【11月4日 AFP】 · 【AFP=時事】
  String.raw`【${DATE}\s(?<agency>[^【】]{1,30})】\s*`,
  String.raw`【(?<agency>[^【】]{1,30})】\s*`,
  String.raw`【(?<place>[^【】=\s]{1,20})=(?<reporter>[^【】]{1,20})】\s*`,
  // （北京 4日 ロイター） - · [ワシントン 4日 ロイター] -
  String.raw`[([](?<place>[^()[\]\d\s]{1,20})\s${DATE}\s(?<agency>[^()[\]]{1,20})[)\]]\s?[-–—]*\s*`,
  // (서울=연합뉴스) 홍길동 기자 =
  String.raw`\((?<place>[\p{Script=Hangul}·/]{2,20})=(?<agency>[^()=]{1,20})\)\s?(?:[^=.]{1,30}기자\s?=)?\s*`,
].map((pattern) => new RegExp(`^\\s*${pattern}`, 'u'));

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
    if (!match || place?.includes('日')) continue;
    const known = agencyIn(agency ?? reporter ?? '');
    if (known === null && reporter === undefined) continue;
    const start = match[0].length - match[0].trimStart().length;
    return { start, end: match[0].length, place, day: dayOf(match.groups ?? {}), agency: known };
  }
  return null;
}

function dayOf({ year, month, day }: Record<string, string>): PartialDay | null {
  if (day === undefined) return null;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    day: Number(day),
  };
}
