import { memoize } from './memo.ts';
import { canonicalize, READ_TAG_LENGTH } from './tag.ts';

/** One member of a language priority list. */
export interface Range {
  /** A canonical tag, or `*` for any language. */
  readonly tag: string;
  /** 0 to 1; 0 means never. */
  readonly quality: number;
}

/** How much of a header or a list is read, in characters. */
export const READ_LENGTH = 2048;

/** How many members of it are read, those that turn out to be malformed included. */
export const READ_RANGES = 32;

/** `qvalue` of RFC 9110, section 12.4.2. */
const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * The ranges of an `Accept-Language` header (RFC 9110, section 12.5.4), the most wanted first, `*` last among equals,
 * refusals (`q=0`) at the end. A malformed member is dropped alone, of two that name the same tag the better stays.
 * Reads at most 2,048 characters and 32 members; never throws.
 *
 * @example parseAcceptLanguage('en;q=0.8, zh_TW') // [{ tag: 'zh-TW', quality: 1 }, { tag: 'en', quality: 0.8 }]
 */
export function parseAcceptLanguage(header: string | null): Range[] {
  const best = new Map<string, Range>();
  for (const member of membersOf(header ?? '')) {
    const range = parseRange(member);
    if (range === null || range.quality <= (best.get(range.tag)?.quality ?? -1)) continue;
    best.delete(range.tag);
    best.set(range.tag, range);
  }
  return [...best.values()].sort((a, b) => b.quality - a.quality || Number(a.tag === '*') - Number(b.tag === '*'));
}

/**
 * The ranges of a list in a URL (`?language=zh-TW,en`): the grammar and the limits of the header.
 *
 * @example parseLanguageList('zh-TW,en') // [{ tag: 'zh-TW', quality: 1 }, { tag: 'en', quality: 1 }]
 */
export function parseLanguageList(list: string): Range[] {
  return parseAcceptLanguage(list);
}

/** The non-empty members; one that the limit of characters cuts is left out, for `en;q=0.5` must not become `en;q=0`. */
function membersOf(text: string): string[] {
  const end = text.length > READ_LENGTH ? text.lastIndexOf(',', READ_LENGTH) : text.length;
  const members: string[] = [];
  let start = 0;
  while (start < end && members.length < READ_RANGES) {
    const comma = text.indexOf(',', start);
    const stop = comma < 0 || comma > end ? end : comma;
    const member = trimSpace(text.slice(start, stop));
    if (member !== '') members.push(member);
    start = stop + 1;
  }
  return members;
}

const parseRange = memoize((member): Range | null => {
  const [range = '', ...parameters] = member.split(';');
  const quality = parseQuality(parameters);
  if (quality === null) return null;
  const name = trimSpace(range);
  const tag = name === '*' ? name : canonicalize(name, READ_TAG_LENGTH);
  return tag === null ? null : { tag, quality };
});

/** The weight, 1 without one, `null` for a malformed one; parameters of other names do not count. */
function parseQuality(parameters: string[]): number | null {
  let quality = 1;
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=', 2);
    if (trimSpace(name).toLowerCase() !== 'q') continue;
    if (!QUALITY.test(trimSpace(value))) return null;
    quality = Number(value);
  }
  return quality;
}

/** Without optional white space at either end: space and tab only (RFC 9110, section 5.6.3). */
function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
