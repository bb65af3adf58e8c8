import { type Context, Hono } from 'hono';
import { CACHE_NEVER } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Revision } from '../newsroom/revisions.ts';
import type { Scope } from '../newsroom/tokens.ts';
import { conditionOf, workOf } from './assignment.ts';
import { authorise, requireLanguage } from './authorise.ts';
import { differences } from './differences.ts';
import { newsroomOf } from './newsroom-of.ts';
import { idFrom, languageFrom, numberFrom } from './path.ts';
import { perform, written } from './perform.ts';
import { requireQuery } from './query.ts';

const PER_PAGE = 50;

/** Every version of every text: listed, read, compared, written again. */
export const revisions = new Hono<{ Bindings: Env }>();

/** The original's, and those of one summary. */
for (const text of ['/articles/:id', '/articles/:id/summaries/:language'] as const) {
  // GET …/revisions?before=<n>: newest first; `next_url` leads to older ones.
  revisions.get(`${text}/revisions`, async (c) => {
    const { id, language } = await open(c, 'read');
    const before = c.req.query('before');
    const list = await newsroomOf(c.env).revisions(id, language, before ? numberFrom(before) : null, PER_PAGE);
    if (list.length === 0) throw absent();
    const versions = list.map(({ revision, at, kind, token }) => ({ revision, at, kind, token }));
    const oldest = versions.at(-1)!.revision;
    const older = versions.length === PER_PAGE && oldest > 1 ? { next_url: `${c.req.path}?before=${oldest}` } : {};
    return c.json({ revisions: versions, ...older }, 200, { 'Cache-Control': CACHE_NEVER });
  });

  // GET …/revisions/<n>: one version, as it was written.
  revisions.get(`${text}/revisions/:revision`, async (c) => {
    const { id, language } = await open(c, 'read');
    const { article, language: _, ...version } = await read(c, id, language, c.req.param('revision'));
    return c.json({ article, language, ...version }, 200, { 'Cache-Control': CACHE_NEVER });
  });

  // GET …/revisions/<a>/diff/<b>: what the second says otherwise than the first, field by field.
  revisions.get(`${text}/revisions/:from/diff/:to`, async (c) => {
    const { id, language } = await open(c, 'read');
    const [from, to] = await Promise.all([
      read(c, id, language, c.req.param('from')),
      read(c, id, language, c.req.param('to')),
    ]);
    const fields = differences(from.input, to.input);
    return c.json({ from: from.revision, to: to.revision, fields }, 200, { 'Cache-Control': CACHE_NEVER });
  });

  // POST …/revisions/<n>/restore: writes that version again, as a new one.
  revisions.post(`${text}/revisions/:revision/restore`, async (c) => {
    const { id, language, grant } = await open(c, 'write');
    if (language === null) requireLanguage(grant, null);
    if (grant.origin === 'machine') {
      throw new Problem(403, { detail: 'Restoring takes a person; this token is a machine’s.' });
    }
    requireQuery(c, 'dry-run', 'force');
    const revision = numberFrom(c.req.param('revision'));
    const work = workOf(c, grant, null, {
      restorations: [{ article: id, language, revision }],
      conditions: [conditionOf(c, id, language, true)],
    });
    return written(c, await perform(c, work));
  });
}

async function open(c: Context<{ Bindings: Env }>, scope: Scope) {
  const grant = await authorise(c.req.raw, c.env, scope);
  const id = idFrom(c.req.param('id') ?? '');
  const segment = c.req.param('language');
  const language = segment === undefined ? null : languageFrom(segment);
  if (language !== null) requireLanguage(grant, language);
  return { grant, id, language };
}

async function read(c: Context<{ Bindings: Env }>, id: string, language: string | null, number: string) {
  const found = await newsroomOf(c.env).revision(id, language, numberFrom(number));
  if (found === null) throw absent();
  return JSON.parse(found) as Revision;
}

function absent(): Problem {
  return new Problem(404, { detail: 'There is no such revision.' });
}
