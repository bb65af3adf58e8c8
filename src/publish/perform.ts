import { Problem } from '../http/problem.ts';
import type { Outcome } from '../newsroom/newsroom.ts';
import type { Work } from '../newsroom/work.ts';
import { forgetSettings } from '../store/reader.ts';
import { newsroomOf } from './newsroom-of.ts';

/** What a piece of work that was carried out answers. */
export type Done = Extract<Outcome, { ok: true }>;

/**
 * Has the Newsroom carry out a piece of work. Throws `Problem` where it refuses, with the pointers of its faults.
 *
 * @param at pointer of the request's body within the work: taken off the pointers of faults
 */
export async function perform(env: Env, work: Work, { dryRun = false, at = '' } = {}): Promise<Omit<Done, 'ok'>> {
  const outcome = await newsroomOf(env).perform(work, { dryRun });
  if (!outcome.ok) {
    const { status, detail, issues } = outcome;
    const errors = issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(at, '') }));
    throw new Problem(status, errors.length > 0 ? { detail, errors } : { detail });
  }
  if (work.publication && !dryRun) forgetSettings();
  const { ok, ...done } = outcome;
  return done;
}
