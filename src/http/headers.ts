import type { MiddlewareHandler } from 'hono';

/** On every answer, errors included: types are exact, so they are not to be guessed. */
export const commonHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Public data may be read by any site, without credentials. */
export const openToAllOrigins: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link, Content-Language, Content-Location');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
};
