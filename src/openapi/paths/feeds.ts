import type { Format } from '../../feeds/feed.ts';
import { formats } from '../../feeds/formats.ts';
import { headersOf } from '../headers.ts';
import type { PathItem } from '../operation.ts';
import { CONDITIONAL, type ParameterName, take } from '../parameters.ts';
import { type Answer, document, json, redirect, shared } from '../responses.ts';
import { type JsonSchema, ref } from '../schema.ts';

/** A media type without its parameters. */
const mediaTypeOf = (contentType: string) => contentType.split(';')[0]!;

const SCHEMAS: Record<Format, JsonSchema> = {
  // Checkers that take `+json` for plain JSON use the first that fits: the least particular goes first.
  ninjs: { type: 'object', description: 'ninjs 3.1 (https://iptc.org/standards/ninjs/).' },
  json: ref('JsonFeed'),
  atom: { type: 'string' },
  rss: { type: 'string' },
};

const feedContent = Object.fromEntries(
  Object.entries(SCHEMAS).map(([format, schema]) => [mediaTypeOf(formats[format as Format].mediaType), { schema }]),
);

const FEED: Answer = {
  description: 'The page of the feed, in its format. The same content has the same bytes.',
  headers: headersOf('CacheControl', 'ETag', 'LastModified', 'FeedLinks'),
  content: feedContent,
};

function feed(operationId: string, summary: string, parameters: ParameterName[], description?: string): PathItem {
  return {
    get: {
      operationId,
      tags: ['feeds'],
      summary,
      ...(description === undefined ? {} : { description }),
      parameters: take(...parameters, 'format', ...CONDITIONAL),
      responses: {
        200: FEED,
        ...(parameters.includes('language') ? { 308: redirect('To the canonical spelling of the language.') } : {}),
        ...shared(304, 404, 503),
      },
    },
  };
}

const ARCHIVE = 'RFC 5005: a full page never changes again.';

/** Feeds, their index, and the neutral address. */
export const feedPaths: Record<string, PathItem> = {
  '/feed.json': {
    get: {
      operationId: 'chooseFeed',
      tags: ['feeds'],
      summary: 'The feed of the reader’s language',
      parameters: take('languages', 'acceptLanguage'),
      responses: { 302: redirect('To the strict feed of that language.', 'VaryLanguage'), ...shared(503) },
    },
  },
  '/feeds.json': {
    get: {
      operationId: 'listFeeds',
      tags: ['feeds'],
      summary: 'Every feed there is',
      parameters: take('ifNoneMatch'),
      responses: {
        200: json('Languages × modes × topics × formats.', 'FeedIndex', ['CacheControl', 'ETag']),
        ...shared(304, 503),
      },
    },
  },
  '/feeds.opml': {
    get: {
      operationId: 'exportFeeds',
      tags: ['feeds'],
      summary: 'Every feed there is, for a reader’s import',
      parameters: take('ifNoneMatch'),
      responses: {
        200: document('The list as OPML 2.0.', 'text/x-opml', ['CacheControl', 'ETag']),
        ...shared(304, 503),
      },
    },
  },
  '/feeds/{language}.{format}': feed(
    'readFeed',
    'Summaries in one language',
    ['language'],
    'Strict: only summaries in this language, each dated by its own publication.',
  ),
  '/feeds/{language}/archive/{page}.{format}': feed(
    'readFeedArchive',
    'Older summaries in one language',
    ['language', 'page'],
    ARCHIVE,
  ),
  '/feeds/{language}/filled.{format}': feed(
    'readFilledFeed',
    'Every article, in one language as far as there is',
    ['language'],
    'Where the language is missing, the fallback chain’s summary, marked with its own language. When the missing one arrives, the item keeps its id: an update, never a rerun.',
  ),
  '/feeds/{language}/filled/archive/{page}.{format}': feed(
    'readFilledFeedArchive',
    'Older articles, in one language as far as there is',
    ['language', 'page'],
    ARCHIVE,
  ),
  '/feeds/{language}/topics/{topic}.{format}': feed('readTopicFeed', 'Summaries of one topic in one language', [
    'language',
    'topic',
  ]),
  '/feeds/{language}/topics/{topic}/archive/{page}.{format}': feed(
    'readTopicFeedArchive',
    'Older summaries of one topic',
    ['language', 'topic', 'page'],
    ARCHIVE,
  ),
  '/feeds/all.{format}': feed('readWholeFeed', 'Every summary of every language', []),
  '/feeds/all/archive/{page}.{format}': feed(
    'readWholeFeedArchive',
    'Older summaries of every language',
    ['page'],
    ARCHIVE,
  ),
};
