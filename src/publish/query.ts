import { Problem } from '../http/problem.ts';
import type { WriteRequest } from './assignment.ts';

/** Those that say yes or no. */
const FLAGS = new Set(['dry-run', 'force', 'rename-publication']);

/**
 * Demands that a writing request has no query but these names, each once, and `true` or `false` where that is what it
 * says: what is misspelt must not do what it was meant to prevent. Throws `Problem` 400.
 *
 * @example requireQuery(c, 'dry-run', 'force') // refuses `?dryrun=true` and `?dry-run=yes`
 */
export function requireQuery(c: WriteRequest, ...known: string[]): void {
  const given = [...new URL(c.req.url).searchParams];
  const isTaken = ([name]: [string, string]) => known.includes(name);
  if (!given.every(isTaken)) {
    const taken = known.length === 0 ? 'none' : `only: ${known.join(', ')}`;
    throw new Problem(400, { detail: `Nothing was done: of a query, this address takes ${taken}.` });
  }
  for (const name of known) {
    const values = given.filter(([other]) => other === name).map(([, value]) => value);
    if (values.length > 1) throw new Problem(400, { detail: `Write ${name} once.` });
    const isWrong = values[0] !== undefined && FLAGS.has(name) && !['true', 'false'].includes(values[0]);
    if (isWrong) throw new Problem(400, { detail: `Write ${name} as true or false.` });
  }
}
