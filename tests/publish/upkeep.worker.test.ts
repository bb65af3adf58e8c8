import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, newsroom, publication, publish, read, settled } from '../desk.ts';
import { bodyOf } from './answers.ts';

beforeEach(async () => {
  const articles = Array.from({ length: 12 }, (_, index) => article(index + 1));
  await publish({ publication, articles });
  await call('DELETE', '/articles/article-0003?reason=wrong');
  await settled();
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

async function stored(): Promise<Record<string, string | null>> {
  const { keys } = await env.ARTICLES.list();
  return Object.fromEntries(await Promise.all(keys.map(async ({ name }) => [name, await env.ARTICLES.get(name)])));
}

describe('a rebuild', () => {
  it('fills an empty KV with what it held, byte for byte', async () => {
    const before = await stored();
    for (const key of Object.keys(before)) await env.ARTICLES.delete(key);
    const response = await call('POST', '/rebuild');
    expect(response.status).toBe(202);
    await settled();
    expect(await stored()).toEqual(before);
  });

  it('mends what was overwritten', async () => {
    const before = await stored();
    for (const key of Object.keys(before).slice(0, 5)) await env.ARTICLES.put(key, 'garbage');
    await call('POST', '/rebuild');
    await settled();
    expect(await stored()).toEqual(before);
  });

  it('is refused where nothing was published, and noted where it is done', async () => {
    await call('POST', '/rebuild');
    const { entries } = await bodyOf<{ entries: object[] }>(call('GET', '/audit'));
    expect(entries[0]).toMatchObject({ token: 'admin', action: 'rebuild' });
    await reset();
    expect((await call('POST', '/rebuild')).status).toBe(409);
  });

  it('renders again what an older renderer made, and nothing else', async () => {
    const before = await stored();
    await runInDurableObject(newsroom(), (_: Newsroom, { storage }) => {
      storage.sql.exec(`UPDATE articles SET renderer = 0, rendered = '{"content_html":"old","content_text":"old"}'
                        WHERE id = 'article-0001'`);
      storage.sql.exec(`UPDATE summaries SET renderer = 0, rendered = '{"content_html":"old","content_text":"old"}'
                        WHERE article = 'article-0002'`);
    });
    await call('POST', '/rebuild');
    await settled();
    await settled();
    expect(await stored()).toEqual(before);
    expect((await read('/articles/article-0003')).status).toBe(410);
  });
});
