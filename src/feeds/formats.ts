import type { FeedPage, Format } from './feed.ts';
import * as json from './json-feed.ts';

/** What every format's file exports. */
export interface FeedFormat {
  /** Value of `Content-Type`. */
  mediaType: string;
  /** The page as a document in UTF-8; the same page always gives the same bytes. */
  render(page: FeedPage): string;
}

export const formats: Partial<Record<Format, FeedFormat>> = { json };
