import { contentEtag } from './content-etag.ts';

/**
 * Every cache rule of the service stands here (those of files in `released/_headers`), so that no answer leaves without one: without `Cache-Control` an edge
 * cache keeps a 200 for two hours.
 */

/** Public, the language in the URL: a minute fresh, then served stale while it is fetched anew. */
export const CACHE_PUBLIC = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
/** Feeds: readers poll by `max-age`; five minutes is what they respect and editors accept. */
export const CACHE_FEED = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';
/** Neutral URLs: the answer depends on `Accept-Language`. */
export const CACHE_NEGOTIATED = 'private, no-cache';
/** Writes, errors, whatever needs a token. */
export const CACHE_NEVER = 'no-store';

/** What a conditional request is compared with. */
export interface Validators {
  /** A weak entity tag, `W/"…"`: edges re-compress, which weakens strong ones. */
  etag: string;
  /** RFC 3339, whole seconds; `null`: nobody knows, and only the tag counts. */
  modified: string | null;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether a list of entity tags holds this one by weak comparison (RFC 9110 §8.8.3.2); `*` holds every one. */
export function matchesEtag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return list.split(',', 32).some((candidate) => opaque(candidate) === opaque(etag));
}

/**
 * Whether the client's copy is still good (RFC 9110 §13.2.2): `If-None-Match` decides where it is given,
 * `If-Modified-Since` only where it is not.
 */
export function isNotModified(request: Request, { etag, modified }: Validators): boolean {
  const ifNoneMatch = request.headers.get('If-None-Match');
  if (ifNoneMatch !== null) return matchesEtag(ifNoneMatch, etag);
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '');
  return modified !== null && !Number.isNaN(since) && Date.parse(modified) <= since;
}

/** RFC 3339 → the fixed date of RFC 9110 §5.6.7. */
export function httpDate(time: string): string {
  return new Date(time).toUTCString();
}

/**
 * A 200 with its validators, or the 304 that stands for it (RFC 9110 §15.4.5: a 304 carries the headers that a 200
 * would have carried for caching, and no body).
 */
export function conditional(
  request: Request,
  validators: Validators,
  headers: Record<string, string>,
  body: () => BodyInit,
): Response {
  const { etag, modified } = validators;
  const all = { ...headers, ETag: etag, ...(modified === null ? {} : { 'Last-Modified': httpDate(modified) }) };
  if (!isNotModified(request, validators)) return new Response(body(), { headers: all });
  const { 'Content-Type': _type, ...kept }: Record<string, string> = all;
  return new Response(null, { status: 304, headers: kept });
}

/**
 * `conditional` for a short answer that no record's tag stands for: its tag is that of its content.
 *
 * @param modified RFC 3339; `null`: nobody knows
 */
export async function conditionalText(
  request: Request,
  modified: string | null,
  headers: Record<string, string>,
  body: string,
): Promise<Response> {
  return conditional(request, { etag: await contentEtag(body), modified }, headers, () => body);
}
