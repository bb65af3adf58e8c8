/** Paths of the pages and feeds, below the base; ids and language tags need no escaping. */

/** The front page of a language. */
export const frontPath = (language: string): string => `/${language}/`;

/** An article's page. */
export const articlePath = (language: string, id: string): string => `/${language}/${id}`;

/** The status page; with a number, one of its archive pages. */
export const statusPath = (language: string, archive: number | null = null): string =>
  archive === null ? `/${language}/status` : `/${language}/status/archive/${archive}`;

/** The page that makes the code to embed an article, or without one the newest summaries. */
export const builderPath = (language: string, article?: string): string =>
  article === undefined ? `/${language}/embed` : `/${language}/embed?article=${article}`;

/** A strict feed. */
export const feedPath = (language: string, format: 'json' | 'atom' | 'rss'): string => `/feeds/${language}.${format}`;

/** The filled feed of a language, for feed readers. */
export const filledFeedPath = (language: string): string => `/feeds/${language}/filled.atom`;

/** The strict feed of a topic, for feed readers; only what `publication.topics` names has one. */
export const topicFeedPath = (language: string, topic: string): string => `/feeds/${language}/topics/${topic}.atom`;

/** All feeds, for a feed reader's import. */
export const FEED_LIST_PATH = '/feeds.opml';
