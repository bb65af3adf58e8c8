import type { Article, Tombstone } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import type { FeedItem, FeedName } from '../feeds/feed.ts';
import { itemId } from '../feeds/names.ts';
import { lookup, type Negotiation } from '../languages/lookup.ts';
import { listOf, type Standing } from './placements.ts';

/** The list that every live article stands in, with or without a summary. */
export const EVERY_ARTICLE = 'articles/*/*';

/** One appearance of an article in a feed: where it stands there and what is shown. */
export interface Listing {
  name: FeedName;
  standing: Standing;
  item: FeedItem;
}

/** Every feed that an article appears in, with its item; none for a tombstone. */
export function listingsOf(record: Article | Tombstone | null, publication: Publication): Listing[] {
  if (record?.status !== 'published') return [];
  const own = Object.keys(record.summaries).flatMap((language) => [
    listing(record, publication, { mode: 'strict', language, topic: null }, language),
    ...record.topics.map((topic) => listing(record, publication, { mode: 'strict', language, topic }, language)),
    listing(record, publication, { mode: 'all', language: null, topic: null }, language),
  ]);
  const filled = publication.languages.map((language) =>
    listing(record, publication, { mode: 'filled', language, topic: null }, ''),
  );
  return [...own, ...filled].filter((entry) => entry !== null);
}

/**
 * The item that stands for an article in a feed; `language` is its placement's (`''` in filled feeds).
 * `null`: the article has nothing to show there.
 */
export function itemFor(record: Article, publication: Publication, name: FeedName, language: string): FeedItem | null {
  const filled = name.mode === 'filled' && name.language !== null;
  const available = Object.keys(record.summaries);
  const negotiation: Negotiation | null = filled
    ? fillIn(record, publication, name.language!)
    : { requested: [language], served: language, reason: 'exact', available };
  const summary = negotiation && record.summaries[negotiation.served];
  if (!negotiation || !summary) return null;
  const { id, url, published, dateline, source, topics, people, organisations, places, original } = record;
  const { title, direction } = original;
  return {
    id: itemId(publication.id, filled ? name.language! : language, id),
    published: filled ? published : summary.published,
    summary,
    article: {
      id,
      url,
      published,
      dateline,
      source,
      topics,
      people,
      organisations,
      places,
      original: { language: original.language, direction, title },
      available,
    },
    negotiation,
  };
}

/**
 * What a filled feed shows of an article: the fallback chain's summary, then the default language's, then the
 * original's, then whichever stands first in the publication's order. `null`: there is no summary at all.
 */
export function fillIn(record: Article, publication: Publication, language: string): Negotiation | null {
  const available = Object.keys(record.summaries);
  const first = available[0];
  if (first === undefined) return null;
  const policy = {
    default: publication.languages[0] ?? first,
    fallback: publication.fallback,
    related: publication.related_languages,
    accept: 'original' as const,
    original: record.original.language,
  };
  const range = { tag: language, quality: 1 };
  return lookup([range], available, policy) ?? { requested: [language], served: first, reason: 'fallback', available };
}

function listing(record: Article, publication: Publication, name: FeedName, language: string): Listing | null {
  const item = itemFor(record, publication, name, language);
  if (!item) return null;
  return { name, standing: { list: listOf(name), article: record.id, language, published: item.published }, item };
}
