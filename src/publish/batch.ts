import { Hono } from 'hono';
import { parseBatch } from '../articles/parse.ts';
import { readJson } from '../http/body.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import { accepted, bodyFaults, unprocessable } from './accepted.ts';
import { authorise } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { perform } from './perform.ts';

/** Publishing a folder: what is live, and a batch that is done altogether or not at all. */
export const batch = new Hono<{ Bindings: Env }>();

// GET /articles: what is live, as hashes; with them a publisher sends only what changed.
batch.get('/articles', async (c) => {
  await authorise(c.req.raw, c.env);
  const newsroom = newsroomOf(c.env);
  const [inventory, waiting] = await Promise.all([newsroom.inventory(), newsroom.waiting()]);
  const replication = waiting === 0 ? 'done' : 'pending';
  return c.json({ ...inventory, replication, waiting }, 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /publish: with `?dry-run=true` answers what would change, and changes nothing.
batch.post('/publish', async (c) => {
  const { name: token } = await authorise(c.req.raw, c.env);
  const { publication, articles, withdraw } = accepted(parseBatch((await readJson(c.req.raw)).value));
  const faults = articles.flatMap(({ original }, at) => bodyFaults(original.body, ['articles', at, 'original']));
  if (faults.length > 0) throw unprocessable(faults);
  const work = {
    occasion: { via: 'publish' as const, token },
    publication,
    origin: new URL(c.req.url).origin,
    copies: articles,
    withdrawals: withdraw,
  };
  const done = await perform(c.env, work, { dryRun: c.req.query('dry-run') === 'true' });
  return c.json(done, 200, { 'Cache-Control': CACHE_NEVER });
});
