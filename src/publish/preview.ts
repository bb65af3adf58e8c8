import { type Context, Hono } from 'hono';
import type { Article } from '../articles/article.ts';
import { ID } from '../articles/limits.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import { PAGE_POLICY } from '../http/page-policy.ts';
import { Problem } from '../http/problem.ts';
import type { Negotiation } from '../languages/lookup.ts';
import { isPublishable } from '../languages/tag.ts';
import { rfc3339 } from '../newsroom/clock.ts';
import { renderArticlePage } from '../pages/article-page.tsx';
import { Reader, type Settings } from '../store/reader.ts';
import { authorise, requireLanguage } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { idFrom, languageFrom } from './path.ts';
import { requireQuery } from './query.ts';

type Request = Context<{ Bindings: Env }>;

/** Nobody's cache and nobody's index keeps what is not public; nor is its address told to where a link leads. */
const PRIVATE = { 'Cache-Control': CACHE_NEVER, 'X-Robots-Tag': 'noindex, nofollow, noarchive' };

/** Drafts for those who have no token: by an address that is signed and expires. */
export const preview = new Hono<{ Bindings: Env }>();

// POST /articles/<id>/preview: of the original, in its language.
preview.post('/articles/:id/preview', async (c) => {
  const { languages } = await authorise(c.req.raw, c.env, 'write');
  requireQuery(c);
  const found = await newsroomOf(c.env).edition(idFrom(c.req.param('id')), null, languages);
  if (!found) throw new Problem(404, { detail: 'There is no such article.' });
  const { id, original } = JSON.parse(found.body) as Article;
  requireLanguage({ languages }, languages === null ? null : original.language);
  return address(c, id, original.language);
});

// POST /articles/<id>/summaries/<language>/preview: of the newest version of a summary.
preview.post('/articles/:id/summaries/:language/preview', async (c) => {
  const grant = await authorise(c.req.raw, c.env, 'write');
  const id = idFrom(c.req.param('id'));
  const language = languageFrom(c.req.param('language'));
  requireLanguage(grant, language);
  requireQuery(c);
  if (!(await newsroomOf(c.env).edition(id, language, grant.languages))) {
    throw new Problem(404, { detail: 'There is no such summary.' });
  }
  return address(c, id, language);
});

// GET /preview/<id>/<language>?expires=…&signature=…: the page; `/preview/<id>/<language>.json`: the record.
preview.get('/preview/:id/:file', async (c) => {
  const file = c.req.param('file');
  const isJson = file.endsWith('.json');
  const language = isJson ? file.slice(0, -'.json'.length) : file;
  const article = await read(c, c.req.param('id'), language);
  const settings = await settingsOf(c.env);
  if (isJson) return c.json(article, 200, PRIVATE);
  return c.html(pageOf(article, language, settings), 200, {
    ...PRIVATE,
    'Content-Language': language,
    'Content-Security-Policy': PAGE_POLICY,
  });
});

async function address(c: Request, id: string, language: string): Promise<Response> {
  const { base } = await settingsOf(c.env);
  const { expires, signature } = await newsroomOf(c.env).signPreview(id, language);
  const url = (suffix: string) =>
    `${base}/preview/${id}/${language}${suffix}?expires=${expires}&signature=${signature}`;
  const body = { url: url(''), json_url: url('.json'), expires: rfc3339(expires * 1_000) };
  return c.json(body, 201, { 'Cache-Control': CACHE_NEVER, Location: body.url });
}

/** Throws `Problem` 404 for whatever is wrong with an address: a guess learns nothing. */
async function read(c: Request, id: string, language: string): Promise<Article> {
  const expires = Number(c.req.query('expires'));
  const isGrant = ID.test(id) && isPublishable(language) && Number.isSafeInteger(expires);
  const grant = { article: id, language, expires };
  const found = isGrant ? await newsroomOf(c.env).preview(grant, c.req.query('signature') ?? '') : null;
  if (found === null) throw new Problem(404, { detail: 'There is nothing at this address (any more).' }, PRIVATE);
  return JSON.parse(found) as Article;
}

function pageOf(article: Article, language: string, { publication, base }: Settings): string {
  const available = Object.keys(article.summaries);
  const reason = available.includes(language) ? 'exact' : 'original';
  const negotiation: Negotiation = { requested: [language], served: language, reason, available };
  const pageLanguage = publication.languages.includes(language) ? language : publication.languages[0]!;
  return renderArticlePage({ publication, base, language: pageLanguage, article, negotiation });
}

async function settingsOf(env: Env): Promise<Settings> {
  const settings = await new Reader(env.ARTICLES).settings();
  if (settings) return settings;
  throw new Problem(503, { detail: 'Nothing has been published here yet.' }, { 'Retry-After': '60' });
}
