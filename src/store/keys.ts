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
