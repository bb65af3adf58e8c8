import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Destination } from '../../src/newsroom/outbox.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, newsroom, original, publication, publish, summary } from '../desk.ts';

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
    sql.exec('UPDATE totals SET articles = ?', count);
  });
}

/** What one write costs: rows of SQLite read and written, and keys sent to KV. */
async function costOf(path: string, body: object): Promise<{ read: number; written: number; keys: string[] }> {
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
    // No key has been sent a moment ago.
    instance.clock = () => Date.now() + 60_000;
    instance.outbox.destination = { put, delete: put } as unknown as Destination;
  });
  const response = await call('PUT', `${path}?force=true`, body);
  expect(response.status).toBe(200);
  return {
    read: cursors.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    written: cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
    keys: keys.toSorted(),
  };
}

/** What a write costs among 200 articles, and among 2,000. */
async function costs(path: string, body: object) {
  await corpusOf(200);
  const small = await costOf(path, body);
  await reset();
  await corpusOf(2_000);
  return { small, large: await costOf(path, body) };
}

describe('the cost of a write is the same among 200 articles and among 2,000: rows read, rows written, keys sent', () => {
  it('for one changed summary', async () => {
    const { small, large } = await costs('/articles/copy-00003/summaries/en', summary('changed'));
    expect(large).toEqual(small);
    // Its record, the change log, the table of languages, an archive page of each list that it stands in.
    expect(large.keys).toEqual([
      'article/copy-00003',
      'changes/0',
      'coverage/1',
      'feed/all/*/*/1',
      'feed/filled/en/*/1',
      'feed/strict/en/*/1',
      'feed/strict/en/politics/1',
    ]);
  });

  it('for one that is stale from now on, which changes the totals of the publication too', async () => {
    const { small, large } = await costs('/articles/copy-00003', original(1, { title: 'Another title' }));
    expect(large).toEqual(small);
    expect(large.keys).toEqual(expect.arrayContaining(['coverage/1', 'coverage/head']));
  });
});
