import { Hono } from 'hono';
import * as v from 'valibot';
import * as container from '../articles/containers.ts';
import { issuesOf } from '../articles/faults.ts';
import * as field from '../articles/fields.ts';
import { HASH } from '../articles/fingerprint.ts';
import { readJson } from '../http/body.ts';
import { Problem } from '../http/problem.ts';
import { unprocessable } from './accepted.ts';
import { conditionOf, workOf } from './assignment.ts';
import { authorise, requireLanguage } from './authorise.ts';
import { idFrom, languageFrom } from './path.ts';
import { perform, written } from './perform.ts';
import { requireQuery } from './query.ts';

const HASH_RULE = 'Write the hash of what was reviewed as `editing.hash` answers it, in 32 hexadecimal digits.';

/** `POST …/review`. */
export const ReviewSchema = container.object('the review', {
  by: field.optional(field.name('the name of the reviewer')),
  if_hash: field.optional(v.pipe(v.string(HASH_RULE), v.regex(HASH, HASH_RULE))),
});

/** Summaries that someone has compared with what they were made from. */
export const reviews = new Hono<{ Bindings: Env }>();

// POST /articles/<id>/summaries/<language>/review: "still correct"; with `by` a human review.
reviews.post('/articles/:id/summaries/:language/review', async (c) => {
  const grant = await authorise(c.req.raw, c.env, 'write');
  const article = idFrom(c.req.param('id'));
  const language = languageFrom(c.req.param('language'));
  requireLanguage(grant, language);
  if (grant.origin === 'machine')
    throw new Problem(403, { detail: 'A review takes a person; this token is a machine’s.' });
  requireQuery(c, 'dry-run', 'force');
  const value = await readOptional(c.req.raw);
  const parsed = v.safeParse(ReviewSchema, value);
  if (!parsed.success) throw unprocessable(issuesOf(parsed.issues));
  const { by, if_hash: hash } = parsed.output;
  const work = workOf(c, grant, value, {
    reviews: [{ article, language, by, hash }],
    // A review approves one text: its hash or its tag has to say which.
    conditions: [conditionOf(c, article, language, hash === null)],
  });
  return written(c, await perform(c, work));
});

/** The JSON body of a request that may do without: `{}` then. */
async function readOptional(request: Request): Promise<unknown> {
  if (request.body === null || request.headers.get('Content-Length') === '0') return {};
  return (await readJson(request)).value;
}
