import type { Direction, SharedFields, Summary } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import type { Negotiation } from '../languages/lookup.ts';

/** The formats of a feed; each is also its path suffix. */
export type Format = 'json' | 'atom' | 'rss' | 'ninjs';

/**
 * Which list a feed is.
 *
 * `strict`: only summaries in `language`, dated by their own publication. `filled`: every article; where the language
 * is missing, the fallback chain's summary. `all`: every summary of every language (`language` is `null`).
 */
export interface FeedName {
  mode: 'strict' | 'filled' | 'all';
  language: string | null;
  /** Only with `strict`: one topic. */
  topic: string | null;
}

/** One article in a feed, with the summary it is represented by. */
export interface FeedItem {
  /** Permanent and host-free, and the same before and after a fallback becomes a real summary (`itemId`). */
  id: string;
  /** When it became news in this feed: the summary's own publication (`strict`, `all`) or the article's (`filled`). */
  published: string;
  summary: Summary;
  article: SharedFields & {
    id: string;
    url: string;
    original: { language: string; direction: Direction; title: string };
    /** Every language with a live summary, canonical tags, sorted. */
    available: string[];
  };
  /** How the summary's language was chosen; `exact` in a strict feed. */
  negotiation: Negotiation;
}

/** An item that was withdrawn: Atom says so with a tombstone (RFC 6721), ninjs with `canceled`; JSON Feed and RSS drop it. */
export interface FeedTombstone {
  id: string;
  withdrawn: string;
}

/** One page of a feed, ready to be rendered in any format. */
export interface FeedPage {
  name: FeedName;
  publication: Publication;
  /** Base of all absolute URLs, without a trailing slash. */
  base: string;
  /** RFC 5005: `null` is the head (the newest items), a number an archive page, counted from 1 = the oldest. */
  archive: number | null;
  /** The next older archive page; `null` where this page is the end. */
  older: number | null;
  /** Newest edit on this page; never the time of rendering. */
  updated: string;
  /** Newest first. */
  items: FeedItem[];
  tombstones: FeedTombstone[];
}
