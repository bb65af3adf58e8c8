import { Hono } from 'hono';
import { CACHE_NEVER, CACHE_PUBLIC, conditional, conditionalText } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import { articlePath, frontPath } from '../pages/paths.ts';
import { Reader } from '../store/reader.ts';
import { changesAfter } from './changes.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';
import { renderSitemap, renderSitemapIndex } from './sitemap.ts';

/** JSON has no charset parameter (RFC 8259, section 11). */
const JSON_TYPE = { 'Content-Type': 'application/json' };
const TEXT_TYPE = { 'Content-Type': 'text/plain; charset=utf-8' };
const XML_TYPE = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': CACHE_PUBLIC };

/** What operators, crawlers and other programs ask for. */
export const operations = new Hono<ReadEnvironment>();

// GET /health: whether the Worker answers and has something to serve; how many broken records the newest feed left out.
operations.get('/health', async (c) => {
  const reader = new Reader(c.env.ARTICLES);
  const settings = await reader.settings();
  // A feed that nothing was ever in is dated 1970: the read model has no other way of saying never.
  const all = settings && (await reader.feed({ mode: 'all', language: null, topic: null }, null, 'json'));
  const body = {
    status: settings ? 'ok' : 'empty',
    version: c.env.VERSION.id,
    publication: settings?.publication.id ?? null,
    languages: settings?.publication.languages ?? [],
    modified: all && Date.parse(all.modified) > 0 ? all.modified : null,
    broken_records: all?.broken ?? 0,
  };
  return c.json(body, 200, { 'Cache-Control': CACHE_NEVER });
});

// GET /coverage.json: article × language, newest first; `next_url` leads to older articles.
operations.get('/coverage.json', withSettings, (c) => coverage(c.req.raw, c.var.reader, null));

// GET /coverage/archive/<n>.json
operations.get('/coverage/archive/:file{[1-9][0-9]{0,8}\\.json}', withSettings, (c) =>
  coverage(c.req.raw, c.var.reader, Number.parseInt(c.req.param('file'), 10)),
);

// GET /changes.json?since=<cursor>: what happened after it, in order and without gaps.
operations.get('/changes.json', withSettings, async (c) => {
  const page = await changesAfter(c.var.reader, c.req.query('since'), c.var.settings.base);
  return conditionalText(c.req.raw, null, { ...JSON_TYPE, 'Cache-Control': CACHE_PUBLIC }, JSON.stringify(page));
});

// GET /robots.txt: what is not to be found says so itself (`noindex`), which a crawler kept from reading it would not see.
operations.get('/robots.txt', withSettings, (c) => {
  const body = `User-agent: *\nAllow: /\n\nSitemap: ${c.var.settings.base}/sitemap.xml\n`;
  return conditionalText(c.req.raw, null, { ...TEXT_TYPE, 'Cache-Control': CACHE_PUBLIC }, body);
});

// GET /sitemap.xml: the sitemaps there are, one for each page of the coverage table.
operations.get('/sitemap.xml', withSettings, async (c) => {
  const head = await c.var.reader.coverage(null);
  const body = renderSitemapIndex(head?.value ?? null, c.var.settings.base);
  return conditionalText(c.req.raw, head?.modified ?? null, XML_TYPE, body);
});

// GET /sitemap/<page>.xml: every page of its articles, with its language variants.
operations.get('/sitemap/:file{(?:head|[1-9][0-9]{0,8})\\.xml}', withSettings, async (c) => {
  const page = c.req.param('file').replace('.xml', '');
  const stored = await c.var.reader.coverage(page === 'head' ? null : Number(page));
  if (!stored) throw new Problem(404, { detail: 'There is no such sitemap; /sitemap.xml lists those there are.' });
  const { base } = c.var.settings;
  const fronts =
    page === 'head' ? c.var.settings.publication.languages.map((language) => base + frontPath(language)) : [];
  const urlOf = (language: string, id: string) => base + articlePath(language, id);
  return conditionalText(c.req.raw, stored.modified, XML_TYPE, renderSitemap(stored.value, fronts, urlOf));
});

async function coverage(request: Request, reader: Reader, page: number | null): Promise<Response> {
  const stored = await reader.coverage(page);
  if (!stored) throw new Problem(404, { detail: 'There is no such page of the coverage table.' });
  return conditional(request, stored, { ...JSON_TYPE, 'Cache-Control': CACHE_PUBLIC }, () => stored.text);
}
