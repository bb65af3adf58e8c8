import { type Channel, describeChannel } from './channel.ts';
import type { FeedItem, FeedPage } from './feed.ts';
import { itemBody, itemModified, itemTopics } from './item.ts';
import { writeJson } from './json.ts';
import { extensionPath } from './names.ts';

/** JSON has no charset parameter (RFC 8259, section 11). */
export const mediaType = 'application/feed+json';

/**
 * A page as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the `_precis` extension (`docs/extension.md`).
 *
 * Withdrawn items are left out.
 */
export function render(page: FeedPage): string {
  const channel = describeChannel(page, 'json');
  return writeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.home,
    feed_url: channel.self,
    description: channel.description,
    ...(channel.older !== null && { next_url: channel.older }),
    authors: channel.authors.map(({ name, url }) => ({ name, ...(url !== null && { url }) })),
    ...(page.name.language !== null && { language: page.name.language }),
    ...(channel.hub !== null && { hubs: [{ type: 'WebSub', url: channel.hub }] }),
    _precis: feedExtension(page, channel),
    items: page.items.map((item) => renderItem(page, item)),
  });
}

function renderItem(page: FeedPage, item: FeedItem): object {
  const { summary } = item;
  const body = itemBody(page, item);
  const tags = itemTopics(page, item).map(({ label }) => label);
  return {
    id: item.id,
    url: summary.url,
    title: summary.headline,
    content_html: body.html,
    content_text: body.text,
    summary: summary.lede,
    date_published: item.published,
    date_modified: itemModified(item),
    ...(tags.length > 0 && { tags }),
    ...(summary.language !== page.name.language && { language: summary.language }),
    _precis: itemExtension(item),
  };
}

function feedExtension(page: FeedPage, channel: Channel): object {
  return {
    about: page.base + extensionPath,
    mode: page.name.mode,
    topic: page.name.topic,
    archive: page.archive,
    current: channel.current ?? channel.self,
  };
}

function itemExtension({ summary, article, negotiation }: FeedItem): object {
  return {
    language: summary.language,
    direction: summary.direction,
    headline: summary.headline,
    lede: summary.lede,
    points: summary.points,
    quotation: summary.quotation,
    freshness: summary.freshness,
    stale_fields: summary.stale_fields,
    corrections: summary.corrections,
    provenance: summary.provenance,
    negotiation,
    article: {
      id: article.id,
      url: article.url,
      published: article.published,
      dateline: article.dateline,
      source: article.source,
      topics: article.topics,
      people: article.people,
      organisations: article.organisations,
      places: article.places,
      original: article.original,
    },
  };
}
