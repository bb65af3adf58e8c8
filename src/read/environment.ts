import { createMiddleware } from 'hono/factory';
import { Problem } from '../http/problem.ts';
import { Reader, type Settings } from '../store/reader.ts';

/** What every public route has at hand; nothing here can write. */
export interface ReadEnvironment {
  Bindings: Env;
  Variables: { reader: Reader; settings: Settings };
}

/**
 * Gives the route the reader and the publication's settings. Where nothing has been published yet, answers 503: the
 * address is right, it is only too early.
 */
export const withSettings = createMiddleware<ReadEnvironment>(async (c, next) => {
  const reader = new Reader(c.env.ARTICLES);
  const settings = await reader.settings();
  if (!settings) {
    const detail = 'Nothing has been published here yet. Run `npx precis publish --to <this address>`.';
    throw new Problem(503, { detail }, { 'Retry-After': '60' });
  }
  c.set('reader', reader);
  c.set('settings', settings);
  await next();
});
