import type { Dateline, Direction, Source, Summary } from '../articles/article.ts';
import type { Negotiation } from '../languages/lookup.ts';

/**
 * The sentences of the interface around one summary, in the language that was asked for (or the nearest one that the
 * interface is written in). They come with the data so that the script which shows them carries no language of its own.
 */
export interface Labels {
  language: string;
  direction: Direction;
  /** Who or what made the summary, and who reviewed it. */
  provenance: string;
  /** That the summary is in another language than the one asked for, and in which; `null` where it is not. */
  fallback: string | null;
  /** That what it was made from has changed since; `null` where it is current. */
  stale: string | null;
  /** The day of publication, written out. */
  published: string;
}

/**
 * `/embed/<language>/<id>.json`: one summary, with all that an element needs to show it. Every run of text that does
 * not carry its own language here is in `language` (`direction`); `source.name` and `dateline.place` are of unknown direction.
 */
export interface SummaryAnswer extends Omit<Summary, 'content_html' | 'content_text' | 'corrections'> {
  dateline: Dateline | null;
  source: Source | null;
  negotiation: Negotiation;
  labels: Labels;
}

/** `/embed/<language>/latest.json` and `/embed/<language>/topics/<topic>.json`: the newest summaries, newest first. */
export interface LatestAnswer {
  /** The language of `title`, which is the one asked for or the nearest one published. */
  language: string;
  direction: Direction;
  title: string;
  /** The page that lists them all, absolute. */
  url: string;
  items: SummaryAnswer[];
}
