import { type Context, Hono } from 'hono';
import { readJson } from '../http/body.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Answered } from '../newsroom/webhooks/endpoints.ts';
import { isThisMachine } from '../newsroom/webhooks/target.ts';
import { WEBHOOK_ID } from '../newsroom/webhooks/webhook.ts';
import { accepted } from './accepted.ts';
import { authorise } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { requireQuery } from './query.ts';
import { parseWebhook } from './webhook-order.ts';

/** Who is told of changes, by Standard Webhooks; for owners (scope `admin`) alone. */
export const webhooks = new Hono<{ Bindings: Env }>();

type WebhookRequest = Context<{ Bindings: Env }>;

// GET /webhooks: how far each endpoint, and the WebSub hub, has been told; never a secret.
webhooks.get('/webhooks', async (c) => {
  await authorise(c.req.raw, c.env, 'admin');
  return c.json(await newsroomOf(c.env).webhooks(), 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /webhooks: the answer is the only one that shows the secret.
webhooks.post('/webhooks', async (c) => {
  const { name } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  const local = isThisMachine(new URL(c.req.url).hostname);
  const order = accepted(parseWebhook((await readJson(c.req.raw)).value, local));
  const { webhook, secret } = granted(await newsroomOf(c.env).addWebhook({ ...order, local }, name));
  const headers = { 'Cache-Control': CACHE_NEVER, Location: `/webhooks/${webhook.id}` };
  return c.json({ ...webhook, secret }, 201, headers);
});

// GET /webhooks/<id>
webhooks.get('/webhooks/:id', async (c) => {
  await authorise(c.req.raw, c.env, 'admin');
  const id = idFrom(c);
  const { webhooks: all } = await newsroomOf(c.env).webhooks();
  const webhook = all.find((candidate) => candidate.id === id);
  if (!webhook) throw noSuchWebhook();
  return c.json(webhook, 200, { 'Cache-Control': CACHE_NEVER });
});

// DELETE /webhooks/<id>: what it has not been told yet, it never is.
webhooks.delete('/webhooks/:id', async (c) => {
  const { name } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  granted(await newsroomOf(c.env).removeWebhook(idFrom(c), name));
  return c.body(null, 204, { 'Cache-Control': CACHE_NEVER });
});

// POST /webhooks/<id>/test: sends a message now, and answers what the endpoint said.
webhooks.post('/webhooks/:id/test', async (c) => {
  await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  return c.json(granted(await newsroomOf(c.env).testWebhook(idFrom(c))), 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /webhooks/<id>/resume: goes on from its cursor.
webhooks.post('/webhooks/:id/resume', async (c) => {
  const { name } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  return c.json(granted(await newsroomOf(c.env).resumeWebhook(idFrom(c), name)), 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /webhooks/<id>/rotate: a new secret, shown once; the former one goes on for a day.
webhooks.post('/webhooks/:id/rotate', async (c) => {
  const { name } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  const { webhook, ...secrets } = granted(await newsroomOf(c.env).rotateWebhook(idFrom(c), name));
  return c.json({ ...webhook, ...secrets }, 200, { 'Cache-Control': CACHE_NEVER });
});

function idFrom(c: WebhookRequest): string {
  const id = c.req.param('id') ?? '';
  if (!WEBHOOK_ID.test(id)) throw noSuchWebhook();
  return id;
}

function noSuchWebhook(): Problem {
  return new Problem(404, { detail: 'There is no such webhook; GET /webhooks lists those there are.' });
}

/** What was asked for; throws `Problem` where it was refused. */
function granted<T>(answer: Answered<T>): T {
  if (answer.ok) return answer.value;
  const { status, detail, issues } = answer;
  throw new Problem(status, issues.length > 0 ? { detail, errors: issues } : { detail });
}
