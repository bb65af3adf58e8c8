import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Destination } from '../../src/newsroom/outbox.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, newsroom, publication, publish, summary } from '../desk.ts';

afterEach(async () => {
  forgetSettings();
  await reset();
});

/** Copies the one row of a table (of each list, of placements) until there are `count`. */
function multiply(sql: SqlStorage, table: string, changed: Record<string, string>, count: number): void {
  const rows = sql.exec(`SELECT * FROM ${table} LIMIT 1`).toArray();
  const columns = Object.keys(rows[0]!);
  const values = columns.map((column) => changed[column] ?? `source.${column}`);
  sql.exec(
    `INSERT INTO ${table} (${columns.join(', ')})
     WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
     SELECT ${values.join(', ')} FROM numbers, (SELECT * FROM ${table}) AS source`,
  );
}

/** A corpus of `count` articles in one language, all alike. */
async function corpusOf(count: number): Promise<void> {
  await publish({ publication: { ...publication, languages: ['en'], fallback: {} }, articles: [article(1, ['en'])] });
  await runInDurableObject(newsroom(), (_: Newsroom, { storage: { sql } }) => {
    const id = "printf('copy-%05d', n)";
    multiply(sql, 'articles', { id }, count);
    multiply(sql, 'summaries', { article: id }, count);
    multiply(sql, 'revisions', { article: id }, count);
    multiply(sql, 'placements', { article: id, position: 'n - 1' }, count);
  });
}

/** What one changed summary costs: rows of SQLite read and written, and keys sent to KV. */
async function costOfOneChange(): Promise<{ read: number; written: number; keys: string[] }> {
  const cursors: { rowsRead: number; rowsWritten: number }[] = [];
  const keys: string[] = [];
  await runInDurableObject(newsroom(), (instance: Newsroom, { storage: { sql } }) => {
    const exec = sql.exec.bind(sql);
    sql.exec = ((...all: Parameters<typeof exec>) => {
      const cursor = exec(...all);
      cursors.push(cursor);
      return cursor;
    }) as typeof sql.exec;
    const put = async (key: string) => void keys.push(key);
    instance.outbox.destination = { put, delete: put } as unknown as Destination;
  });
  const response = await call('PUT', '/articles/copy-00003/summaries/en?force=true', summary('changed'));
  expect(response.status).toBe(200);
  return {
    read: cursors.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    written: cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
    keys: keys.toSorted(),
  };
}

describe('one changed summary', () => {
  it('costs the same among 200 articles and among 2,000: rows read, rows written, keys sent', async () => {
    await corpusOf(200);
    const small = await costOfOneChange();
    await reset();
    await corpusOf(2_000);
    const large = await costOfOneChange();
    expect(large).toEqual(small);
    // Its record, an archive page of each list that it stands in, the table of languages; the change log follows in a
    // second, since it has just been sent.
    expect(large.keys).toEqual([
      'article/copy-00003',
      'coverage/1',
      'feed/all/*/*/1',
      'feed/filled/en/*/1',
      'feed/strict/en/*/1',
      'feed/strict/en/politics/1',
    ]);
  });
});
