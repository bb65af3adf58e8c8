import type { Context } from 'hono';
import { PAGE_POLICY } from '../http/page-policy.ts';
import { internalProblem, Problem, problemBody, problemResponse } from '../http/problem.ts';
import { parseAcceptLanguage } from '../languages/range.ts';
import { renderErrorPage } from '../pages/error-page.tsx';
import { CorruptRecordError, Reader } from '../store/reader.ts';
import { chooseLanguage, readTag } from './language.ts';

/**
 * The answer to whatever was thrown below a route: a problem as it is, anything else as a 500 or 503 that reveals nothing
 * while one log line says what happened. A person's browser gets a page, everyone else problem+json.
 */
export async function failure(error: Error, c: Context<{ Bindings: Env }>): Promise<Response> {
  const problem = error instanceof Problem ? error : internalProblem(error);
  if (problem !== error) log(error, c.req.raw);
  return wantsPage(c.req.raw) ? ((await page(problem, c)) ?? problemResponse(problem)) : problemResponse(problem);
}

function log(error: Error, request: Request): void {
  const { method, url } = request;
  const key = error instanceof CorruptRecordError ? { key: error.key } : {};
  const { name, message, stack, cause } = error;
  const entry = {
    event: 'failure',
    method,
    path: new URL(url).pathname,
    ...key,
    name,
    message,
    cause: String(cause),
    stack,
  };
  console.error(JSON.stringify(entry));
}

function wantsPage(request: Request): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && (request.headers.get('Accept') ?? '').includes('text/html');
}

/** In the language of the path, else the reader's; `null` where there are no settings to make a page with. */
async function page(problem: Problem, c: Context<{ Bindings: Env }>): Promise<Response | null> {
  const settings = await new Reader(c.env.ARTICLES).settings().catch(() => null);
  if (!settings) return null;
  const { publication, base } = settings;
  const tag = readTag(new URL(c.req.url).pathname.split('/')[1] ?? '', publication.languages);
  const header = parseAcceptLanguage(c.req.header('Accept-Language') ?? null);
  const language = tag.kind === 'unknown' ? chooseLanguage(header, publication) : tag.language;
  const { status, title, available, reason } = problemBody(problem);
  const links = Array.isArray(available) ? available : [];
  // Only where a summary is gone and its article stays, there are other languages to name.
  const withdrawn = Array.isArray(available) ? ('summary' as const) : ('article' as const);
  const detail = typeof reason === 'string' ? reason : null;
  const shown = { status, title, detail, withdrawn: status === 410 ? withdrawn : null };
  const body = renderErrorPage({ publication, base, language, problem: shown, available: links });
  const headers = {
    ...problem.headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Security-Policy': PAGE_POLICY,
    'Cache-Control': 'no-store',
  };
  return new Response(body, { status, headers });
}
