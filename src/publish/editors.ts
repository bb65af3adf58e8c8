import { type Context, Hono } from 'hono';
import { ID } from '../articles/limits.ts';
import { Problem } from '../http/problem.ts';
import { authorise } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';

/**
 * What editors read: with a token the public addresses answer from the Newsroom, what was written a moment ago and what
 * is not public yet included.
 */
export const editors = new Hono<{ Bindings: Env }>();

// GET /articles/<id>, with a token.
editors.get('/articles/:id', (c, next) => edition(c, next, c.req.param('id'), null));

// GET /articles/<id>/summaries/<language>, with a token.
editors.get('/articles/:id/summaries/:language', (c, next) =>
  edition(c, next, c.req.param('id'), c.req.param('language')),
);

async function edition(
  c: Context<{ Bindings: Env }>,
  next: () => Promise<void>,
  id: string,
  language: string | null,
): Promise<Response | undefined> {
  if (c.req.header('Authorization') === undefined) {
    await next();
    // A cache may give a public answer to a request with a token (RFC 9111 §3.5 only rules the reverse).
    c.header('Vary', 'Authorization', { append: true });
    return undefined;
  }
  const { languages } = await authorise(c.req.raw, c.env, 'read');
  const found = ID.test(id) ? await newsroomOf(c.env).edition(id, language, languages) : null;
  if (!found) throw new Problem(404, { detail: 'There is nothing here that this token may read.' });
  return new Response(found.body, {
    headers: {
      'Content-Type': 'application/json',
      // An edge that compresses an answer would weaken its tag.
      'Cache-Control': 'no-store, no-transform',
      ...(found.etag === null ? {} : { ETag: found.etag }),
    },
  });
}
