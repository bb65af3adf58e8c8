import { Problem } from '../http/problem.ts';
import { type Grant, SCOPES, type Scope } from '../newsroom/tokens.ts';
import { newsroomOf } from './newsroom-of.ts';

/** RFC 6750 §2.1; the token's alphabet is that of the header's `b64token`. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]{1,512}=*)$/i;

/**
 * Who is asking: the grant of the request's bearer token.
 *
 * Throws `Problem` 503 where no `ADMIN_TOKEN` is configured (nothing is ever allowed by default), 401 for a missing,
 * malformed, unknown, expired or revoked token, 429 for a client that has guessed too often, 403 for a token of less
 * than this scope.
 */
export async function authorise(request: Request, env: Env, scope: Scope): Promise<Grant> {
  if (!env.ADMIN_TOKEN) {
    throw new Problem(503, {
      detail: 'Writing is switched off: no ADMIN_TOKEN is set. Set it with `npx wrangler secret put ADMIN_TOKEN`.',
    });
  }
  const token = BEARER.exec(request.headers.get('Authorization') ?? '')?.[1];
  const grant = token === undefined ? null : await identify(token, env.ADMIN_TOKEN, env);
  if (!grant) return refuse(request, env);
  if (SCOPES.indexOf(grant.scope) < SCOPES.indexOf(scope)) {
    throw new Problem(403, { detail: `This token may ${grant.scope} only; this takes one that may ${scope}.` });
  }
  return grant;
}

/** Throws `Problem` 403 where a token is not for this language; `null`: the original, or all languages at once. */
export function requireLanguage({ languages }: Pick<Grant, 'languages'>, language: string | null): void {
  if (languages === null || (language !== null && languages.includes(language))) return;
  throw new Problem(403, { detail: `This token is for summaries in ${languages.join(', ')} only.` });
}

/** SHA-256 of a token: what is kept and compared in its place. */
export function hashToken(token: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
}

/** In constant time: hashes are compared, never tokens, since the comparison throws on different lengths. */
async function identify(token: string, adminToken: string, env: Env): Promise<Grant | null> {
  const [given, admin] = await Promise.all([hashToken(token), hashToken(adminToken)]);
  if (crypto.subtle.timingSafeEqual(given, admin)) {
    return { name: 'admin', scope: 'admin', languages: null, origin: null };
  }
  return newsroomOf(env).identify(given);
}

async function refuse(request: Request, env: Env): Promise<never> {
  const client = request.headers.get('CF-Connecting-IP') ?? 'unknown';
  const { success } = await env.FAILED_TOKENS.limit({ key: client });
  if (!success) throw new Problem(429, { detail: 'Too many wrong tokens; wait a minute.' }, { 'Retry-After': '60' });
  const detail = 'Send the token as "Authorization: Bearer …"; it is missing, unknown, expired or revoked.';
  throw new Problem(401, { detail }, { 'WWW-Authenticate': 'Bearer realm="precis"' });
}
