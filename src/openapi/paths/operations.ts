import type { PathItem } from '../operation.ts';
import { CONDITIONAL, take } from '../parameters.ts';
import { document, json, shared } from '../responses.ts';

const VALIDATED = ['CacheControl', 'ETag', 'LastModified'] as const;

/** What operators, crawlers and other programs ask for. */
export const operationPaths: Record<string, PathItem> = {
  '/health': {
    get: {
      operationId: 'readHealth',
      tags: ['operations'],
      summary: 'Whether there is something to serve',
      responses: { 200: json('It answers.', 'Health', ['NoStore']), ...shared() },
    },
  },
  '/coverage.json': {
    get: {
      operationId: 'readCoverage',
      tags: ['operations'],
      summary: 'Article × language: current, stale, missing',
      parameters: take(...CONDITIONAL),
      responses: {
        200: json(
          'The newest articles, 50 to 99 where there are more; `next_url` leads to older ones. `totals` counts all.',
          'Coverage',
          [...VALIDATED],
        ),
        ...shared(304, 404, 503),
      },
    },
  },
  '/coverage/archive/{page}.json': {
    get: {
      operationId: 'readCoverageArchive',
      tags: ['operations'],
      summary: 'Article × language, older articles',
      parameters: take('page', ...CONDITIONAL),
      responses: {
        200: json('One page of older articles.', 'Coverage', [...VALIDATED]),
        ...shared(304, 404, 503),
      },
    },
  },
  '/changes.json': {
    get: {
      operationId: 'readChanges',
      tags: ['operations'],
      summary: 'What was published, edited, corrected or withdrawn',
      description:
        'In order and without gaps: keep `cursor` and ask again with it. A cursor beyond the newest is 400: the data that it was of is gone, and a copy has to begin again; or the write that answered it has yet to arrive, within about a minute.',
      parameters: take('since', 'ifNoneMatch'),
      responses: { 200: json('What happened.', 'Changes', ['CacheControl', 'ETag']), ...shared(304, 400, 503) },
    },
  },
  '/sitemap.xml': {
    get: {
      operationId: 'listSitemaps',
      tags: ['operations'],
      summary: 'The sitemaps there are',
      parameters: take(...CONDITIONAL),
      responses: { 200: document('A sitemap index.', 'application/xml', [...VALIDATED]), ...shared(304, 503) },
    },
  },
  '/sitemap/{page}.xml': {
    get: {
      operationId: 'readSitemap',
      tags: ['operations'],
      summary: 'Pages with their language variants',
      parameters: take('sitemap', ...CONDITIONAL),
      responses: { 200: document('A sitemap.', 'application/xml', [...VALIDATED]), ...shared(304, 404, 503) },
    },
  },
  '/robots.txt': {
    get: {
      operationId: 'readRobots',
      tags: ['operations'],
      summary: 'What crawlers may do',
      parameters: take('ifNoneMatch'),
      responses: { 200: document('The rules.', 'text/plain', ['CacheControl', 'ETag']), ...shared(304, 503) },
    },
  },
};
