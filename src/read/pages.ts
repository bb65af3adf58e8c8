import { type Context, Hono } from 'hono';
import { CACHE_NEGOTIATED, CACHE_PUBLIC, conditional, type Validators } from '../http/caching.ts';
import { PAGE_POLICY } from '../http/page-policy.ts';
import { Problem } from '../http/problem.ts';
import { renderArticlePage } from '../pages/article-page.tsx';
import { renderFrontPage } from '../pages/front-page.tsx';
import { articlePath, frontPath, statusPath } from '../pages/paths.ts';
import { renderStatusPage } from '../pages/status-page.tsx';
import { absent, liveArticle } from './articles.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';
import { frontItems, readFilledFeed } from './front-items.ts';
import { chooseLanguage, chooseSummary, rangesFrom, readTag } from './language.ts';
import { alternatesHeader, pageUrls } from './links.ts';
import { olderPage } from './older-page.ts';

/** HTML pages. The language is in the path; only `/` negotiates. */
export const pages = new Hono<ReadEnvironment>();

// GET /: to the front page of the reader's language.
pages.get('/', withSettings, (c) => {
  const language = chooseLanguage(rangesFrom(c.req.raw, c.req.query('language')), c.var.settings.publication);
  c.header('Vary', 'Accept-Language');
  c.header('Cache-Control', CACHE_NEGOTIATED);
  return c.redirect(frontPath(language), 302);
});

// GET /<language>: the front page has a slash at its end.
pages.get('/:language', withSettings, (c) => {
  const language = c.req.param('language');
  const tag = readTag(language, c.var.settings.publication.languages);
  if (tag.kind === 'unknown') throw noSuchPage(c);
  return c.redirect(frontPath(tag.language), 308);
});

// GET /<language>/: the latest summaries.
pages.get('/:language/', withSettings, (c) => frontPage(c, null));

// GET /<language>/archive/<n>: older ones.
pages.get('/:language/archive/:page{[1-9][0-9]{0,8}}', withSettings, (c) => frontPage(c, Number(c.req.param('page'))));

// GET /<language>/status: article × language.
pages.get('/:language/status', withSettings, (c) => statusPage(c, null));

// GET /<language>/status/archive/<n>: older articles.
pages.get('/:language/status/archive/:page{[1-9][0-9]{0,8}}', withSettings, (c) =>
  statusPage(c, Number(c.req.param('page'))),
);

// GET /<language>/<id>: one article, in this language or in what its fallback chain offers.
pages.get('/:language/:id', withSettings, async (c) => {
  const id = c.req.param('id');
  const language = pathLanguage(c, (tag) => articlePath(tag, id));
  if (language instanceof Response) return language;
  const { publication, base } = c.var.settings;
  const stored = await liveArticle(c, id);
  const article = stored.value;
  if (Object.hasOwn(article.withdrawn, language)) throw absent(article, language, pageUrls(article, base));
  const original = article.original.language;
  const negotiation = chooseSummary(article, [{ tag: language, quality: 1 }], publication, 'original') ?? {
    requested: [language],
    served: original,
    reason: 'original' as const,
    available: Object.keys(article.summaries),
  };
  return html(c, stored, negotiation.served, pageUrls(article, base), () =>
    renderArticlePage({ publication, base, language, article, negotiation }),
  );
});

async function frontPage(c: Context<ReadEnvironment>, page: number | null): Promise<Response> {
  const language = pathLanguage(c, frontPath);
  if (language instanceof Response) return language;
  const { publication, base } = c.var.settings;
  const feed = await readFilledFeed(c.var.reader, language, page);
  if (!feed) throw noSuchPage(c);
  const variants = publication.languages.map((tag) => ({ language: tag, url: base + frontPath(tag) }));
  return html(c, feed, language, variants, () => {
    const { items, older } = frontItems(feed.body, language);
    const olderPath = older === null ? null : `${frontPath(language)}archive/${older}`;
    return renderFrontPage({ publication, base, language, items, older: olderPath });
  });
}

async function statusPage(c: Context<ReadEnvironment>, archive: number | null): Promise<Response> {
  const language = pathLanguage(c, (tag) => statusPath(tag, archive));
  if (language instanceof Response) return language;
  const stored = await c.var.reader.coverage(archive);
  if (!stored) throw noSuchPage(c);
  const { publication, base } = c.var.settings;
  const coverage = stored.value;
  return html(c, stored, language, [], () =>
    renderStatusPage({ publication, base, language, coverage, archive, older: olderPage(coverage) }),
  );
}

/** The language of a path, or the redirect to its canonical spelling. Throws `Problem` 404 for what is none of ours. */
function pathLanguage(c: Context<ReadEnvironment>, pathFor: (language: string) => string): string | Response {
  const tag = readTag(c.req.param('language') ?? '', c.var.settings.publication.languages);
  if (tag.kind === 'unknown') throw noSuchPage(c);
  return tag.kind === 'known' ? tag.language : c.redirect(pathFor(tag.language), 308);
}

function noSuchPage(c: Context<ReadEnvironment>): Problem {
  const { publication, base } = c.var.settings;
  const available = publication.languages.map((language) => ({ language, url: base + frontPath(language) }));
  return new Problem(404, { detail: 'There is no such page; these are the languages there are.', available });
}

/** A page with its validators: it changes with the content, the settings and the code. */
function html(
  c: Context<ReadEnvironment>,
  { etag, modified }: Validators,
  contentLanguage: string,
  variants: { language: string; url: string }[],
  body: () => string,
): Response {
  const version = `${etag.slice(3, -1)}-${c.var.settings.version.slice(0, 8)}-${c.env.VERSION.id.slice(0, 8)}`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': contentLanguage,
    'Cache-Control': CACHE_PUBLIC,
    'Content-Security-Policy': PAGE_POLICY,
    ...(variants.length > 0 ? { Link: alternatesHeader(variants, `${c.var.settings.base}/`) } : {}),
  };
  return conditional(c.req.raw, { etag: `W/"${version}"`, modified }, headers, body);
}
