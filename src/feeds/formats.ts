import * as atom from './atom.ts';
import type { FeedPage, Format } from './feed.ts';
import * as json from './json-feed.ts';
import * as ninjs from './ninjs.ts';
import * as rss from './rss.ts';

/** What the file of every format exports. */
export interface FeedFormat {
  /** Value of `Content-Type`. */
  mediaType: string;
  /** The page as a document in UTF-8; the same page always gives the same bytes. */
  render(page: FeedPage): string;
}

/** Every format, by its path suffix; the first is what a reader of HTML is offered first. */
export const formats: Record<Format, FeedFormat> = { json, atom, rss, ninjs };

/** The names of the formats in the order of `formats`. */
export const formatNames = Object.keys(formats) as Format[];
