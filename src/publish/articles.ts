import { Hono } from 'hono';
import { pointerTo } from '../articles/issue.ts';
import { parseArticle, parseBatch, parseSummary } from '../articles/parse.ts';
import { readJson } from '../http/body.ts';
import { accepted, bodyFaults, unprocessable } from './accepted.ts';
import { attributed, conditionOf, type WriteRequest, workOf } from './assignment.ts';
import { authorise, requireLanguage } from './authorise.ts';
import { idFrom, languageFrom } from './path.ts';
import { perform, written } from './perform.ts';
import { requireQuery } from './query.ts';

/** One original or one summary at a time: the interface of a CMS, of a translator's tool, of curl. */
export const articles = new Hono<{ Bindings: Env }>();

// PUT /articles/<id>: the original and the fields that all languages share.
articles.put('/articles/:id', async (c) => {
  const grant = await authorise(c.req.raw, c.env, 'write');
  requireLanguage(grant, null);
  requireQuery(c, 'dry-run', 'force');
  const id = idFrom(c.req.param('id'));
  const { value } = await readJson(c.req.raw);
  const original = accepted(parseArticle(value));
  const faults = bodyFaults(original.body, []);
  if (faults.length > 0) throw unprocessable(faults);
  const work = workOf(c, grant, value, {
    copies: [{ id, original, summaries: {} }],
    conditions: [conditionOf(c, id, null, true)],
  });
  return written(c, await perform(c, work, { at: '/articles/0/original' }));
});

// PUT /articles/<id>/summaries/<language>: no other language is touched.
articles.put('/articles/:id/summaries/:language', async (c) => {
  const grant = await authorise(c.req.raw, c.env, 'write');
  const id = idFrom(c.req.param('id'));
  const language = languageFrom(c.req.param('language'));
  requireLanguage(grant, language);
  requireQuery(c, 'dry-run', 'force');
  const { value } = await readJson(c.req.raw);
  const summary = attributed(accepted(parseSummary(value)), grant);
  const work = workOf(c, grant, value, {
    copies: [{ id, original: null, summaries: { [language]: summary } }],
    conditions: [conditionOf(c, id, language, true)],
  });
  return written(c, await perform(c, work, { at: pointerTo(['articles', 0, 'summaries', language]) }));
});

// DELETE /articles/<id>?reason=…: readers then get 410 with the reason.
articles.delete('/articles/:id', (c) => withdraw(c, c.req.param('id'), undefined));

// DELETE /articles/<id>/summaries/<language>?reason=…
articles.delete('/articles/:id/summaries/:language', (c) => withdraw(c, c.req.param('id'), c.req.param('language')));

async function withdraw(c: WriteRequest, idSegment: string, segment: string | undefined): Promise<Response> {
  const grant = await authorise(c.req.raw, c.env, 'write');
  const id = idFrom(idSegment);
  const language = segment === undefined ? null : languageFrom(segment);
  requireLanguage(grant, language);
  requireQuery(c, 'dry-run', 'force', 'reason');
  const input = { withdraw: [{ article: id, language, reason: c.req.query('reason') }] };
  const work = workOf(c, grant, null, {
    withdrawals: accepted(parseBatch(input)).withdraw,
    conditions: [conditionOf(c, id, language, false)],
  });
  return written(c, await perform(c, work));
}
