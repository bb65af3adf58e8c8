import { type Channel, describeChannel } from './channel.ts';
import { escapeText } from './escape.ts';
import type { FeedItem, FeedPage } from './feed.ts';
import { itemBody, itemModified, itemTopics } from './item.ts';
import { writeXml, type XmlElement } from './xml.ts';

export const mediaType = 'application/rss+xml; charset=utf-8';

/**
 * A page as RSS 2.0 (https://www.rssboard.org/rss-specification) with its place in the archive (RFC 5005, section 4).
 *
 * Withdrawn items are left out.
 */
export function render(page: FeedPage): string {
  const channel = describeChannel(page, 'rss');
  return writeXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:fh': page.archive === null ? undefined : 'http://purl.org/syndication/history/1.0',
      channel: {
        title: channel.title,
        link: channel.home,
        description: channel.description,
        language: channel.language,
        lastBuildDate: rfc822(page.updated),
        'atom:link': channelLinks(channel),
        'fh:archive': page.archive === null ? undefined : {},
        item: page.items.map((item) => renderItem(page, channel, item)),
      },
    },
  });
}

function renderItem(page: FeedPage, channel: Channel, item: FeedItem): XmlElement {
  const { summary } = item;
  return {
    title: summary.headline,
    link: summary.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    pubDate: rfc822(item.published),
    'atom:updated': itemModified(item),
    'dc:creator': channel.authors.map(({ name }) => name),
    'dc:language': summary.language === channel.language ? undefined : summary.language,
    category: itemTopics(page, item).map(({ label }) => label),
    description: escapeText(summary.lede),
    'content:encoded': itemBody(page, item).html,
  };
}

function channelLinks(channel: Channel): XmlElement[] {
  return [
    { '@rel': 'self', '@type': 'application/rss+xml', '@href': channel.self },
    ...(channel.current === null ? [] : [{ '@rel': 'current', '@href': channel.current }]),
    ...(channel.older === null ? [] : [{ '@rel': 'prev-archive', '@href': channel.older }]),
    ...(channel.hub === null ? [] : [{ '@rel': 'hub', '@href': channel.hub }]),
  ];
}

/** RFC 822 with a year of four digits, as RSS asks: `Tue, 04 Nov 2025 08:00:00 GMT`. */
function rfc822(time: string): string {
  return new Date(time).toUTCString();
}
