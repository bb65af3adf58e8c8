import { Hono } from 'hono';
import type { Issue } from '../articles/issue.ts';
import { pointerTo, quote } from '../articles/issue.ts';
import { parseBatch } from '../articles/parse.ts';
import type { Batch } from '../articles/schema.ts';
import { readJson } from '../http/body.ts';
import { CACHE_NEVER } from '../http/caching.ts';
import type { Base } from '../newsroom/conditions.ts';
import type { Copy } from '../newsroom/desk.ts';
import type { Grant } from '../newsroom/tokens.ts';
import { accepted, bodyFaults, unprocessable } from './accepted.ts';
import { attributed, workOf } from './assignment.ts';
import { authorise, requireLanguage } from './authorise.ts';
import { newsroomOf } from './newsroom-of.ts';
import { idDetail } from './path.ts';
import { perform } from './perform.ts';
import { requireQuery } from './query.ts';

/** Publishing a folder: what is there, and a batch that is done altogether or not at all. */
export const batch = new Hono<{ Bindings: Env }>();

// GET /articles: the newest version of each text as a hash; with them a publisher sends only what changed.
batch.get('/articles', async (c) => {
  const { languages } = await authorise(c.req.raw, c.env, 'read');
  const newsroom = newsroomOf(c.env);
  const [inventory, waiting] = await Promise.all([newsroom.inventory(languages), newsroom.waiting()]);
  const replication = waiting === 0 ? 'done' : 'pending';
  return c.json({ ...inventory, replication, waiting }, 200, { 'Cache-Control': CACHE_NEVER });
});

// POST /publish: with `?dry-run=true` answers what would change, and changes nothing; another id of the publication
// than the one there is takes `?rename-publication=true`.
batch.post('/publish', async (c) => {
  const grant = await authorise(c.req.raw, c.env, 'write');
  requireLanguage(grant, null);
  requireQuery(c, 'dry-run', 'rename-publication');
  const { value } = await readJson(c.req.raw);
  const parsed = accepted(parseBatch(value));
  const faults = faultsOf(parsed);
  if (faults.length > 0) throw unprocessable(faults);
  const work = workOf(c, grant, value, {
    occasion: { via: 'publish', token: grant.name },
    publication: parsed.publication,
    renames: c.req.query('rename-publication') === 'true',
    copies: parsed.articles.map((article) => copyOf(article, grant)),
    withdrawals: parsed.withdraw,
    bases: basesOf(parsed),
  });
  const done = await perform(c, work);
  return c.json(done, 200, { 'Cache-Control': CACHE_NEVER });
});

function faultsOf({ articles }: Batch): Issue[] {
  const ids = articles.map(({ id }) => id);
  return articles.flatMap(({ id, original }, at) => {
    const detail = ids.indexOf(id) < at ? `Send ${quote(id)} once; it stands in this batch already.` : idDetail(id);
    const faults = detail === null ? [] : [{ pointer: pointerTo(['articles', at, 'id']), detail }];
    return [...faults, ...bodyFaults(original.body, ['articles', at, 'original'])];
  });
}

function copyOf({ id, original, summaries }: Batch['articles'][number], grant: Grant): Copy {
  const entries = Object.entries(summaries).map(([language, input]) => [language, attributed(input, grant)]);
  return { id, original, summaries: Object.fromEntries(entries) };
}

/** What the sender took each text for, where it says so. */
function basesOf({ articles, withdraw }: Batch): Base[] {
  const ofArticles = articles.flatMap(({ id: article, base }, at): Base[] => {
    const pointer = (...path: string[]) => pointerTo(['articles', at, ...path]);
    const original = base?.original;
    const summaries = Object.entries(base?.summaries ?? {});
    return [
      ...(original === undefined ? [] : [{ article, language: null, hash: original, pointer: pointer('original') }]),
      ...summaries.map(([language, hash]) => ({ article, language, hash, pointer: pointer('summaries', language) })),
    ];
  });
  const ofWithdrawals = withdraw.flatMap(({ article, language, base }, at): Base[] =>
    base === undefined ? [] : [{ article, language, hash: base, pointer: pointerTo(['withdraw', at]) }],
  );
  return [...ofArticles, ...ofWithdrawals];
}
