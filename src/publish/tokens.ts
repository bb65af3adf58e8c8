import { Hono } from 'hono';
import * as v from 'valibot';
import * as container from '../articles/containers.ts';
import { issuesOf } from '../articles/faults.ts';
import * as field from '../articles/fields.ts';
import { LANGUAGES } from '../articles/limits.ts';
import { readJson } from '../http/body.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Denial } from '../newsroom/access.ts';
import { SCOPES } from '../newsroom/tokens.ts';
import { unprocessable } from './accepted.ts';
import { authorise, hashToken } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { requireQuery } from './query.ts';

const NAME_RULE = 'Write the name in a-z, 0-9 and "-", beginning with a letter or digit, at most 41 characters.';

/** `POST /tokens`. */
export const TokenSchema = container.object('the token', {
  name: v.pipe(v.string(NAME_RULE), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/, NAME_RULE)),
  scope: field.choice('the scope', SCOPES),
  languages: field.optional(container.list('the languages', field.language(), LANGUAGES, 1)),
  origin: field.optional(field.choice('the origin', ['machine'])),
  expires: field.optional(field.time('the end of the token')),
});

/** Tokens: minted, listed, revoked. The first, admin, token is the secret `ADMIN_TOKEN`. */
export const tokens = new Hono<{ Bindings: Env }>();

// POST /tokens: the only time that the token is told.
tokens.post('/tokens', async (c) => {
  const { name: by } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  const parsed = v.safeParse(TokenSchema, (await readJson(c.req.raw)).value);
  if (!parsed.success) throw unprocessable(issuesOf(parsed.issues));
  const { languages, scope } = parsed.output;
  if (languages !== null && scope === 'admin') {
    const detail = 'An admin token is for every language; leave `languages` out.';
    throw unprocessable([{ pointer: '/languages', detail }]);
  }
  const token = mintToken();
  const refusal = await newsroomOf(c.env).mint(parsed.output, await hashToken(token), by);
  if (refusal) throw denied(refusal);
  return c.json({ token, ...parsed.output }, 201, {
    'Cache-Control': CACHE_NEVER,
    Location: `/tokens/${parsed.output.name}`,
  });
});

// GET /tokens: every token by its name, the revoked and the expired ones too.
tokens.get('/tokens', async (c) => {
  await authorise(c.req.raw, c.env, 'admin');
  return c.json({ tokens: await newsroomOf(c.env).tokens() }, 200, { 'Cache-Control': CACHE_NEVER });
});

// DELETE /tokens/<name>: worthless from now on.
tokens.delete('/tokens/:name', async (c) => {
  const { name: by } = await authorise(c.req.raw, c.env, 'admin');
  requireQuery(c);
  const refusal = await newsroomOf(c.env).revoke(c.req.param('name'), by);
  if (refusal) throw denied(refusal);
  return c.body(null, 204, { 'Cache-Control': CACHE_NEVER });
});

function denied({ status, detail, issues }: Denial): Problem {
  return new Problem(status, issues.length > 0 ? { detail, errors: issues } : { detail });
}

/** 256 bits; the beginning lets scanners of source code find one that was committed by mistake. */
function mintToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `precis_${bytes.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
}
