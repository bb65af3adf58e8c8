import type { FeedName } from '../feeds/feed.ts';

/**
 * The names of all keys in KV. Parts are validated before they come here (ids, canonical tags and topic keys hold no
 * `/`), so that two different things never share a key.
 */

export const PUBLICATION_KEY = 'publication';

/** The record of an article: the original with every live summary, or its tombstone. */
export function articleKey(id: string): string {
  return `article/${id}`;
}

/** One page of a feed in all formats; `null` is the head. */
export function feedKey({ mode, language, topic }: FeedName, page: number | null): string {
  return ['feed', mode, language ?? '*', topic ?? '*', page ?? 'head'].join('/');
}

/** Which languages each article has; `null` is the newest page. */
export function coverageKey(page: number | null): string {
  return `coverage/${page ?? 'head'}`;
}

/** One page of the change log, counted from 0. */
export function changesKey(page: number): string {
  return `changes/${page}`;
}

/** What a key names. */
export type FeedKey = { kind: 'feed'; name: FeedName; page: number | null };
export type ParsedKey =
  | FeedKey
  | { kind: 'publication' }
  | { kind: 'article'; id: string }
  | { kind: 'coverage'; page: number | null }
  | { kind: 'changes'; page: number };

/** The inverse of the functions above; `null` for a key that none of them makes. */
export function parseKey(key: string): ParsedKey | null {
  const [kind, ...parts] = key.split('/');
  const [first = '', second = '', third = '', last = ''] = parts;
  const page = (part: string) => (part === 'head' ? null : Number(part));
  if (key === PUBLICATION_KEY) return { kind: 'publication' };
  if (kind === 'article') return { kind, id: first };
  if (kind === 'coverage') return { kind, page: page(first) };
  if (kind === 'changes') return { kind, page: Number(first) };
  if (kind !== 'feed') return null;
  const orNull = (part: string) => (part === '*' ? null : part);
  const name: FeedName = { mode: first as FeedName['mode'], language: orNull(second), topic: orNull(third) };
  return { kind, name, page: page(last) };
}
