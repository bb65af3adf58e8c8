/** Paths of the pages and feeds, below the base; ids and language tags need no escaping. */

/** The front page of a language. */
export const frontPath = (language: string): string => `/${language}/`;

/** An article's page. */
export const articlePath = (language: string, id: string): string => `/${language}/${id}`;

/** The status page. */
export const statusPath = (language: string): string => `/${language}/status`;

/** A strict feed. */
export const feedPath = (language: string, format: 'json' | 'atom' | 'rss'): string => `/feeds/${language}.${format}`;
