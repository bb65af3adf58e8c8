import type { PathItem } from '../operation.ts';
import { CONDITIONAL, take } from '../parameters.ts';
import { json, redirect, shared } from '../responses.ts';

/** Articles and summaries as JSON; the write side adds its methods to the same paths. */
export const articlePaths: Record<string, PathItem> = {
  '/articles/{id}': {
    get: {
      operationId: 'readArticle',
      tags: ['articles'],
      summary: 'The record of an article',
      description: 'The original with every live summary beside it.',
      parameters: take('id', ...CONDITIONAL),
      responses: {
        200: json('The record.', 'Article', ['CacheControl', 'ETag', 'LastModified', 'Alternates']),
        ...shared(304, 404, 410, 503),
      },
    },
  },
  '/articles/{id}/summaries/{language}': {
    get: {
      operationId: 'readSummary',
      tags: ['articles'],
      summary: 'One summary, in this language and no other',
      parameters: take('id', 'language', ...CONDITIONAL),
      responses: {
        200: json('The summary.', 'NegotiatedSummary', [
          ...(['CacheControl', 'ETag', 'LastModified', 'ContentLanguage', 'Alternates'] as const),
        ]),
        308: redirect('To the canonical spelling of the language.'),
        ...shared(304, 404, 410, 503),
      },
    },
  },
  '/articles/{id}/summary': {
    get: {
      operationId: 'chooseSummary',
      tags: ['articles'],
      summary: 'The summary that the reader can read',
      description:
        'With `?language=` the choice is in the address: the summary is answered, and anyone may keep it. Without, the reader’s `Accept-Language` decides, and the answer leads to the summary.',
      parameters: take('id', 'languages', 'fallback', 'acceptLanguage', ...CONDITIONAL),
      responses: {
        200: json('The chosen summary.', 'NegotiatedSummary', [
          ...(['CacheControl', 'ETag', 'LastModified', 'ContentLanguage', 'ContentLocation', 'Alternates'] as const),
        ]),
        302: redirect('To the chosen summary.', 'VaryLanguage'),
        ...shared(304, 400, 404, 406, 410, 503),
      },
    },
  },
};
