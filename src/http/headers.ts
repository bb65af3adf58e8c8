import type { MiddlewareHandler } from 'hono';

/** On every answer, errors included: types are exact, so they are not to be guessed. */
export const commonHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Public addresses that scripts of other sites read. */
export const OPEN_PATHS = [
  '/articles/*',
  '/feeds/*',
  '/feed.json',
  '/feeds.json',
  '/feeds.opml',
  '/coverage.json',
  '/coverage/*',
  '/changes.json',
  '/embed/*',
  '/fragment/*',
  '/oembed',
];

/**
 * Public data may be read by any site, without credentials (Fetch, "CORS protocol"): a GET or HEAD, also with the
 * headers that make it conditional. Nothing is said to a script that asks to write.
 */
export const openToAllOrigins: MiddlewareHandler = async (c, next) => {
  const isPreflight = c.req.method === 'OPTIONS';
  const asked = c.req.header('Access-Control-Request-Method') ?? '';
  if (isPreflight && (asked === 'GET' || asked === 'HEAD')) {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept, If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    });
  }
  await next();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return;
  if (c.req.header('Authorization') !== undefined) return;
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link, Content-Language, Content-Location');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
};
