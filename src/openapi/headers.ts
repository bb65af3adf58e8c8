import type { JsonSchema } from './schema.ts';

interface Header {
  description: string;
  required: boolean;
  schema: JsonSchema;
  example?: string;
}

const header = (description: string, example: string): Header => ({
  description,
  required: true,
  schema: { type: 'string' },
  example,
});

/** Headers of answers, by the name under which they stand in the document. */
export const headers = {
  CacheControl: header('Who may keep the answer, and for how long.', 'public, max-age=60, stale-while-revalidate=600'),
  NoStore: header('Never kept.', 'no-store'),
  ETag: header('Entity tag: send it back as `If-None-Match`.', 'W/"6f1b8c2d90aa"'),
  Revision: header('Entity tag of the newest version: send it back as `If-Match`.', '"3"'),
  LastModified: header('The newest edit of what is answered.', 'Tue, 04 Nov 2025 08:00:00 GMT'),
  ContentLanguage: header('Language of what is answered.', 'zh-Hans'),
  ContentLocation: header('Where the chosen summary stands under its own address.', '/articles/harbour/summaries/en'),
  Alternates: header(
    'Every language there is as `rel="alternate"` with its `hreflang`, and the neutral address as `x-default`.',
    '<https://example.org/articles/harbour/summaries/en>; rel="alternate"; hreflang="en"',
  ),
  FeedLinks: header(
    'The feed itself, its WebSub hub, and the same feed in the other languages.',
    '<https://example.org/feeds/en.json>; rel="self", <https://hub.example/>; rel="hub"',
  ),
  Location: header('Where to go on.', '/feeds/en.json'),
  VaryLanguage: header('The answer depends on the reader’s languages.', 'Accept-Language'),
  RetryAfter: header('Seconds to wait.', '60'),
  Challenge: header('How to identify yourself.', 'Bearer realm="precis"'),
};

/** Names in `headers`. */
export type HeaderName = keyof typeof headers;

/** What each of them is called on the wire. */
const WIRE: Record<HeaderName, string> = {
  CacheControl: 'Cache-Control',
  NoStore: 'Cache-Control',
  ETag: 'ETag',
  Revision: 'ETag',
  LastModified: 'Last-Modified',
  ContentLanguage: 'Content-Language',
  ContentLocation: 'Content-Location',
  Alternates: 'Link',
  FeedLinks: 'Link',
  Location: 'Location',
  VaryLanguage: 'Vary',
  RetryAfter: 'Retry-After',
  Challenge: 'WWW-Authenticate',
};

/** Headers of an answer, by what they are called on the wire. */
export type Headers = Record<string, { $ref: string } | Header>;

/** The headers that an answer always has. */
export function headersOf(...names: HeaderName[]): Headers {
  return Object.fromEntries(names.map((name) => [WIRE[name], { $ref: `#/components/headers/${name}` }]));
}

/** Headers that an answer has in some cases. */
export function sometimes(...names: HeaderName[]): Headers {
  return Object.fromEntries(names.map((name) => [WIRE[name], { ...headers[name], required: false }]));
}
