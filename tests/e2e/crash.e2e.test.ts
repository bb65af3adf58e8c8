import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { article } from '../samples.ts';
import { Site } from './site.ts';

const PUBLICATION = `id: daily
title: { en: The Daily, ru: Ежедневник }
languages: [en, ru]
topics:
  politics: { en: Politics }
`;
const COUNT = 200;
const BATCH = 5;
const site = new Site({ 'publication.yaml': PUBLICATION });
const batches = Array.from({ length: COUNT / BATCH }, (_, batch) =>
  Array.from({ length: BATCH }, (_, index) => article(batch * BATCH + index + 1)),
);

beforeAll(() => site.start());
afterAll(() => site.remove());

interface Inventory {
  articles: Record<string, unknown>;
  waiting: number;
}

const inventory = async () => (await (await site.call('GET', '/articles')).json()) as Inventory;

/** Publishes what is left of the batches, four at a time; resolves with the ids that were acknowledged. */
async function publishUntil(acknowledgedEnough: number, onEnough: () => Promise<void>): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  const queue = [...batches];
  let killed: Promise<void> | null = null;
  const worker = async () => {
    for (let batch = queue.shift(); batch && !killed; batch = queue.shift()) {
      const response = await site.call('POST', '/publish', { articles: batch }).catch(() => null);
      if (response?.status !== 200) return;
      await response.body?.cancel();
      for (const { id } of batch) acknowledged.add(id);
      if (acknowledged.size >= acknowledgedEnough) killed ??= onEnough();
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  await killed;
  return acknowledged;
}

it('loses nothing that was acknowledged when everything is killed in the middle of publishing', async () => {
  const acknowledged = await publishUntil(COUNT / 2, () => site.kill());
  expect(acknowledged.size).toBeLessThan(COUNT);
  await site.start();
  const { articles } = await inventory();
  expect([...acknowledged].filter((id) => !Object.hasOwn(articles, id))).toEqual([]);
});

it('brings KV to the truth by itself after the restart', async () => {
  await vi.waitFor(async () => expect((await inventory()).waiting).toBe(0), { timeout: 60_000, interval: 500 });
  const { articles } = await inventory();
  for (const id of Object.keys(articles)) expect((await fetch(`${site.origin}/articles/${id}`)).status).toBe(200);
});

it('publishes the same again without duplicates', async () => {
  for (const batch of batches) expect((await site.call('POST', '/publish', { articles: batch })).status).toBe(200);
  await vi.waitFor(async () => expect((await inventory()).waiting).toBe(0), { timeout: 60_000, interval: 500 });
  expect(Object.keys((await inventory()).articles).length).toBe(COUNT);
  const ids: string[] = [];
  for (let url: string | undefined = `${site.origin}/feeds/en.json`; url; ) {
    const feed = (await (await fetch(url)).json()) as { next_url?: string; items: { id: string }[] };
    ids.push(...feed.items.map(({ id }) => id));
    url = feed.next_url;
  }
  expect(ids.length).toBe(COUNT);
  expect(new Set(ids).size).toBe(COUNT);
});

it('says in one line that Ctrl-C stopped it, and leaves nothing behind', async () => {
  await site.stop();
  expect(site.output).toContain('Stopped.');
  expect(site.output).not.toMatch(/^\s+at /m);
});
