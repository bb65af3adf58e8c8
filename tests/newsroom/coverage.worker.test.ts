import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/newsroom/migrations.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import type { Coverage } from '../../src/store/values.ts';
import { article, call, newsroom, original, publication, publish, read, settled } from '../desk.ts';
import { bodyOf } from '../publish/answers.ts';

afterEach(async () => {
  forgetSettings();
  await reset();
});

const idOf = (number: number) => article(number).id;

/** Publishes articles by number, newest last, in batches as large as one may be. */
async function publishNumbers(first: number, last: number): Promise<void> {
  for (let from = first; from <= last; from += 50) {
    const numbers = Array.from({ length: Math.min(50, last - from + 1) }, (_, index) => from + index);
    await publish({ publication, articles: numbers.map((number) => article(number, ['en'])) });
  }
}

/** The pages of the table, from the head on, as `next_url` leads through them. */
async function pagesOf(): Promise<Coverage[]> {
  const pages: Coverage[] = [];
  for (let path: string | undefined = '/coverage.json'; path; ) {
    const page: Coverage = await bodyOf<Coverage>(read(path));
    pages.push(page);
    path = page.next_url && new URL(page.next_url).pathname;
  }
  return pages;
}

const lengthsOf = (pages: Coverage[]) => pages.map(({ articles }) => articles.length);
const idsOf = (pages: Coverage[]) => pages.flatMap(({ articles }) => articles.map(({ id }) => id));
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => idOf(count - index));

describe('the pages of the coverage table', () => {
  it('are a head of the newest 50 to 99 articles, and behind it all others, once each', async () => {
    await publishNumbers(1, 99);
    expect(lengthsOf(await pagesOf())).toEqual([99]);
    await publishNumbers(100, 104);
    const pages = await pagesOf();
    expect(lengthsOf(pages)).toEqual([54, 50]);
    expect(idsOf(pages)).toEqual(newestFirst(104));
  });

  it('are the same where an older article comes last', async () => {
    const late = (number: number) =>
      call('PUT', `/articles/${idOf(number)}`, original(number), { 'If-None-Match': '*' });
    await publishNumbers(1, 69);
    await publishNumbers(71, 100);
    await late(70);
    await settled();
    expect(idsOf(await pagesOf())).toEqual(newestFirst(100));
  });

  it('change where an article stands, and nowhere else', async () => {
    await publishNumbers(1, 150);
    const kept = ['coverage/head', 'coverage/1', 'coverage/2'];
    const held = () => Promise.all(kept.map((key) => env.ARTICLES.get(key)));
    const before = await held();
    await call('PUT', `/articles/${idOf(60)}?force=true`, original(60, { title: 'Another title', minor: true }));
    await settled();
    const after = await held();
    expect(kept.filter((_, index) => before[index] !== after[index])).toEqual(['coverage/2']);
  });

  it('are sent again by a release that lays them out otherwise', async () => {
    await publishNumbers(1, 100);
    await runInDurableObject(newsroom(), (_: Newsroom, { storage }) => {
      storage.sql.exec('DELETE FROM migrations WHERE step >= 5');
      migrate(storage);
      const keys = storage.sql.exec('SELECT key FROM outbox ORDER BY key').toArray();
      expect(keys.map(({ key }) => key)).toEqual(['coverage/1', 'coverage/2', 'coverage/head']);
    });
    await settled();
  });
});
