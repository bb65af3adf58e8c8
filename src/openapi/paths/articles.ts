import { type Headers, headersOf, sometimes } from '../headers.ts';
import type { PathItem } from '../operation.ts';
import { CONDITIONAL, take } from '../parameters.ts';
import { either, json, redirect, shared } from '../responses.ts';
import { OPTIONAL_TOKEN } from '../write.ts';

const FOR_EDITORS =
  'With a token it answers the newest version instead, drafts included, with what an editor needs (`editing`), never kept.';
/** The validators and the languages are those of the public answer. */
const HEADERS: Headers = { ...headersOf('CacheControl'), ...sometimes('ETag', 'LastModified', 'Alternates') };

/** Articles and summaries as JSON; the write side adds its methods to the same paths. */
export const articlePaths: Record<string, PathItem> = {
  '/articles/{id}': {
    get: {
      operationId: 'readArticle',
      tags: ['articles'],
      summary: 'The record of an article',
      description: `The original with every live summary beside it. ${FOR_EDITORS}`,
      security: OPTIONAL_TOKEN,
      parameters: take('id', ...CONDITIONAL),
      responses: {
        200: either('The record.', ['Article', 'ArticleEdition'], HEADERS),
        ...shared(304, 401, 403, 404, 410, 429, 503),
      },
    },
  },
  '/articles/{id}/summaries/{language}': {
    get: {
      operationId: 'readSummary',
      tags: ['articles'],
      summary: 'One summary, in this language and no other',
      description: FOR_EDITORS,
      security: OPTIONAL_TOKEN,
      parameters: take('id', 'language', ...CONDITIONAL),
      responses: {
        200: either('The summary.', ['NegotiatedSummary', 'SummaryEdition'], {
          ...HEADERS,
          ...sometimes('ContentLanguage'),
        }),
        308: redirect('To the canonical spelling of the language.'),
        ...shared(304, 401, 403, 404, 410, 429, 503),
      },
    },
  },
  '/articles/{id}/summaries/{language}.ninjs': {
    get: {
      operationId: 'readNinjs',
      tags: ['articles'],
      summary: 'One summary as ninjs 3.1, for systems of news agencies',
      parameters: take('id', 'language', ...CONDITIONAL),
      responses: {
        200: {
          description: 'The summary, with the `uri` that it has in the feeds of its language.',
          headers: headersOf('CacheControl', 'ETag', 'LastModified', 'ContentLanguage'),
          content: { 'application/json': { schema: { type: 'object' } } },
        },
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
