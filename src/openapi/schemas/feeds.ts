import type { FeedItem, FeedName, Format } from '../../feeds/feed.ts';
import type { FeedIndex, IndexedFeed } from '../../feeds/index.ts';
import * as s from '../schema.ts';
import { sharedMembers } from './article.ts';
import { freshness, staleFields, summaryMembers } from './summary.ts';

const MODE = s.word(
  '`strict`: summaries in this language alone. `filled`: every article, in another language where this one is missing. `all`: every summary of every language.',
  ['strict', 'filled', 'all'],
);

const urls: s.Members<Record<Format, string>> = {
  json: s.url('JSON Feed 1.1.'),
  atom: s.url('Atom.'),
  rss: s.url('RSS 2.0.'),
  ninjs: s.url('ninjs.'),
};

const nameMembers: s.Members<FeedName> = {
  mode: MODE,
  language: s.nullable(s.language('The feed’s language.'), 'Language of the feed; `null`: of every language.'),
  topic: s.nullable(s.text('Topic key.')),
};

const FeedIndexSchema = s.members<FeedIndex>('Every feed there is.', {
  publication: s.text('Id of the publication.'),
  languages: s.names('Its languages; the first is the default.'),
  opml: s.url('The same list as OPML.'),
  feeds: s.list(
    'The feeds.',
    s.members<IndexedFeed>('A feed in each of its formats.', {
      ...nameMembers,
      title: s.text('Its title, in its language.'),
      urls: s.members<Record<Format, string>>('Its addresses, by format.', urls),
    }),
  ),
});

const { headline, lede, points, quotation, corrections, provenance, language, direction } = summaryMembers;

const itemArticle = s.members<Omit<FeedItem['article'], 'available'>>('What does not depend on a language.', {
  id: s.text('Its id.'),
  url: s.url('Its record as JSON, with every summary.'),
  ...sharedMembers,
  original: s.members<FeedItem['article']['original']>('The full text.', {
    language: s.language('Its language.'),
    direction: s.direction(),
    title: s.text('Its title.'),
  }),
});

const itemExtension = {
  type: 'object',
  description: 'What JSON Feed has no word for (`docs/extension.md`).',
  required: [
    'language',
    'direction',
    'headline',
    'lede',
    'points',
    'freshness',
    'provenance',
    'negotiation',
    'article',
  ],
  properties: {
    ...{ language, direction, headline, lede, points, quotation, freshness },
    ...{ stale_fields: staleFields, corrections, provenance, negotiation: s.ref('Negotiation'), article: itemArticle },
  },
};

const JsonFeedItem = {
  type: 'object',
  description: 'One article in the feed.',
  required: [
    'id',
    'url',
    'title',
    'content_html',
    'content_text',
    'summary',
    'date_published',
    'date_modified',
    '_precis',
  ],
  properties: {
    id: s.text('Permanent, and the same before and after a fallback becomes a summary in the feed’s language.'),
    url: s.url('The summary’s page.'),
    title: s.text('The headline.'),
    content_html: s.html('Lede, points and quotation.'),
    content_text: s.text('The same as plain text.'),
    summary: s.text('The lede.'),
    date_published: s.time('When it came into this feed.'),
    date_modified: s.time('When it was last edited; moves with nothing else.'),
    tags: s.names('Labels of its topics.'),
    language: s.language('Language of the item where it is not the feed’s.'),
    _precis: itemExtension,
  },
};

const JsonFeed = {
  type: 'object',
  description: 'JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the `_precis` extension.',
  required: ['version', 'title', 'home_page_url', 'feed_url', '_precis', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: s.text('Its title.'),
    home_page_url: s.url('The front page.'),
    feed_url: s.url('This page of the feed.'),
    description: s.text('What the publication is.'),
    next_url: s.url('The next older page; absent on the last.'),
    authors: s.list('Authors of the publication.', {
      type: 'object',
      required: ['name'],
      properties: { name: s.text('Name.'), url: s.url('Their page.') },
    }),
    language: s.language('Absent in the feed of every language.'),
    hubs: s.list('Where to subscribe to updates.', {
      type: 'object',
      required: ['type', 'url'],
      properties: { type: { const: 'WebSub' }, url: s.url('The hub.') },
    }),
    _precis: {
      type: 'object',
      required: ['about', 'mode', 'topic', 'archive', 'current'],
      properties: {
        about: s.url('What this extension means.'),
        mode: MODE,
        topic: s.nullable(s.text('Topic key of the feed.')),
        archive: s.nullable({
          type: 'integer',
          minimum: 1,
          description: 'Number of this archive page; `null` on the head.',
        }),
        current: s.url('The head of this feed.'),
      },
    },
    items: s.list('Newest first.', s.ref('JsonFeedItem')),
  },
};

export const feedSchemas = { FeedIndex: FeedIndexSchema, JsonFeed, JsonFeedItem };
