import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, ORIGIN, original, publication, publish, read, summary } from '../desk.ts';
import { NOON, setClock, timeAt } from '../newsroom/clock.ts';
import { bodyOf, mint } from './answers.ts';

const RU = '/articles/article-0002/summaries/ru';
const DAY_MS = 24 * 3_600_000;

beforeEach(async () => {
  await publish({ publication, articles: [article(1), article(2, ['en'])] });
  await setClock(NOON);
  await call('PUT', RU, summary('hush', { status: 'draft' }));
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

interface Address {
  url: string;
  json_url: string;
  expires: string;
}
const addressOf = (path: string) => bodyOf<Address>(call('POST', `${path}/preview`));
const open = (url: string) => read(url.replace(ORIGIN, ''));

describe('a preview', () => {
  it('shows a draft to whoever has its address, as a page and as JSON, and to no cache or index', async () => {
    const { url, json_url, expires } = await addressOf(RU);
    expect(expires).toBe(timeAt(NOON + DAY_MS));
    const page = await open(url);
    expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('Headline hush');
    const json = await open(json_url);
    expect(await json.clone().text()).toContain('Headline hush');
    for (const { status, headers } of [page, json]) {
      expect(status).toBe(200);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Robots-Tag')).toContain('noindex');
    }
    expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'none'");
  });

  it('is good until its second, and 404 from then on', async () => {
    const { url } = await addressOf(RU);
    await setClock(NOON + DAY_MS - 1_000);
    expect((await open(url)).status).toBe(200);
    await setClock(NOON + DAY_MS);
    expect((await open(url)).status).toBe(404);
  });

  it('is of one text alone, and cannot be made or prolonged by anyone else', async () => {
    const { url } = await addressOf(RU);
    const { searchParams } = new URL(url);
    const signature = searchParams.get('signature')!;
    const later = Number(searchParams.get('expires')) + 1;
    const flipped = (signature[0] === '0' ? '1' : '0') + signature.slice(1);
    for (const forged of [
      url.replace('/ru?', '/en?'),
      url.replace('article-0002', 'article-0001'),
      url.replace(/expires=\d+/, `expires=${later}`),
      url.replace(signature, flipped),
      url.replace(signature, signature.toUpperCase().replace(/\d/g, 'A')),
      url.replace(signature, signature.slice(2)),
      url.replace(/&signature=.*/, ''),
      url.replace(/expires=\d+/, 'expires=NaN'),
    ]) {
      const response = await open(forged);
      expect([forged, response.status]).toEqual([forged, 404]);
      expect(await response.text()).not.toContain('hush');
    }
  });

  it('shows the newest version, as long as there is one', async () => {
    const { json_url } = await addressOf(RU);
    await call('PUT', RU, summary('newer', { status: 'draft' }), { 'If-Match': '"1"' });
    expect(await (await open(json_url)).text()).toContain('Headline newer');
    await call('DELETE', RU);
    expect(await (await open(json_url)).text()).not.toContain('Headline newer');
  });

  it('of an article under embargo shows its original, and no language that it is not for', async () => {
    await call('PUT', '/articles/held', original(3, { embargo: timeAt(NOON + DAY_MS), title: 'Held back' }));
    await call('PUT', '/articles/held/summaries/ru', summary('held ru'));
    const { url } = await addressOf('/articles/held');
    const page = await (await open(url)).text();
    expect(page).toContain('Held back');
    expect(page).not.toContain('held ru');
  });

  it('takes a token for its language, and something to show', async () => {
    const ar = await mint({ name: 'ar', scope: 'write', languages: ['ar'] });
    expect((await call('POST', `${RU}/preview`, undefined, ar)).status).toBe(403);
    expect((await call('POST', '/articles/article-0002/summaries/ar/preview', undefined, ar)).status).toBe(404);
    expect((await call('POST', '/articles/nothing/preview')).status).toBe(404);
  });
});
