import { Problem } from '../http/problem.ts';
import type { Reader } from '../store/reader.ts';
import { CHANGES_PER_PAGE, type Change } from '../store/values.ts';

/** `/changes.json?since=<cursor>`. */
export interface Changes {
  /** At most `CHANGES_PER_PAGE`, oldest first. */
  changes: Change[];
  /** Send it as `since` next time. */
  cursor: number;
  /** Where more is to be had now; absent: this is all there is so far. */
  next_url?: string;
}

/** A whole number in decimal digits, with all of them exact. */
const CURSOR = /^\d{1,15}$/;

/** The changes after a cursor (absent: from the beginning). Throws `Problem` 400 for what is no cursor. */
export async function changesAfter(reader: Reader, since: string | undefined, base: string): Promise<Changes> {
  if (!CURSOR.test(since || '0'))
    throw new Problem(400, { detail: 'Write since as the `cursor` of an earlier answer.' });
  const cursor = Number(since ?? 0);
  const stored = await reader.changes(Math.floor(cursor / CHANGES_PER_PAGE));
  const changes = (stored?.value.changes ?? []).filter((change) => change.cursor > cursor);
  const last = changes.at(-1)?.cursor ?? cursor;
  const more = stored?.value.full && last % CHANGES_PER_PAGE === 0;
  return { changes, cursor: last, ...(more ? { next_url: `${base}/changes.json?since=${last}` } : {}) };
}
