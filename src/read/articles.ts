import { type Context, Hono } from 'hono';
import type { Article, Summary } from '../articles/article.ts';
import { ID } from '../articles/limits.ts';
import * as ninjs from '../feeds/ninjs.ts';
import { CACHE_NEGOTIATED, CACHE_PUBLIC, conditional } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Negotiation } from '../languages/lookup.ts';
import { canonicalize } from '../languages/tag.ts';
import type { Stored } from '../store/reader.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';
import { acceptanceFrom, chooseSummary, rangesFrom } from './language.ts';
import { alternatesHeader, type LanguageUrl, summaryPath, summaryUrls } from './links.ts';

const JSON_TYPE = 'application/json';

/** Articles and summaries as JSON. One read of KV for each answer. */
export const articles = new Hono<ReadEnvironment>();
articles.use('/articles/*', withSettings);

// GET /articles/<id>: the record, as it stands in KV.
articles.get('/articles/:id', async (c) => {
  const article = await liveArticle(c, c.req.param('id'));
  const { base } = c.var.settings;
  const headers = {
    'Content-Type': JSON_TYPE,
    'Cache-Control': CACHE_PUBLIC,
    Link: alternatesHeader(summaryUrls(article.value, base), `${base}/articles/${article.value.id}/summary`),
  };
  return conditional(c.req.raw, article, headers, () => article.text);
});

// GET /articles/<id>/summaries/<language>.ninjs: the same as ninjs 3.1, for systems of news agencies.
articles.get('/articles/:id/summaries/:file{[A-Za-z0-9-]+\\.ninjs}', async (c) => {
  const article = await liveArticle(c, c.req.param('id'));
  const language = c.req.param('file').replace(/\.ninjs$/, '');
  const { publication, base } = c.var.settings;
  if (!Object.hasOwn(article.value.summaries, language))
    throw absent(article.value, language, summaryUrls(article.value, base));
  const body = ninjs.renderArticle(article.value, article.value.summaries[language]!, publication);
  const headers = { 'Content-Type': ninjs.mediaType, 'Cache-Control': CACHE_PUBLIC, 'Content-Language': language };
  const etag = article.etag.replace(/"$/, `-${language}-ninjs"`);
  return conditional(c.req.raw, { etag, modified: article.modified }, headers, () => body);
});

// GET /articles/<id>/summaries/<language>: that summary and no other.
articles.get('/articles/:id/summaries/:language', async (c) => {
  const article = await liveArticle(c, c.req.param('id'));
  const { summaries, id } = article.value;
  const asked = c.req.param('language');
  const canonical = canonicalize(asked);
  if (canonical !== null && canonical !== asked && Object.hasOwn(summaries, canonical)) {
    return c.redirect(summaryPath(id, canonical), 308);
  }
  if (!Object.hasOwn(summaries, asked))
    throw absent(article.value, asked, summaryUrls(article.value, c.var.settings.base));
  const available = Object.keys(summaries);
  return answer(c, article, { requested: [asked], served: asked, reason: 'exact', available }, CACHE_PUBLIC);
});

// GET /articles/<id>/summary: negotiates. The choice in the URL (`?language=zh-TW,en`) answers, the header redirects.
articles.get('/articles/:id/summary', async (c) => {
  const article = await liveArticle(c, c.req.param('id'));
  const { publication, base } = c.var.settings;
  const explicit = c.req.query('language');
  const accept = acceptanceFrom(c.req.query('fallback'));
  // Where the URL says which language, the header must not matter: the answer is kept under that URL for everyone.
  const request = explicit === undefined ? c.req.raw : new Request(c.req.url);
  const negotiation = chooseSummary(article.value, rangesFrom(request, explicit), publication, accept);
  if (explicit === undefined) c.header('Vary', 'Accept-Language');
  if (!negotiation) throw unacceptable(article.value, base, explicit === undefined);
  const location = summaryPath(article.value.id, negotiation.served);
  if (explicit === undefined) {
    c.header('Cache-Control', CACHE_NEGOTIATED);
    return c.redirect(location, 302);
  }
  return answer(c, article, negotiation, CACHE_PUBLIC, { 'Content-Location': location });
});

/** The live record of an article. Throws `Problem` 404, or 410 with the reason of its withdrawal. */
export async function liveArticle(c: Context<ReadEnvironment>, id: string): Promise<Stored<Article>> {
  const stored = ID.test(id) ? await c.var.reader.article(id) : null;
  if (!stored) throw new Problem(404, { detail: 'There is no article with this id.' });
  if (stored.value.status === 'published') return stored as Stored<Article>;
  const { withdrawn, reason } = stored.value;
  throw new Problem(410, { detail: 'This article was withdrawn.', withdrawn, reason });
}

/**
 * Why an article has no live summary in a language: 410 where there was one, else 404; either names those there are.
 *
 * @param available where they are, in the form that was asked for
 */
export function absent(article: Article, language: string, available: LanguageUrl[]): Problem {
  const withdrawal = Object.hasOwn(article.withdrawn, language) ? article.withdrawn[language] : undefined;
  if (withdrawal) return new Problem(410, { detail: 'This summary was withdrawn.', ...withdrawal, available });
  return new Problem(404, { detail: 'This article has no summary in this language.', available });
}

/** Why none of an article's summaries can be chosen: 404 where there is none, else 406, which names those there are. */
function unacceptable(article: Article, base: string, varies: boolean): Problem {
  const available = summaryUrls(article, base);
  const headers: Record<string, string> = varies ? { Vary: 'Accept-Language' } : {};
  if (available.length === 0) {
    const detail = `This article has no summary in any language; its original is at ${base}/articles/${article.id}.`;
    return new Problem(404, { detail, available }, headers);
  }
  const detail = 'There is no summary in a language that was asked for; allow a fallback, or take one of these.';
  return new Problem(406, { detail, available }, headers);
}

function answer(
  c: Context<ReadEnvironment>,
  article: Stored<Article>,
  negotiation: Negotiation,
  cacheControl: string,
  more: Record<string, string> = {},
): Response {
  const { base } = c.var.settings;
  const summary: Summary = article.value.summaries[negotiation.served]!;
  const headers = {
    'Content-Type': JSON_TYPE,
    'Cache-Control': cacheControl,
    'Content-Language': summary.language,
    Link: alternatesHeader(summaryUrls(article.value, base), `${base}/articles/${article.value.id}/summary`),
    ...more,
  };
  const etag = article.etag.replace(/"$/, `-${negotiation.served}"`);
  return conditional(c.req.raw, { etag, modified: article.modified }, headers, () =>
    JSON.stringify({ ...summary, negotiation }),
  );
}
