import { CACHE_NEVER } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Done as Outcome } from '../newsroom/outcome.ts';
import type { Work } from '../newsroom/work.ts';
import { forgetSettings } from '../store/reader.ts';
import type { WriteRequest } from './assignment.ts';
import { newsroomOf } from './newsroom-of.ts';

/** What a piece of work that was carried out answers. */
export type Done = Omit<Outcome, 'ok'>;

/**
 * Has the Newsroom carry out a piece of work; with `?dry-run=true` it is only tried. Throws `Problem` where it refuses, with the pointers of its faults; a 412
 * names the current entity tag in its header and its body.
 *
 * @param at pointer of the request's body within the work: taken off the pointers of faults
 */
export async function perform(c: WriteRequest, work: Work, { at = '' } = {}): Promise<Done> {
  const dryRun = c.req.query('dry-run') === 'true';
  const outcome = await newsroomOf(c.env).perform(work, { dryRun });
  if (!outcome.ok) {
    const { status, detail, issues, etag } = outcome;
    const errors = issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(at, '') }));
    const details = { detail, ...(errors.length > 0 ? { errors } : {}), ...(status === 412 ? { etag } : {}) };
    throw new Problem(status, details, etag === null ? {} : { ETag: etag });
  }
  if (work.publication && !dryRun) forgetSettings();
  const { ok, ...done } = outcome;
  return done;
}

/** The answer to a write of one text: 201 for what was not there before, else 200; its new entity tag, if it was done. */
export function written(c: WriteRequest, done: Done): Response {
  if (done.dry_run) return c.json(done, 200, { 'Cache-Control': CACHE_NEVER });
  const created = done.changes.some(({ change }) => change === 'added');
  return c.json(done, created ? 201 : 200, {
    'Cache-Control': CACHE_NEVER,
    ETag: `"${done.changes[0]!.revision}"`,
    ...(created ? { Location: new URL(c.req.url).pathname } : {}),
  });
}
