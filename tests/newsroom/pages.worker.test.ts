import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, newsroom, original, publication, publish, read, settled, summary } from '../desk.ts';

afterEach(async () => {
  forgetSettings();
  await reset();
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Everything that KV holds, without the change log (which tells the order of writing by its nature). */
async function dump(): Promise<Record<string, string>> {
  const { keys } = await env.ARTICLES.list();
  const names = keys.map(({ name }) => name).filter((name) => !name.startsWith('changes/'));
  const values = await Promise.all(names.map((name) => env.ARTICLES.get(name, 'text')));
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

/** What KV should hold, made anew from the truth, beside what it does hold. */
async function comparison(): Promise<{ held: Record<string, string>; truth: Record<string, string> }> {
  const held = await dump();
  const truth = await runInDurableObject(newsroom(), (instance: Newsroom) =>
    Object.fromEntries(
      Object.keys(held).map((key) => {
        const value = instance.replicas.make(key)?.value ?? '(absent)';
        return [key, typeof value === 'string' ? value : new TextDecoder().decode(value)];
      }),
    ),
  );
  return { held, truth };
}

/** A small generator, so that a failing run can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('the same content gives the same bytes', () => {
  it('in whatever order and in however many batches it is published', async () => {
    const articles = numbers(25).map((number) => article(number, number % 3 ? ['en', 'ru'] : ['en', 'zh-Hans']));
    await publish({ publication, articles });
    const expected = await dump();
    await reset();
    const next = random(7);
    const shuffled = articles.map((each) => ({ each, at: next() })).sort((a, b) => a.at - b.at);
    for (const { each } of shuffled) await publish({ publication, articles: [each] });
    expect(await dump()).toEqual(expected);
  });
});

describe('what is sent to KV', () => {
  it('is nothing for a folder that has not changed', async () => {
    const batch = { publication, articles: numbers(5).map((number) => article(number)) };
    await publish(batch);
    const again = await publish(batch);
    expect(again.kv_writes).toBe(0);
    expect(new Set(again.changes.map(({ change }) => change))).toEqual(new Set(['unchanged']));
  });

  it('is one article record and the pages it stands in for one changed summary, in a list of any length', async () => {
    const batch = (first: number) => ({ publication, articles: numbers(50).map((number) => article(first + number)) });
    await publish(batch(0));
    const change = async (id: string) => {
      const changed = {
        articles: [{ ...article(3), id, summaries: { ...article(3).summaries, ru: summary('changed') } }],
      };
      return (await (await call('POST', '/publish?dry-run=true', changed)).json()) as { kv_writes: number };
    };
    const { kv_writes: among50 } = await change('article-0003');
    await publish(batch(50));
    await publish(batch(100));
    const { kv_writes: among150 } = await change('article-0003');
    // The record, ru strict, ru politics, all, ru filled: one archive page each; coverage and the change log.
    expect(among150).toBe(7);
    expect(among50).toBeGreaterThanOrEqual(among150);
  });

  it('agrees with the truth after any mixture of writes', async () => {
    await publish({ publication, articles: numbers(12).map((number) => article(number)) });
    const next = random(42);
    const pick = (count: number) => Math.floor(next() * count) + 1;
    const languages = publication.languages;
    for (const _ of numbers(60)) {
      const id = `article-${String(pick(15)).padStart(4, '0')}`;
      const language = languages[pick(languages.length) - 1]!;
      const path = `/articles/${id}/summaries/${language}`;
      const action = pick(6);
      if (action === 1) await call('DELETE', path);
      else if (action === 2 && next() < 0.4) await call('DELETE', `/articles/${id}?reason=wrong`);
      else if (action === 3) await call('PUT', `/articles/${id}?force=true`, original(pick(30)));
      else await call('PUT', `${path}?force=true`, summary(`${language} ${pick(1000)}`));
    }
    await settled();
    const { held, truth } = await comparison();
    expect(held).toEqual(truth);
    expect(Object.keys(held).length).toBeGreaterThan(20);
  });
});

describe('archive pages', () => {
  it('stay as they are when newer articles come, and are walked through completely, once each', async () => {
    await publish({ publication, articles: numbers(34).map((number) => article(number)) });
    const before = await dump();
    await publish({ publication, articles: numbers(20).map((number) => article(34 + number)) });
    const after = await dump();
    for (const page of [1, 2, 3]) {
      const key = `feed/strict/ru/*/${page}`;
      expect(after[key]).toBe(before[key]);
    }
    const ids: string[] = [];
    for (let url: string | undefined = '/feeds/ru.json'; url; ) {
      const feed = (await (await read(url)).json()) as { next_url?: string; items: { id: string }[] };
      ids.push(...feed.items.map(({ id }) => id));
      url = feed.next_url && new URL(feed.next_url).pathname;
    }
    expect(ids.length).toBe(54);
    expect(new Set(ids).size).toBe(54);
  });
});
