import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { feedKey } from '../../src/store/keys.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import type { FeedMetadata } from '../../src/store/values.ts';
import { article, call, newsroom, publication, publish, read, summary } from '../desk.ts';

afterEach(async () => {
  forgetSettings();
  await reset();
});

interface Feed {
  next_url?: string;
  items: { id: string; title: string; date_published: string; date_modified: string; language?: string }[];
}

const feedAt = async (path: string) => (await (await read(path)).json()) as Feed;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('polling as a reader does it', () => {
  it('answers 304 forty-nine times between two edits, and 200 once with exactly the changed item', async () => {
    await publish({ publication, articles: numbers(5).map((number) => article(number)) });
    const first = await read('/feeds/ru.json');
    const before = (await first.json()) as Feed;
    let etag = first.headers.get('ETag')!;
    const statuses: number[] = [];
    const changed: string[] = [];
    for (const poll of numbers(50)) {
      if (poll === 25) {
        await call('PUT', '/articles/article-0003/summaries/ru?force=true', summary('changed'));
        await publish({});
      }
      const response = await read('/feeds/ru.json', { 'If-None-Match': etag });
      statuses.push(response.status);
      if (response.status !== 200) continue;
      etag = response.headers.get('ETag')!;
      const after = (await response.json()) as Feed;
      for (const [index, item] of after.items.entries()) {
        if (JSON.stringify(item) !== JSON.stringify(before.items[index])) changed.push(item.title);
      }
    }
    expect(statuses.filter((status) => status === 304).length).toBe(49);
    expect(changed).toEqual(['Headline changed']);
  });
});

describe('an item', () => {
  it('keeps its id when the translation arrives, and shows as an update', async () => {
    await publish({ publication, articles: [article(1, ['en'])] });
    const [filled] = (await feedAt('/feeds/ru/filled.json')).items;
    expect(filled).toMatchObject({ language: 'en' });
    await call('PUT', '/articles/article-0001/summaries/ru', summary('новое'), { 'If-None-Match': '*' });
    await publish({});
    const [translated] = (await feedAt('/feeds/ru/filled.json')).items;
    expect(translated!.id).toBe(filled!.id);
    expect(translated!.date_published).toBe(filled!.date_published);
    expect(translated!.date_modified > filled!.date_modified).toBe(true);
    expect(translated!.language).toBeUndefined();
    const [strict] = (await feedAt('/feeds/ru.json')).items;
    expect(strict!.id).toBe(filled!.id);
    expect(strict!.date_published > filled!.date_published).toBe(true);
  });

  it('keeps its dates on a minor edit, and moves the date of modification on a correction', async () => {
    await publish({ publication, articles: [article(1)] });
    const path = '/articles/article-0001/summaries/ru?force=true';
    const dates = async () => {
      await publish({});
      const [{ date_published, date_modified }] = (await feedAt('/feeds/ru.json')).items as [Feed['items'][number]];
      return { date_published, date_modified };
    };
    const first = await dates();
    await call('PUT', path, summary('minor', { minor: true }));
    expect(await dates()).toEqual(first);
    await call('PUT', path, summary('corrected', { corrections: [{ date: '2026-02-01', note: 'A name was wrong.' }] }));
    const corrected = await dates();
    expect(corrected.date_published).toBe(first.date_published);
    expect(corrected.date_modified > first.date_modified).toBe(true);
  });

  it('leaves every feed at once when it is withdrawn, and Atom says so', async () => {
    await publish({ publication, articles: [article(1), article(2)] });
    const [gone] = (await feedAt('/feeds/ru.json')).items;
    await call('DELETE', '/articles/article-0002?force=true');
    await publish({});
    for (const path of [
      '/feeds/ru.json',
      '/feeds/en/filled.json',
      '/feeds/ar/filled.json',
      '/feeds/en/topics/politics.json',
      '/feeds/all.json',
    ]) {
      expect([path, JSON.stringify(await feedAt(path)).includes('article-0002')]).toEqual([path, false]);
    }
    expect(await (await read('/feeds/ru.atom')).text()).toContain(`<at:deleted-entry ref="${gone!.id}"`);
  });

  it('costs itself alone when its row is broken, and is counted', async () => {
    await publish({ publication, articles: [article(1), article(2), article(3)] });
    await runInDurableObject(newsroom(), (_: Newsroom, state) => {
      state.storage.sql.exec("UPDATE articles SET input = '{\"trunc' WHERE id = 'article-0002'");
    });
    await call('PUT', '/articles/article-0003/summaries/ru?force=true', summary('next'));
    await publish({});
    expect((await feedAt('/feeds/ru.json')).items.length).toBe(2);
    // In the feed of all languages the article stood twice.
    expect((await (await read('/health')).json()) as object).toMatchObject({ broken_records: 2 });
  });
});

describe('the headers of a feed', () => {
  it('name the feed, its hub and the other languages', async () => {
    await publish({ publication: { ...publication, hub: 'https://hub.example/' }, articles: [article(1)] });
    const link = (await read('/feeds/ru/filled.json')).headers.get('Link')!;
    expect(link).toContain('<https://news.example/feeds/ru/filled.json>; rel="self"');
    expect(link).toContain('<https://hub.example/>; rel="hub"');
    expect(link).toContain('<https://news.example/feeds/zh-Hans/filled.json>; rel="alternate"; hreflang="zh-Hans"');
  });
});

describe('a long history', () => {
  const COUNT = 10_000;
  const NUMBERS = `WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${COUNT})`;

  /** Copies the one row of a table under ten thousand ids. */
  function multiply(sql: SqlStorage, table: string, changed: Record<string, string>): void {
    const [row] = sql.exec(`SELECT * FROM ${table} LIMIT 1`).toArray();
    const columns = Object.keys(row!);
    const values = columns.map((column) => changed[column] ?? `source.${column}`);
    sql.exec(`INSERT INTO ${table} (${columns.join(', ')}) ${NUMBERS} SELECT ${values.join(', ')}
              FROM numbers, (SELECT * FROM ${table} LIMIT 1) AS source`);
  }

  it('of 10,000 items is walked through completely, once each', async () => {
    await publish({ publication: { ...publication, languages: ['en'], fallback: {} }, articles: [article(1, ['en'])] });
    const walked = await runInDurableObject(newsroom(), (instance: Newsroom, { storage: { sql } }) => {
      sql.exec("DELETE FROM placements WHERE list <> 'strict/en/*'");
      const id = "printf('article-%05d', n)";
      multiply(sql, 'articles', { id });
      multiply(sql, 'summaries', { article: id });
      multiply(sql, 'placements', { article: id, position: 'n - 1' });
      const ids: string[] = [];
      for (let page: number | null | undefined = null; page !== undefined; ) {
        const replica = instance.replicas.make(feedKey({ mode: 'strict', language: 'en', topic: null }, page))!;
        const { start, end } = (replica.metadata as FeedMetadata).formats.json!;
        const bytes = (replica.value as Uint8Array).subarray(start, end);
        const feed = JSON.parse(new TextDecoder().decode(bytes)) as Feed;
        ids.push(...feed.items.map((item) => item.id));
        const older = /\/archive\/(\d+)\.json$/.exec(feed.next_url ?? '')?.[1];
        page = older === undefined ? undefined : Number(older);
      }
      return { items: ids.length, once: new Set(ids).size };
    });
    expect(walked).toEqual({ items: COUNT, once: COUNT });
  });
});
