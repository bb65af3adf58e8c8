import { Hono } from 'hono';
import { CACHE_NEVER } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import { authorise } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { numberFrom } from './path.ts';
import { requireQuery } from './query.ts';

const PER_PAGE = 100;

/** What an administrator does with the whole. */
export const upkeep = new Hono<{ Bindings: Env }>();

// GET /audit?before=<entry>: who did what and when, newest first; `next_url` leads to older entries.
upkeep.get('/audit', async (c) => {
  await authorise(c.req.raw, c.env, 'admin');
  const before = c.req.query('before');
  const entries = await newsroomOf(c.env).audit(before ? numberFrom(before) : null, PER_PAGE);
  const oldest = entries.at(-1)?.entry ?? 1;
  const older = oldest > 1 ? { next_url: `/audit?before=${oldest}` } : {};
  return c.json({ entries, ...older }, 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /rebuild: writes everything to KV again, and renders it again where the renderer has changed.
upkeep.post('/rebuild', async (c) => {
  const { name } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  const outcome = await newsroomOf(c.env).rebuild(name);
  if (!outcome) throw new Problem(409, { detail: 'Nothing has been published here yet.' });
  return c.json(outcome, 202, { 'Cache-Control': CACHE_NEVER });
});
