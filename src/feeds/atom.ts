import { type Channel, describeChannel } from './channel.ts';
import type { FeedItem, FeedPage, FeedTombstone } from './feed.ts';
import { itemBody, itemModified, itemTopics, pageUrl } from './item.ts';
import { feedPath } from './names.ts';
import { writeXml, type XmlElement } from './xml.ts';

export const mediaType = 'application/atom+xml; charset=utf-8';

/**
 * A page as Atom (RFC 4287) with its place in the archive (RFC 5005, section 4) and what was withdrawn (RFC 6721).
 */
export function render(page: FeedPage): string {
  const channel = describeChannel(page, 'atom');
  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:at': page.tombstones.length === 0 ? undefined : 'http://purl.org/atompub/tombstones/1.0',
      '@xmlns:fh': page.archive === null ? undefined : 'http://purl.org/syndication/history/1.0',
      '@xml:lang': channel.language,
      id: channel.id,
      title: textIn(channel.titleLanguage, channel.title, channel),
      subtitle: textIn(channel.descriptionLanguage, channel.description, channel),
      updated: page.updated,
      author: channel.authors.map(({ name, url }) => ({ name, uri: url ?? undefined })),
      link: feedLinks(page, channel),
      'fh:archive': page.archive === null ? undefined : {},
      'at:deleted-entry': page.tombstones.map(renderTombstone),
      entry: page.items.map((item) => renderEntry(page, item)),
    },
  });
}

function renderEntry(page: FeedPage, item: FeedItem): XmlElement {
  const { summary } = item;
  return {
    '@xml:lang': summary.language,
    id: item.id,
    title: summary.headline,
    published: item.published,
    updated: itemModified(item),
    link: entryLinks(page, item),
    category: itemTopics(page, item).map(({ key, label }) => ({
      '@term': key,
      '@label': label,
      '@xml:lang': page.name.language ?? undefined,
    })),
    summary: summary.lede,
    content: { '@type': 'html', '#text': itemBody(page, item).html },
  };
}

function renderTombstone({ id, withdrawn }: FeedTombstone): XmlElement {
  return { '@ref': id, '@when': withdrawn };
}

/** A text of the feed, with its language where that is not the feed's. */
function textIn(language: string, text: string, channel: Channel): XmlElement {
  return { '@xml:lang': language === channel.language ? undefined : language, '#text': text };
}

function feedLinks(page: FeedPage, channel: Channel): XmlElement[] {
  return [
    link('self', channel.self, mediaTypeAlone),
    ...betweenOwn(channel.home, channel.language, otherFeeds(page)),
    ...(channel.current === null ? [] : [link('current', channel.current)]),
    ...(channel.older === null ? [] : [link('prev-archive', channel.older)]),
    ...(channel.hub === null ? [] : [link('hub', channel.hub)]),
  ];
}

/** The same list in the other languages; not on an archive page, which must not change when a language is added. */
function otherFeeds({ name, publication, base, archive }: FeedPage): XmlElement[] {
  if (name.language === null || archive !== null) return [];
  return publication.languages
    .filter((language) => language !== name.language)
    .map((language) => alternate(base + feedPath({ ...name, language }, 'atom', null), mediaTypeAlone, language));
}

function entryLinks({ base }: FeedPage, { summary, article }: FeedItem): XmlElement[] {
  const others = article.available.filter((language) => language !== summary.language);
  return [
    ...betweenOwn(
      summary.url,
      summary.language,
      others.map((language) => alternate(pageUrl(base, language, article.id), 'text/html', language)),
    ),
    ...(article.source?.url ? [{ ...link('via', article.source.url), '@title': article.source.name }] : []),
  ];
}

/**
 * Some readers take the first alternate link as the item's own, others (feedparser, newsboat) the last: the own one
 * stands at both ends, where only its `hreflang` differs, as RFC 4287, section 4.1.2, demands.
 */
function betweenOwn(href: string, language: string, others: XmlElement[]): XmlElement[] {
  if (others.length === 0) return [alternate(href, 'text/html', language)];
  return [alternate(href, 'text/html', language), ...others, link('alternate', href, 'text/html')];
}

const mediaTypeAlone = 'application/atom+xml';

function alternate(href: string, type: string, language: string): XmlElement {
  return { ...link('alternate', href, type), '@hreflang': language };
}

function link(rel: string, href: string, type?: string): XmlElement {
  return { '@rel': rel, '@type': type, '@href': href };
}
