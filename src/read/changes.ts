import { Problem } from '../http/problem.ts';
import type { Reader } from '../store/reader.ts';
import { CHANGES_PER_PAGE, type Change, type ChangesPage } from '../store/values.ts';

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

/**
 * The changes after a cursor (absent: from the beginning). Throws `Problem` 400 for what is no cursor, or one that there
 * is not: a client that has outlived the publication's data must not wait for what never comes.
 */
export async function changesAfter(reader: Reader, since: string | undefined, base: string): Promise<Changes> {
  if (!CURSOR.test(since || '0'))
    throw new Problem(400, { detail: 'Write since as the `cursor` of an earlier answer.' });
  const cursor = Number(since ?? 0);
  const page = await pageAfter(reader, cursor);
  const changes = (page?.changes ?? []).filter((change) => change.cursor > cursor);
  const last = changes.at(-1)?.cursor ?? cursor;
  const more = page?.full && last % CHANGES_PER_PAGE === 0;
  return { changes, cursor: last, ...(more ? { next_url: `${base}/changes.json?since=${last}` } : {}) };
}

/** The page with what follows a cursor; `null`: nothing does yet. Reads two pages at most. */
async function pageAfter(reader: Reader, cursor: number): Promise<ChangesPage | null> {
  const number = Math.floor(cursor / CHANGES_PER_PAGE);
  const page = (await reader.changes(number))?.value ?? null;
  if (cursor === 0 || newestOf(page) >= cursor) return page;
  // The last change of a full page stands on the page before.
  const before = number === 0 ? null : ((await reader.changes(number - 1))?.value ?? null);
  if (newestOf(before) === cursor) return page;
  throw noSuchCursor(cursor, Math.max(newestOf(page), newestOf(before)));
}

/** Cursor of the newest change of a page; 0: there is none. */
function newestOf(page: ChangesPage | null): number {
  return page?.changes.at(-1)?.cursor ?? 0;
}

/** KV may be behind the write whose cursor is sent, for about a minute; or the cursor is of data that is gone. */
function noSuchCursor(cursor: number, newest: number): Problem {
  const known = newest === 0 ? '' : ` The newest one is ${newest}.`;
  const detail = `There is no cursor ${cursor} here.${known} If a write was answered with it just now, ask again in a minute; else begin again without since.`;
  return new Problem(400, { detail });
}
