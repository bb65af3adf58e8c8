import { reset } from 'cloudflare:test';
import { exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, ORIGIN, original, publication, publish, settled, summary } from '../desk.ts';
import { NOON, passTo, setClock, timeAt } from './clock.ts';

/** What is not public yet must not be seen anywhere: not even by an answer that differs from that for nothing at all. */

const HOUR_MS = 3_600_000;

// Some hundred requests each.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await publish({ publication, articles: [article(1), article(2, ['en'])] });
  await setClock(NOON);
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

function pathsOf(id: string): string[] {
  const formats = ['json', 'atom', 'rss'];
  const feeds = [
    'feeds/ru',
    'feeds/ru/filled',
    'feeds/en',
    'feeds/en/filled',
    'feeds/en/topics/politics',
    'feeds/ru/topics/politics',
  ];
  return [
    `/articles/${id}`,
    `/articles/${id}/summaries/ru`,
    `/articles/${id}/summaries/en`,
    `/articles/${id}/summary`,
    `/articles/${id}/summary?language=ru`,
    `/articles/${id}/revisions`,
    `/articles/${id}/summaries/ru/revisions`,
    `/ru/${id}`,
    `/en/${id}`,
    `/embed/ru/${id}`,
    `/embed/ru/latest`,
    `/fragment/ru/${id}`,
    `/oembed?url=${encodeURIComponent(`${ORIGIN}/ru/${id}`)}&format=json`,
    `/preview/${id}/ru?expires=4000000000&signature=${'0'.repeat(64)}`,
    ...feeds.flatMap((feed) => [...formats.map((format) => `/${feed}.${format}`), `/${feed}/archive/1.json`]),
    '/feeds.json',
    '/feed.json',
    '/coverage.json',
    '/coverage/archive/1.json',
    '/changes.json',
    '/changes.json?since=1',
    '/sitemap.xml',
    '/sitemap/head.xml',
    '/ru/',
    '/ru/status',
    '/health',
  ];
}

const REQUESTS: [method: string, headers: Record<string, string>][] = [
  ['GET', {}],
  ['GET', { Accept: 'text/html' }],
  ['GET', { 'If-None-Match': '*' }],
  ['GET', { 'If-None-Match': 'W/"1", "1"' }],
  ['GET', { 'If-Modified-Since': new Date(NOON + HOUR_MS).toUTCString() }],
  ['HEAD', {}],
  ['OPTIONS', {}],
];

let clients = 0;
/** Requests without a token are counted by client, and answered 429 when there are too many. */
function anotherClient(): string {
  clients += 1;
  return `2001:db8::${clients.toString(16)}`;
}

/** Status, headers and bytes of everything that a stranger can ask for. */
async function everything(id: string): Promise<unknown[]> {
  const asks = pathsOf(id).flatMap((path) => REQUESTS.map(([method, headers]) => ({ path, method, headers })));
  return Promise.all(
    asks.map(async ({ path, method, headers }) => {
      const init = {
        method,
        headers: { ...headers, 'CF-Connecting-IP': anotherClient() },
        redirect: 'manual',
      } as const;
      const response = await exports.default.fetch(ORIGIN + path, init);
      return [method, path, headers, response.status, [...response.headers], await response.text()];
    }),
  );
}

describe('nothing public tells of', () => {
  it('an article under embargo, nor of what happens to it', async () => {
    const path = '/articles/secret';
    const before = await everything('secret');
    const embargo = timeAt(NOON + HOUR_MS);
    await call('PUT', path, original(3, { embargo, title: 'Secret' }));
    await call('PUT', `${path}/summaries/ru`, summary('secret'));
    await call('PUT', `${path}/summaries/en`, summary('secret'));
    await settled();
    expect(await everything('secret')).toEqual(before);
    await call('PUT', path, original(3, { embargo, title: 'Secret again' }), { 'If-Match': '"1"' });
    await call('PUT', `${path}/summaries/ru`, summary('secret again'), { 'If-Match': '"1"' });
    await call('POST', `${path}/summaries/ru/review`, { by: 'A. Person' }, { 'If-Match': '"2"' });
    await call('DELETE', `${path}/summaries/ru?reason=secret`);
    await settled();
    expect(await everything('secret')).toEqual(before);
    await call('DELETE', `${path}?reason=secret`);
    await passTo(NOON + 2 * HOUR_MS);
    await settled();
    expect(await everything('secret')).toEqual(before);
  });

  it.each([
    ['a draft', { status: 'draft' }],
    ['a scheduled summary', { publish_at: timeAt(NOON + HOUR_MS) }],
  ])('%s of a live article, nor that it was dropped', async (_, more) => {
    const path = '/articles/article-0002/summaries/ru';
    const before = await everything('article-0002');
    await call('PUT', path, summary('secret', more));
    await settled();
    expect(await everything('article-0002')).toEqual(before);
    await call('POST', `${path}/preview`);
    await call('DELETE', `${path}?reason=secret`);
    await passTo(NOON + 2 * HOUR_MS);
    await settled();
    expect(await everything('article-0002')).toEqual(before);
  });

  it.each([
    ['a draft', { status: 'draft' }],
    ['a scheduled edit', { publish_at: timeAt(NOON + HOUR_MS) }],
  ])('%s beside what is live', async (_, more) => {
    const before = await everything('article-0001');
    await call('PUT', '/articles/article-0001/summaries/ru', summary('secret', more), { 'If-Match': '"1"' });
    await settled();
    expect(await everything('article-0001')).toEqual(before);
  });
});
