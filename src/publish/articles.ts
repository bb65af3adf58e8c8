import { type Context, Hono } from 'hono';
import { pointerTo } from '../articles/issue.ts';
import { parseArticle, parseBatch, parseSummary } from '../articles/parse.ts';
import { readJson } from '../http/body.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import type { Work } from '../newsroom/work.ts';
import { accepted, bodyFaults, unprocessable } from './accepted.ts';
import { authorise, type Grant } from './authorise.ts';
import { idFrom, languageFrom } from './path.ts';
import { type Done, perform } from './perform.ts';

type Request = Context<{ Bindings: Env }>;

/** One original or one summary at a time: the interface of a CMS, of a translator's tool, of curl. */
export const articles = new Hono<{ Bindings: Env }>();

// PUT /articles/<id>: the original and the fields that all languages share.
articles.put('/articles/:id', async (c) => {
  const grant = await authorise(c.req.raw, c.env);
  const id = idFrom(c.req.param('id'));
  const original = accepted(parseArticle((await readJson(c.req.raw)).value));
  const faults = bodyFaults(original.body, []);
  if (faults.length > 0) throw unprocessable(faults);
  const work = workOf(c, grant, { copies: [{ id, original, summaries: {} }] });
  return written(c, await perform(c.env, work, { at: '/articles/0/original' }));
});

// PUT /articles/<id>/summaries/<language>: no other language is touched.
articles.put('/articles/:id/summaries/:language', async (c) => {
  const grant = await authorise(c.req.raw, c.env);
  const id = idFrom(c.req.param('id'));
  const language = languageFrom(c.req.param('language'));
  const summary = accepted(parseSummary((await readJson(c.req.raw)).value));
  const work = workOf(c, grant, { copies: [{ id, original: null, summaries: { [language]: summary } }] });
  return written(c, await perform(c.env, work, { at: pointerTo(['articles', 0, 'summaries', language]) }));
});

// DELETE /articles/<id>?reason=…: readers then get 410 with the reason.
articles.delete('/articles/:id', (c) => withdraw(c, c.req.param('id'), undefined));

// DELETE /articles/<id>/summaries/<language>?reason=…
articles.delete('/articles/:id/summaries/:language', (c) => withdraw(c, c.req.param('id'), c.req.param('language')));

async function withdraw(c: Request, id: string, language: string | undefined): Promise<Response> {
  const grant = await authorise(c.req.raw, c.env);
  const input = {
    withdraw: [{ article: idFrom(id), language: language && languageFrom(language), reason: c.req.query('reason') }],
  };
  const work = workOf(c, grant, { withdrawals: accepted(parseBatch(input)).withdraw });
  return written(c, await perform(c.env, work));
}

function workOf(c: Request, grant: Grant, part: Partial<Work>): Work {
  return {
    occasion: { via: 'put', token: grant.name },
    publication: null,
    origin: new URL(c.req.url).origin,
    copies: [],
    withdrawals: [],
    ...part,
  };
}

/** 201 for what was not there before, else 200. */
function written(c: Request, done: Omit<Done, 'ok'>): Response {
  const created = done.changes.some(({ change }) => change === 'added');
  const headers = { 'Cache-Control': CACHE_NEVER, ...(created ? { Location: new URL(c.req.url).pathname } : {}) };
  return c.json(done, created ? 201 : 200, headers);
}
