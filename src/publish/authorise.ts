import { Problem } from '../http/problem.ts';

/** What the holder of a token may do. */
export interface Grant {
  /** Name of the token, as the audit log and the revisions show it. */
  name: string;
  scope: 'read' | 'write' | 'admin';
  /** Canonical tags that it may write; `null`: every language and the originals. */
  languages: string[] | null;
}

/** RFC 6750 §2.1; the token's alphabet is that of the header's `b64token`. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]{1,512}=*)$/i;

/**
 * Who is asking: the grant of the request's bearer token.
 *
 * Throws `Problem` 503 where no `ADMIN_TOKEN` is configured (nothing is ever allowed by default), 401 for a missing,
 * malformed or unknown token, 429 for a client that has guessed too often.
 */
export async function authorise(request: Request, env: Env): Promise<Grant> {
  if (!env.ADMIN_TOKEN) {
    throw new Problem(503, {
      detail: 'Writing is switched off: no ADMIN_TOKEN is set. Set it with `npx wrangler secret put ADMIN_TOKEN`.',
    });
  }
  const token = BEARER.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (token !== undefined && (await isSame(token, env.ADMIN_TOKEN))) {
    return { name: 'admin', scope: 'admin', languages: null };
  }
  return refuse(request, env);
}

/** In constant time: both sides are hashed first, since the comparison throws on different lengths. */
async function isSame(given: string, expected: string): Promise<boolean> {
  const digest = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const [a, b] = await Promise.all([digest(given), digest(expected)]);
  return crypto.subtle.timingSafeEqual(a, b);
}

async function refuse(request: Request, env: Env): Promise<never> {
  const client = request.headers.get('CF-Connecting-IP') ?? 'unknown';
  const { success } = await env.FAILED_TOKENS.limit({ key: client });
  if (!success) throw new Problem(429, { detail: 'Too many wrong tokens; wait a minute.' }, { 'Retry-After': '60' });
  const detail = 'Send the token as "Authorization: Bearer …"; it is missing, unknown, expired or revoked.';
  throw new Problem(401, { detail }, { 'WWW-Authenticate': 'Bearer realm="precis"' });
}
