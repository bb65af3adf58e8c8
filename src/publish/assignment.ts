import type { Context } from 'hono';
import { contentHash } from '../articles/fingerprint.ts';
import type { SummaryInput } from '../articles/schema.ts';
import { Problem } from '../http/problem.ts';
import type { Condition } from '../newsroom/conditions.ts';
import type { Retry } from '../newsroom/retries.ts';
import type { Grant } from '../newsroom/tokens.ts';
import type { Work } from '../newsroom/work.ts';

/** A request as the routes of the write side get it. */
export type WriteRequest = Context<{ Bindings: Env }>;

/** Printable ASCII, as the draft of the header's RFC has it (a quoted string is taken with its quotes). */
const KEY = /^[\x20-\x7e]{1,255}$/;

/**
 * The work that a request asks for, with nothing in it but `part`; `body` is what tells a repeated request from another
 * that bears its `Idempotency-Key`. Throws `Problem` 400 for a malformed key.
 */
export function workOf(c: WriteRequest, grant: Grant, body: unknown, part: Partial<Work>): Work {
  return {
    occasion: { via: 'put', token: grant.name },
    publication: null,
    renames: false,
    origin: new URL(c.req.url).origin,
    copies: [],
    withdrawals: [],
    restorations: [],
    reviews: [],
    conditions: [],
    bases: [],
    retry: retryOf(c, grant, body),
    ...part,
  };
}

/** What the request's headers demand of a text; one that `replaces` it must demand something, or say `?force=true`. */
export function conditionOf(c: WriteRequest, article: string, language: string | null, replaces: boolean): Condition {
  return {
    article,
    language,
    match: c.req.header('If-Match') ?? null,
    noneMatch: c.req.header('If-None-Match') ?? null,
    blind: !replaces || c.req.query('force') === 'true',
  };
}

/** A summary as the token may write it: what a machine's token brings is a machine's, and nobody has reviewed it. */
export function attributed(input: SummaryInput, { origin }: Grant): SummaryInput {
  return origin === 'machine' ? { ...input, origin, reviewed_by: null, reviewed: null } : input;
}

function retryOf(c: WriteRequest, { name: token }: Grant, body: unknown): Retry | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (!KEY.test(key))
    throw new Problem(400, { detail: 'Write Idempotency-Key in 1 to 255 printable ASCII characters.' });
  const { pathname, search } = new URL(c.req.url);
  return { token, key, fingerprint: contentHash([c.req.method, pathname + search, body]) };
}
