import type { Origin } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import type { Format } from '../feeds/feed.ts';

/** What stands beside a JSON value (KV metadata, at most 1,024 bytes). */
export interface Metadata {
  etag: string;
  modified: string;
}

/** What stands beside a feed page: where in the value each format's bytes are. */
export interface FeedMetadata {
  modified: string;
  /** How many items were left out because their record was broken. */
  broken: number;
  formats: Partial<Record<Format, { start: number; end: number; etag: string }>>;
}

/** The value at `publication`: what every answer needs to know of the whole. */
export interface Settings {
  publication: Publication;
  /** Base of all absolute URLs, without a trailing slash. */
  base: string;
  /** Changes with either of them. */
  version: string;
}

/** One row of the article × language table. */
export interface CoverageRow {
  id: string;
  title: string;
  language: string;
  published: string;
  modified: string;
  summaries: Record<
    string,
    {
      freshness: 'current' | 'stale';
      stale_fields: string[];
      origin: Origin;
      reviewed: string | null;
      modified: string;
    }
  >;
}

/** What the table adds up to in the whole publication. */
export interface CoverageTotals {
  articles: number;
  /** By language: together as many as there are articles. */
  summaries: Record<string, { current: number; stale: number; missing: number }>;
}

/** One page of `/coverage.json`, newest article first. */
export interface Coverage {
  languages: string[];
  /** On the head only: an archive page does not change when another does. */
  totals?: CoverageTotals;
  articles: CoverageRow[];
  /** The next older page, absolute; absent on the last. */
  next_url?: string;
}

/** What happened, once for each article and language that it happened to. */
export interface Change {
  /** Counted from 1 without gaps. */
  cursor: number;
  at: string;
  kind: 'published' | 'edited' | 'minor' | 'corrected' | 'withdrawn';
  article: string;
  /** `null`: the original or the fields that all languages share. */
  language: string | null;
  /** Which fields changed. */
  fields: string[];
}

/** How many changes one page of the change log holds. */
export const CHANGES_PER_PAGE = 100;

/** One page of the change log, oldest first. */
export interface ChangesPage {
  changes: Change[];
  /** Whether another page follows, now or later; a full page never changes. */
  full: boolean;
}
