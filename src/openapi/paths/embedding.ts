import { headersOf } from '../headers.ts';
import type { PathItem } from '../operation.ts';
import { CONDITIONAL, type ParameterName, take } from '../parameters.ts';
import { type Answer, document, json, redirect, shared } from '../responses.ts';
import { ref } from '../schema.ts';

const ANY_TAG = 'Any language tag will do: it is answered with what its reader would get.';

function embed(
  operationId: string,
  summary: string,
  parameters: ParameterName[],
  answer: Answer,
  ...failures: number[]
): PathItem {
  return {
    get: {
      operationId,
      tags: ['embedding'],
      summary,
      description: ANY_TAG,
      parameters: take('language', ...parameters, ...CONDITIONAL),
      responses: { 200: answer, ...shared(304, 404, ...failures, 503) },
    },
  };
}

const HEADERS = ['CacheControl', 'ETag', 'LastModified', 'ContentLanguage'] as const;
const FRAME = document('A document to be framed; it loads nothing else.', 'text/html', [...HEADERS]);
const SUMMARY = json('The summary with its sentences.', 'EmbeddedSummary', [...HEADERS]);
const LIST = json('The list.', 'EmbeddedList', [...HEADERS]);

/** Summaries in other sites' pages. */
export const embeddingPaths: Record<string, PathItem> = {
  '/embed/{language}/{id}': embed('frameSummary', 'One summary as a frame', ['id', 'theme'], FRAME, 410),
  '/embed/{language}/{id}.json': embed('embedSummary', 'One summary for an element', ['id'], SUMMARY, 410),
  '/embed/{language}/latest': embed('frameLatest', 'The newest summaries as a frame', ['theme', 'count'], FRAME),
  '/embed/{language}/latest.json': embed('embedLatest', 'The newest summaries for an element', [], LIST),
  '/embed/{language}/topics/{topic}': embed(
    'frameTopic',
    'The newest summaries of a topic as a frame',
    ['topic', 'theme', 'count'],
    FRAME,
  ),
  '/embed/{language}/topics/{topic}.json': embed(
    'embedTopic',
    'The newest summaries of a topic for an element',
    ['topic'],
    LIST,
  ),
  '/fragment/{language}/{id}': embed(
    'readFragment',
    'One summary as bare HTML',
    ['id'],
    document('One `<article>` without script, style or id, to be put into a page.', 'text/html', [...HEADERS]),
    410,
  ),
  '/{language}/embed': {
    get: {
      operationId: 'buildEmbed',
      tags: ['embedding'],
      summary: 'A page that makes the code to paste',
      parameters: take('language', ...CONDITIONAL),
      responses: {
        200: document('The page.', 'text/html', [...HEADERS]),
        308: redirect('To the canonical spelling of the language.'),
        ...shared(304, 404, 503),
      },
    },
  },
  '/oembed': {
    get: {
      operationId: 'readOembed',
      tags: ['embedding'],
      summary: 'The oEmbed provider, for addresses of pages',
      parameters: take('pageUrl', 'oembedFormat', 'maxwidth', 'maxheight', ...CONDITIONAL),
      responses: {
        200: {
          description: 'How to embed the page.',
          headers: headersOf('CacheControl', 'ETag', 'LastModified'),
          content: {
            'application/json': { schema: ref('Oembed') },
            'text/xml': { schema: { type: 'string' } },
          },
        },
        ...shared(304, 400, 404, 410, 501, 503),
      },
    },
  },
  '/widget.js': {
    get: {
      operationId: 'readWidget',
      tags: ['embedding'],
      summary: 'The custom elements, newest release',
      parameters: take('ifNoneMatch'),
      responses: { 200: document('The script.', 'text/javascript', ['CacheControl', 'ETag']), ...shared(304) },
    },
  },
  '/widget.{hash}.js': {
    get: {
      operationId: 'readReleasedWidget',
      tags: ['embedding'],
      summary: 'The custom elements, one release',
      description: 'It never changes and is never taken away: refer to it with its SRI hash.',
      parameters: take('hash'),
      responses: { 200: document('The script.', 'text/javascript', ['CacheControl', 'ETag']), ...shared(404) },
    },
  },
};
