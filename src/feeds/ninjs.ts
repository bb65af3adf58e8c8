import type { Article, Summary } from '../articles/article.ts';
import { nameIn } from '../articles/names.ts';
import type { Publication } from '../articles/publication.ts';
import { authorsOf, type Channel, describeChannel, topicLabel } from './channel.ts';
import type { FeedItem, FeedPage, FeedTombstone } from './feed.ts';
import { type ItemBody, type ItemTopic, itemBody, itemModified, itemTopics } from './item.ts';
import { writeJson } from './json.ts';
import { itemId } from './names.ts';

/** ninjs has no registered media type, and JSON no charset parameter. */
export const mediaType = 'application/json';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/**
 * A page as one ninjs 3.1 object (https://iptc.org/standards/ninjs/): a `composite` whose `associations` are the items,
 * newest first, then what was withdrawn with `pubStatus` `canceled`. Links to other pages stand in `renditions`.
 */
export function render(page: FeedPage): string {
  const channel = describeChannel(page, 'ninjs');
  return writeJson({
    uri: channel.id,
    type: 'composite',
    representationType: 'partial',
    versionCreated: page.updated,
    pubStatus: 'usable',
    ...(page.name.language !== null && { language: page.name.language }),
    title: channel.title,
    renditions: feedRenditions(channel),
    associations: [
      ...page.items.map((item) => renderItem(page, channel, item)),
      ...page.tombstones.map((tombstone) => renderTombstone(tombstone)),
    ],
    standard,
  });
}

/**
 * One summary of an article as a ninjs 3.1 object of its own, with the same `uri` as in the feeds of its language;
 * the article's other languages are `altIds`.
 */
export function renderArticle(article: Article, summary: Summary, publication: Publication): string {
  const { language } = summary;
  const news: News = {
    uri: itemId(publication.id, language, article.id),
    summary,
    article: { ...article, available: Object.keys(article.summaries).sort() },
    modified: summary.modified,
    topics: article.topics.map((key) => ({ key, label: topicLabel(publication, key, language) })),
    body: { html: summary.content_html, text: summary.content_text },
    by: authorsOf(publication, language).map(({ name }) => name),
    publication,
  };
  return writeJson({ ...renderNews(news), standard });
}

/** What both a feed's item and a single article are rendered from. */
interface News {
  uri: string;
  summary: Summary;
  article: Omit<FeedItem['article'], 'original'>;
  modified: string;
  topics: ItemTopic[];
  body: ItemBody;
  by: string[];
  publication: Publication;
}

function renderItem(page: FeedPage, channel: Channel, item: FeedItem): object {
  const news = renderNews({
    uri: item.id,
    summary: item.summary,
    article: item.article,
    modified: itemModified(item),
    topics: itemTopics(page, item),
    body: itemBody(page, item),
    by: channel.authors.map(({ name }) => name),
    publication: page.publication,
  });
  return { name: item.summary.headline, rel: 'item', ...news };
}

function renderTombstone({ id, withdrawn }: FeedTombstone): object {
  return { name: id, rel: 'item', uri: id, type: 'text', versionCreated: withdrawn, pubStatus: 'canceled' };
}

function renderNews({ uri, summary, article, modified, topics, body, by, publication }: News): object {
  const named = (name: string) => nameIn(publication, name, summary.language) ?? name;
  return {
    uri,
    type: 'text',
    representationType: 'partial',
    firstCreated: summary.published,
    versionCreated: modified,
    pubStatus: 'usable',
    language: summary.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: summary.headline }],
    descriptions: describe(summary),
    bodies: [
      { role: 'main', contentType: 'text/html', value: body.html },
      { role: 'main', contentType: 'text/plain', value: body.text },
    ],
    by: by.join(', '),
    ...(article.dateline !== null && { located: named(article.dateline.place) }),
    people: article.people.map((name) => ({ name: named(name) })),
    organisations: article.organisations.map((name) => ({ name: named(name) })),
    places: article.places.map((name) => ({ name: named(name) })),
    subjects: topics.map(({ key, label }) => ({ name: label, literal: key })),
    ...(article.source !== null && { infoSources: [infoSource(article.source)] }),
    renditions: [{ name: 'web', href: summary.url, contentType: 'text/html' }],
    altIds: alternatives(summary.language, article, publication),
    digitalSourceType: { uri: summary.provenance.digital_source_type },
  };
}

function describe(summary: Summary): object[] {
  return [
    { role: 'summary', contentType: 'text/plain', value: summary.lede },
    ...summary.corrections.map(({ date, note }) => ({
      role: 'correction',
      contentType: 'text/plain',
      value: `${date}: ${note}`,
    })),
  ];
}

function infoSource({ name, url }: NonNullable<Article['source']>): object {
  return { name, ...(url !== null && { uri: url }) };
}

/** The article's own id, then the `uri` of its summary in each other language, the role naming the language. */
function alternatives(own: string, article: News['article'], publication: Publication): object[] {
  const others = article.available.filter((language) => language !== own);
  return [
    { role: 'article', value: article.id },
    ...others.map((language) => ({
      role: `language:${language}`,
      value: itemId(publication.id, language, article.id),
    })),
  ];
}

function feedRenditions({ self, home, current, older }: Channel): object[] {
  return [
    { name: 'self', href: self, contentType: mediaType },
    { name: 'web', href: home, contentType: 'text/html' },
    ...(current === null ? [] : [{ name: 'current', href: current, contentType: mediaType }]),
    ...(older === null ? [] : [{ name: 'prev-archive', href: older, contentType: mediaType }]),
  ];
}
