import type { Range } from './range.ts';
import { subtagsOf } from './subtags.ts';

/**
 * Whether the reader refuses a tag (`q=0`). The longest range that matches it by basic filtering (RFC 4647, section
 * 3.3.1) decides; where none does, `*` decides, unless a wanted range means the same language and script: `en-US, *;q=0`
 * does not refuse `en`.
 */
export function isRefused(tag: string, ranges: Range[]): boolean {
  let decisive: Range | null = null;
  for (const range of ranges) {
    if (filters(range.tag, tag) && (decisive === null || outranks(range, decisive))) decisive = range;
  }
  if (decisive !== null) return decisive.quality === 0;
  const any = ranges.filter((range) => range.tag === '*');
  if (any.length === 0 || any.some((range) => range.quality > 0)) return false;
  return !ranges.some((range) => range.quality > 0 && names(range.tag, tag));
}

/** Whether a range, other than `*`, means the tag: by filtering, or as the same language in the same script. */
export function names(range: string, tag: string): boolean {
  if (range === '*') return false;
  if (filters(range, tag)) return true;
  const [a, b] = [subtagsOf(range), subtagsOf(tag)];
  return a.language === b.language && a.script === b.script;
}

function filters(range: string, tag: string): boolean {
  return tag.startsWith(range) && (tag.length === range.length || tag[range.length] === '-');
}

function outranks(range: Range, other: Range): boolean {
  return range.tag.length > other.tag.length || (range.tag.length === other.tag.length && range.quality > 0);
}
