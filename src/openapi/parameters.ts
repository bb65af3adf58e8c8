import { ID, NOTE_COLUMNS, TOPIC } from '../articles/limits.ts';
import { THEMES } from '../embed/theme.ts';
import { formatNames } from '../feeds/formats.ts';
import type { JsonSchema } from './schema.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description: string;
  schema: JsonSchema;
  example?: unknown;
}

const text: JsonSchema = { type: 'string' };
const page: JsonSchema = { type: 'integer', minimum: 1, maximum: 999_999_999 };
const number: JsonSchema = { type: 'integer', minimum: 1 };
const path = (name: string, description: string, schema: JsonSchema, example: unknown): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
  example,
});
const query = (name: string, description: string, schema: JsonSchema, example: unknown): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
  example,
});
const header = (name: string, description: string, example: string): Parameter => ({
  name,
  in: 'header',
  description,
  schema: text,
  example,
});

/** Parameters, by the name under which they stand in the document. */
export const parameters = {
  id: path('id', 'Id of the article.', { type: 'string', pattern: ID.source }, '2025-11-04-xi-mishustin-beijing'),
  language: path(
    'language',
    'Language tag (BCP 47). Another spelling than the canonical one redirects to it.',
    { type: 'string', minLength: 2, maxLength: 80 },
    'zh-Hans',
  ),
  topic: path('topic', 'Topic key of the publication.', { type: 'string', pattern: TOPIC.source }, 'diplomacy'),
  format: path('format', 'Format of the feed.', { type: 'string', enum: formatNames }, 'json'),
  page: path('page', 'Number of the archive page; 1 is the oldest.', page, 1),
  sitemap: path(
    'page',
    '`head`, or the number of a page.',
    { type: 'string', pattern: '^(head|[1-9][0-9]{0,8})$' },
    'head',
  ),
  languages: query(
    'language',
    'Languages that are acceptable, most wanted first: a priority list as in `Accept-Language`.',
    text,
    'zh-TW,en',
  ),
  fallback: query(
    'fallback',
    'How far you go along with another language: not at all, by the fallback chain, or to the original’s language.',
    { type: 'string', enum: ['none', 'chain', 'original'], default: 'chain' },
    'none',
  ),
  since: query(
    'since',
    '`cursor` of an earlier answer; absent: from the beginning.',
    { type: 'integer', minimum: 0 },
    0,
  ),
  reason: query(
    'reason',
    `Why, for readers: one line of at most ${NOTE_COLUMNS} columns.`,
    text,
    'The source has retracted its report.',
  ),
  dryRun: query(
    'dry-run',
    '`true` answers what would change, and changes nothing.',
    { type: 'boolean', default: false },
    true,
  ),
  renamePublication: query(
    'rename-publication',
    '`true` lets the publication have another id from now on. The ids of all feed items change with it.',
    { type: 'boolean', default: false },
    true,
  ),
  acceptLanguage: header('Accept-Language', 'Languages of the reader (RFC 9110 §12.5.4).', 'pt-BR, en;q=0.5'),
  ifNoneMatch: header(
    'If-None-Match',
    'Entity tags that you have: 304 if one of them is still good.',
    'W/"6f1b8c2d90aa"',
  ),
  ifMatch: header('If-Match', 'Entity tag of what you have read: 412 if it is another by now.', '"3"'),
  ifNoneMatchAny: header('If-None-Match', '`*`: it must not be there yet.', '*'),
  idempotencyKey: header(
    'Idempotency-Key',
    'Makes a retry safe: for 24 hours the same key is answered as the first time; with another body it is 422.',
    '7d1f6b0e-5c3a-4c1e-9a57-0f6d2f1b8e44',
  ),
  revision: path('revision', 'Number of the version.', number, 1),
  from: path('from', 'Number of the one version.', number, 1),
  to: path('to', 'Number of the other.', number, 2),
  before: query('before', 'Only what is older than this number.', number, 50),
  name: path('name', 'Name of the token.', { type: 'string' }, 'french-desk'),
  expires: query('expires', 'Until when the address is good.', { type: 'integer' }, 1_798_761_600),
  signature: query('signature', 'That it was made here.', text, 'bm90IGEgc2lnbmF0dXJl'),
  webhook: path('webhook', 'Id of the webhook.', { type: 'string' }, 'wh_0123456789abcdef01234567'),
  theme: query(
    'theme',
    'Which colours: those of the reader’s setting, or always one of two.',
    { type: 'string', enum: THEMES, default: 'auto' },
    'dark',
  ),
  count: query('count', 'How many.', { type: 'integer', minimum: 1, maximum: 20, default: 5 }, 3),
  pageUrl: {
    ...query('url', 'Address of a page of this publication.', { type: 'string' }, 'https://example.org/en/ferry-line'),
    required: true,
  },
  oembedFormat: query(
    'format',
    'Format of the answer.',
    { type: 'string', enum: ['json', 'xml'], default: 'json' },
    'xml',
  ),
  maxwidth: query('maxwidth', 'CSS pixels that there are.', number, 480),
  maxheight: query('maxheight', 'CSS pixels that there are.', number, 600),
  force: query('force', '`true` replaces whatever is there.', { type: 'boolean', default: false }, true),
  hash: path('hash', 'Hash of the content.', { type: 'string', pattern: '^[0-9a-f]+$' }, '0123456789abcdef'),
  ifModifiedSince: header(
    'If-Modified-Since',
    '304 if nothing was edited since; counts only without `If-None-Match`.',
    'Tue, 04 Nov 2025 08:00:00 GMT',
  ),
} satisfies Record<string, Parameter>;

/** Names in `parameters`. */
export type ParameterName = keyof typeof parameters;

/** The parameters of one operation. */
export function take(...names: ParameterName[]): { $ref: string }[] {
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** Those that every answer with validators has. */
export const CONDITIONAL: ParameterName[] = ['ifNoneMatch', 'ifModifiedSince'];
