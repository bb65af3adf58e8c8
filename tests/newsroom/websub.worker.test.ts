import { abortAllDurableObjects, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, newsroom, publication, read, summary } from '../desk.ts';
import { pass, type Received, receive, send, startOfDay, within } from './webhooks-receiver.ts';

beforeEach(startOfDay);
afterEach(async () => {
  forgetSettings();
  await reset();
});

const MINUTE = 60_000;
const HUB = 'https://hub.example/';
const withHub = { ...publication, hub: HUB };
const publish = (...articles: object[]) => send('POST', '/publish', { publication: withHub, articles });
const RU = '/articles/article-0001/summaries/ru?force=true';

/** The paths that were announced, each once, sorted. */
const announced = (received: Received[]) =>
  [...new Set(received.map(({ body }) => new URL(body['hub.url']).pathname))].sort();

/** Publishes one article in two languages, and has everything announced. */
async function published(): Promise<Received[]> {
  const received = await receive();
  await publish(article(1, ['en', 'ru']));
  await settle();
  received.length = 0;
  return received;
}

/** KV is told within seconds, each kind of key after the other. */
async function settle(): Promise<void> {
  for (let second = 0; second < 5; second += 1) await pass(1_000);
  await pass(2 * MINUTE);
}

async function hub(): Promise<Record<string, unknown>> {
  const { hub: state } = (await (await call('GET', '/webhooks')).json()) as { hub: Record<string, unknown> };
  return state;
}

describe('the hub', () => {
  it('is told of each feed that changed, in each format that names it, as a form', async () => {
    const received = await published();
    await send('PUT', RU, summary('new'));
    await settle();
    expect(announced(received)).toEqual(
      ['all', 'ru', 'ru/filled', 'ru/topics/politics']
        .flatMap((path) => ['atom', 'json', 'rss'].map((format) => `/feeds/${path}.${format}`))
        .sort(),
    );
    expect(new Set(received.map(({ url, headers }) => `${url} ${headers['Content-Type']}`))).toEqual(
      new Set([`${HUB} application/x-www-form-urlencoded`]),
    );
    expect(received[0]!.text).toBe('hub.mode=publish&hub.url=https%3A%2F%2Fnews.example%2Ffeeds%2Fall.json');
    expect(received[0]!.redirect).toBe('manual');
    expect(await hub()).toMatchObject({ url: HUB, waiting: 0, attempts: 0, last_error: null });
  });

  it('is told nothing of a publish that changed nothing', async () => {
    const received = await published();
    await publish(article(1, ['en', 'ru']));
    await settle();
    expect(received).toEqual([]);
  });

  it('is told nothing where the publication names none', async () => {
    const received = await receive();
    await send('POST', '/publish', { publication, articles: [article(1)] });
    await settle();
    expect(received).toEqual([]);
    expect(await hub()).toBeNull();
  });

  it('is told a minute after KV was, when the new feed is there for it to fetch', async () => {
    const received = await published();
    await send('PUT', RU, summary('new'));
    await pass(MINUTE - 1);
    expect(received).toEqual([]);
    await pass(1);
    expect(received.length).toBeGreaterThan(0);
  });

  it('is told at once of a publication on this machine', async () => {
    const received = await receive();
    const local = { ...publication, base_url: 'http://localhost:8787', hub: 'http://localhost:9000/hub' };
    await send('POST', '/publish', { publication: local, articles: [article(1)] });
    for (let second = 0; second < 5; second += 1) await pass(1_000);
    expect(received.length).toBeGreaterThan(0);
    expect(received[0]!.body['hub.url']).toMatch(/^http:\/\/localhost:8787\/feeds\//);
  });

  it('is told about once a minute of a feed that changes all the time', async () => {
    const received = await published();
    const feed = 'https://news.example/feeds/ru.json';
    for (let minute = 0; minute < 5; minute += 1) {
      for (let part = 0; part < 4; part += 1) {
        await send('PUT', RU, summary(`${minute} ${part}`));
        await pass(15_000);
      }
    }
    const pings = received.filter(({ body }) => body['hub.url'] === feed).length;
    expect(pings).toBeGreaterThanOrEqual(3);
    expect(pings).toBeLessThanOrEqual(7);
    await settle();
    expect(received.filter(({ body }) => body['hub.url'] === feed).length).toBeGreaterThan(pings);
  });

  it('that fails is tried again later and later, and then told of everything', async () => {
    let works = false;
    await published();
    const received = await receive(() => new Response(null, { status: works ? 204 : 503 }));
    await send('PUT', RU, summary('new'));
    await settle();
    const tries = received.length;
    expect(tries).toBeGreaterThan(0);
    expect(await hub()).toMatchObject({ last_error: { status: 503, detail: 'It answered 503.' } });
    works = true;
    await pass(30 * MINUTE);
    expect(announced(received)).toHaveLength(12);
    expect(await hub()).toMatchObject({ waiting: 0, attempts: 0 });
  });

  it('that refuses one feed is told of the others, and not asked again', async () => {
    await published();
    const refused = 'https://news.example/feeds/ru.atom';
    const received = await receive(
      ({ body }) => new Response(null, { status: body['hub.url'] === refused ? 404 : 204 }),
    );
    await send('PUT', RU, summary('new'));
    await settle();
    await pass(60 * MINUTE);
    expect(received).toHaveLength(12);
    expect(await hub()).toMatchObject({
      waiting: 0,
      last_error: { status: 404, detail: `${refused}: It answered 404.` },
    });
  });

  it('on a private address is never called', async () => {
    const received = await receive();
    await send('POST', '/publish', {
      publication: { ...publication, hub: 'https://10.0.0.1/' },
      articles: [article(1)],
    });
    await settle();
    expect(received).toEqual([]);
    expect(await hub()).toMatchObject({ last_error: { status: null } });
  });

  it('is told of a change although the object died before', async () => {
    await published();
    const lost = await receive(() => new Promise(() => {}));
    await send('PUT', RU, summary('new'));
    for (let second = 0; second < 5; second += 1) await pass(1_000);
    await pass(50_000);
    await within((instance) => {
      const { clock } = instance;
      instance.clock = () => clock() + 20_000;
      return instance.alarm();
    });
    await expect.poll(() => lost.length).toBe(1);
    const wait = await within(({ websub, clock }) => (websub.nextDue() ?? 0) - clock());
    expect(wait).toBe(3 * MINUTE);
    await abortAllDurableObjects();
    const received = await receive();
    await pass(10 * MINUTE);
    expect(announced(received)).toHaveLength(12);
  });
});

it('what has changed is found by an index, however many pages KV holds', async () => {
  await published();
  const plan = await runInDurableObject(newsroom(), (_, { storage }) =>
    storage.sql
      .exec(
        `EXPLAIN QUERY PLAN SELECT replicas.key FROM replicas LEFT JOIN pings ON pings.key = replicas.key
         WHERE replicas.key GLOB 'feed/*/head' AND hash NOT IN ('', 'deleted')
           AND (awaited IS NOT NULL OR hash IS NOT announced)`,
      )
      .toArray()
      .map(({ detail }) => String(detail)),
  );
  expect(plan[0]).toContain('replicas_heads');
});

describe('a feed', () => {
  it.each(['/feeds/ru.json', '/feeds/ru.atom', '/feeds/ru.rss'])(
    '%s names its hub and itself in its Link header',
    async (path) => {
      await published();
      forgetSettings();
      expect(await links(path)).toEqual([`<${HUB}>; rel="hub"`, `<https://news.example${path}>; rel="self"`]);
    },
  );

  it('of a publication without a hub names itself alone', async () => {
    await receive();
    await send('POST', '/publish', { publication, articles: [article(1)] });
    await settle();
    forgetSettings();
    expect(await links('/feeds/ru.json')).toEqual(['<https://news.example/feeds/ru.json>; rel="self"']);
  });
});

/** What a feed's `Link` header says for WebSub (W3C WebSub §4). */
async function links(path: string): Promise<string[]> {
  const { headers } = await read(path);
  return headers
    .get('Link')!
    .split(', ')
    .filter((link) => /rel="(hub|self)"/.test(link))
    .sort();
}
