import type { Publication } from '../articles/publication.ts';
import { feedTitle } from './channel.ts';
import type { FeedName, Format } from './feed.ts';
import { formatNames } from './formats.ts';
import { feedPath } from './names.ts';

/** Path of the index and of the same list as OPML. */
export const indexPath = '/feeds.json';
export const opmlPath = '/feeds.opml';

/** One feed in the index. */
export interface IndexedFeed extends FeedName {
  title: string;
  urls: Record<Format, string>;
}

/** `/feeds.json`. */
export interface FeedIndex {
  publication: string;
  languages: string[];
  opml: string;
  feeds: IndexedFeed[];
}

/** Every feed there is: for each language the strict, the filled and the topics' feeds, then the one of all languages. */
export function listFeeds({ languages, topics }: Publication): FeedName[] {
  const feeds = languages.flatMap((language): FeedName[] => [
    { mode: 'strict', language, topic: null },
    { mode: 'filled', language, topic: null },
    ...Object.keys(topics).map((topic): FeedName => ({ mode: 'strict', language, topic })),
  ]);
  return [...feeds, { mode: 'all', language: null, topic: null }];
}

/** The index of all feeds (languages × modes × topics × formats) with absolute URLs. */
export function renderIndex(publication: Publication, base: string): FeedIndex {
  return {
    publication: publication.id,
    languages: publication.languages,
    opml: base + opmlPath,
    feeds: listFeeds(publication).map((name) => ({
      ...name,
      title: feedTitle(publication, name),
      urls: urlsOf(name, base),
    })),
  };
}

function urlsOf(name: FeedName, base: string): Record<Format, string> {
  const urls = formatNames.map((format) => [format, base + feedPath(name, format, null)]);
  return Object.fromEntries(urls) as Record<Format, string>;
}
