import { headersOf } from '../headers.ts';
import type { PathItem } from '../operation.ts';
import { CONDITIONAL, type ParameterName, take } from '../parameters.ts';
import { type Answer, document, redirect, shared } from '../responses.ts';

const PAGE: Answer = {
  description: 'The page.',
  headers: headersOf('CacheControl', 'ETag', 'LastModified', 'ContentLanguage'),
  content: { 'text/html': { schema: { type: 'string' } } },
};

function page(operationId: string, summary: string, parameters: ParameterName[], ...failures: number[]): PathItem {
  return {
    get: {
      operationId,
      tags: ['pages'],
      summary,
      parameters: take(...parameters, ...CONDITIONAL),
      responses: {
        200: PAGE,
        308: redirect('To the canonical spelling of the language.'),
        ...shared(304, 404, ...failures, 503),
      },
    },
  };
}

/** HTML. */
export const pagePaths: Record<string, PathItem> = {
  '/': {
    get: {
      operationId: 'chooseFrontPage',
      tags: ['pages'],
      summary: 'The front page of the reader’s language',
      parameters: take('languages', 'acceptLanguage'),
      responses: { 302: redirect('To that front page.', 'VaryLanguage'), ...shared(503) },
    },
  },
  '/{language}': {
    get: {
      operationId: 'findFrontPage',
      tags: ['pages'],
      summary: 'The front page, without the slash at its end',
      parameters: take('language'),
      responses: { 308: redirect('To the front page.'), ...shared(404, 503) },
    },
  },
  '/{language}/': page('readFrontPage', 'The latest summaries', ['language']),
  '/{language}/archive/{page}': page('readFrontPageArchive', 'Older summaries', ['language', 'page']),
  '/{language}/status': page('readStatusPage', 'Article × language: current, stale, missing', ['language']),
  '/{language}/status/archive/{page}': page('readStatusPageArchive', 'Article × language, older articles', [
    'language',
    'page',
  ]),
  '/{language}/{id}': page(
    'readPage',
    'One article, in this language or in what its fallback chain offers',
    ['language', 'id'],
    410,
  ),
  '/styles.css': {
    get: {
      operationId: 'readStyles',
      tags: ['pages'],
      summary: 'The style sheet of the pages',
      description: 'Pages name it with its version as the query, so it may be kept for ever.',
      parameters: take('ifNoneMatch'),
      responses: { 200: document('The style sheet.', 'text/css', ['CacheControl', 'ETag']), ...shared(304) },
    },
  },
};
