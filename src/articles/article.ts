/**
 * The record of one article as it is stored and served: the wire shapes of `/articles/<id>`.
 *
 * Members are spelled as on the wire (snake_case); a language is a canonical BCP 47 tag; a time is RFC 3339 in UTC
 * with whole seconds (`2025-11-04T08:00:00Z`); a date is `YYYY-MM-DD`; HTML is already sanitised (`render.ts`).
 */

/** `ltr` or `rtl`, by the likely script of the language. */
export type Direction = 'ltr' | 'rtl';

/** Where and when a report was written, as printed before its first sentence. */
export interface Dateline {
  place: string;
  date: string;
}

/** The outlet that the original comes from. */
export interface Source {
  name: string;
  url: string | null;
}

/** What does not depend on a language; it stands once for an article. */
export interface SharedFields {
  published: string;
  dateline: Dateline | null;
  source: Source | null;
  /** Keys of `topics` in `publication.yaml`. */
  topics: string[];
  people: string[];
  organisations: string[];
  places: string[];
}

/** The full text in the language it was written in. */
export interface Original {
  language: string;
  direction: Direction;
  title: string;
  content_html: string;
  content_text: string;
}

/** One key point, and the paragraph of the original (counted from 1) that it was taken from. */
export interface Point {
  text: string;
  source: { paragraph: number } | null;
}

export interface Quotation {
  text: string;
  speaker: string | null;
}

/** Who or what made a summary. */
export const ORIGINS = ['human', 'assisted', 'machine'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Provenance {
  origin: Origin;
  /** Name of the tool or model that made or helped to make it. */
  tool: string | null;
  reviewed_by: string | null;
  reviewed: string | null;
  /** An IPTC Digital Source Type URI. */
  digital_source_type: string;
}

/** A published correction: what was wrong, and when that was said. */
export interface Correction {
  date: string;
  note: string;
}

/** The parts of a summary that an editor writes. */
export interface SummaryText {
  headline: string;
  lede: string;
  points: Point[];
  quotation: Quotation | null;
}

/** The short structured text of an article in one language, as readers get it. */
export interface Summary extends SummaryText {
  article: string;
  language: string;
  direction: Direction;
  /** The summary's page, absolute. */
  url: string;
  /** Lede, points and quotation as HTML, without the headline. */
  content_html: string;
  content_text: string;
  published: string;
  modified: string;
  freshness: 'current' | 'stale';
  /** Which fields of what it was made from have changed since: `title`, `body`, `headline`, `lede`, `points`, `quotation`. */
  stale_fields: string[];
  corrections: Correction[];
  provenance: Provenance;
}

/** `/articles/<id>`: the original with every live summary beside it, by canonical language tag. */
export interface Article extends SharedFields {
  id: string;
  url: string;
  status: 'published';
  revision: number;
  modified: string;
  original: Original;
  summaries: Record<string, Summary>;
  /** Summaries that were withdrawn, by language: readers get 410 with the reason. */
  withdrawn: Record<string, Withdrawal>;
}

/** When something was taken back, and why. */
export interface Withdrawal {
  withdrawn: string;
  reason: string | null;
}

/** What stands in place of an article or a summary that was withdrawn; readers get 410 with the reason. */
export interface Tombstone extends Withdrawal {
  id: string;
  status: 'withdrawn';
  revision: number;
}
