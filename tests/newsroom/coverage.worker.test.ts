import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/newsroom/migrations.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import type { Coverage } from '../../src/store/values.ts';
import { article, call, newsroom, original, publication, publish, read, settled, summary } from '../desk.ts';
import { bodyOf, editionOf } from '../publish/answers.ts';
import { NOON, passTo, setClock, timeAt } from './clock.ts';

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
      storage.sql.exec('DELETE FROM migrations WHERE step >= 5; DROP TABLE totals');
      migrate(storage);
      const keys = storage.sql.exec('SELECT key FROM outbox ORDER BY key').toArray();
      expect(keys.map(({ key }) => key)).toEqual(['coverage/1', 'coverage/2', 'coverage/head']);
    });
    await settled();
  });
});

/** The totals as they are answered, beside what the rows of all pages add up to. */
async function sums() {
  const pages = await pagesOf();
  const rows = pages.flatMap(({ articles }) => articles);
  const summaries = publication.languages.map((language) => {
    const states = rows.map((row) => row.summaries[language]?.freshness ?? 'missing');
    const count = (state: string) => states.filter((each) => each === state).length;
    return [language, { current: count('current'), stale: count('stale'), missing: count('missing') }];
  });
  const { totals } = pages[0]!;
  return { totals, counted: { articles: rows.length, summaries: Object.fromEntries(summaries) } };
}

const ONE = '/articles/article-0001';
const RU = `${ONE}/summaries/ru`;
const FORCE = '?force=true';
const HOUR_MS = 3_600_000;

/** What editors do, one after the other, and how many articles there are then with a current and a stale Russian summary. */
const WRITES: [what: string, write: () => Promise<unknown>, expected: [number, number, number]][] = [
  ['a translation is added', () => call('PUT', '/articles/article-0002/summaries/ru', summary('ru')), [3, 2, 0]],
  ['its source is edited', () => call('PUT', `${ONE}/summaries/en${FORCE}`, summary('another')), [3, 1, 1]],
  ['a translation is reviewed', async () => review(await hashOf(RU)), [3, 2, 0]],
  ['its source is withdrawn', () => call('DELETE', `${ONE}/summaries/en?force=true`), [3, 1, 1]],
  ['a draft of it is kept', () => call('PUT', RU + FORCE, summary('draft', { status: 'draft' })), [3, 1, 1]],
  ['the draft is published', () => call('PUT', RU + FORCE, summary('draft')), [3, 2, 0]],
  ['the translation is withdrawn', () => call('DELETE', RU + FORCE), [3, 1, 0]],
  ['an article is withdrawn', () => call('DELETE', `/articles/article-0002${FORCE}`), [2, 0, 0]],
  ['it returns', () => call('PUT', `/articles/article-0002${FORCE}`, original(2)), [3, 1, 0]],
  ['an article is under embargo', () => publish({ articles: [held()] }), [3, 1, 0]],
  ['the embargo has ended', () => passTo(NOON + 2 * HOUR_MS), [4, 2, 0]],
];
const held = () => article(9, ['en', 'ru'], { original: original(9, { embargo: timeAt(NOON + HOUR_MS) }) });
const hashOf = async (path: string) => (await editionOf(path)).editing!.hash;
const review = (if_hash: string) => call('POST', `${RU}/review`, { by: 'A. Person', if_hash });

describe('the status page', () => {
  it('leads through all articles as its links go, and says how many of all are current', async () => {
    await publishNumbers(1, 150);
    const ids: string[] = [];
    const followed: string[] = [];
    for (let path: string | undefined = '/en/status'; path; ) {
      followed.push(path);
      const html: string = await (await read(path)).text();
      ids.push(...html.matchAll(/<a href="\/en\/(article-\d+)"/g).map(([, id]) => id!));
      if (path === '/en/status') expect(html.replaceAll(/<[^>]*>/g, '')).toContain('150 of 150 current');
      path = /<a href="([^"]+)" rel="next">/.exec(html)?.[1];
    }
    expect(followed).toEqual(['/en/status', '/en/status/archive/2', '/en/status/archive/1']);
    expect(ids).toEqual(newestFirst(150));
  });
});

describe('the totals of the coverage table', () => {
  it('are those of all pages, and stand on the head', async () => {
    await publishNumbers(1, 104);
    const { totals, counted } = await sums();
    expect(totals).toEqual(counted);
    expect(totals).toMatchObject({ articles: 104, summaries: { en: { current: 104 }, ru: { missing: 104 } } });
  });

  it('follow every write, as a count of all rows would, and are filled in for what an older release stored', async () => {
    await setClock(NOON);
    const articles = [article(1), article(2, ['en']), article(3, ['en', 'ar'])];
    await publish({ publication, articles });
    for (const [what, write, [count, current, stale]] of WRITES) {
      await write();
      await settled();
      const { totals, counted } = await sums();
      expect([what, totals]).toEqual([what, counted]);
      expect([what, totals]).toMatchObject([what, { articles: count, summaries: { ru: { current, stale } } }]);
      expect([what, await migrated()]).toEqual([what, totals]);
    }
  });

  it('move the time of the page, so that a copy without a tag is not taken for good', async () => {
    await publishNumbers(1, 100);
    const before = (await read('/coverage.json')).headers.get('Last-Modified')!;
    await setClock(Date.now() + HOUR_MS);
    await call('PUT', `/articles/${idOf(1)}/summaries/ru`, summary('ru', { published: timeAt(0) }));
    await settled();
    expect((await read('/coverage.json', { 'If-Modified-Since': before })).status).toBe(200);
  });
});

/** The totals as the newest steps of the migration work them out from what is stored. */
function migrated(): Promise<unknown> {
  return runInDurableObject(newsroom(), (instance: Newsroom, { storage }) => {
    storage.sql.exec('DELETE FROM migrations WHERE step >= 6; DROP TABLE totals');
    migrate(storage);
    return JSON.parse(instance.replicas.make('coverage/head')!.value as string).totals;
  });
}
