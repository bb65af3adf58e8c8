import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, summary } from '../desk.ts';
import { NOON, setClock } from '../newsroom/clock.ts';
import { bodyOf, mint } from './answers.ts';

const RU = '/articles/article-0001/summaries/ru';
const DAY_MS = 24 * 3_600_000;
const KEY = { 'Idempotency-Key': 'b7a0c7f6' };

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
  await setClock(NOON);
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const changes = async () => (await bodyOf<{ revisions: unknown[] }>(call('GET', `${RU}/revisions`))).revisions.length;

describe('a request with an Idempotency-Key', () => {
  it('sent five times at once has one effect and five equal answers', async () => {
    const headers = { ...KEY, 'If-Match': '"1"' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call('PUT', RU, summary('two'), headers)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(texts).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('ETag')))).toEqual(new Set(['"2"']));
    expect(await changes()).toBe(2);
  });

  it('works on a batch too', async () => {
    const batch = { articles: [article(2), article(3)] };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call('POST', '/publish', batch, KEY)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0]!).changes.every(({ change }: { change: string }) => change === 'added')).toBe(true);
  });

  it.each([
    ['a withdrawal', 'DELETE', `${RU}?reason=wrong`, undefined],
    ['a review', 'POST', `${RU}/review`, { by: 'A. Person' }],
    ['a restoration', 'POST', `${RU}/revisions/1/restore`, undefined],
    ['an original', 'PUT', '/articles/article-0001', original(1, { title: 'Again' })],
  ])('works on %s too', async (_, method, path, body) => {
    await call('PUT', RU, summary('two'), { 'If-Match': '"1"' });
    const headers = { ...KEY, 'If-Match': path.startsWith(RU) ? '"2"' : '"1"' };
    const before = await changes();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call(method, path, body, headers)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await changes()) - before).toBe(path.startsWith(RU) ? 1 : 0);
  });

  it('is answered as the first time when its answer was lost, though its condition no longer holds', async () => {
    const headers = { ...KEY, 'If-Match': '"1"' };
    const first = await (await call('PUT', RU, summary('two'), headers)).text();
    await call('PUT', RU, summary('three'), { 'If-Match': '"2"' });
    const again = await call('PUT', RU, summary('two'), headers);
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect(await changes()).toBe(3);
  });

  it.each([
    ['body', 'PUT', RU, summary('other')],
    ['address', 'PUT', '/articles/article-0001/summaries/ar', summary('two')],
    ['method', 'DELETE', RU, undefined],
  ])('and another %s is refused with 422', async (_, method, path, body) => {
    await call('PUT', RU, summary('two'), { ...KEY, 'If-Match': '"1"' });
    expect((await call(method, path, body, { ...KEY, 'If-Match': '"2"' })).status).toBe(422);
    expect(await changes()).toBe(2);
  });

  it('is forgotten after 24 hours, and not before', async () => {
    const headers = { ...KEY, 'If-Match': '"1"' };
    await call('PUT', RU, summary('two'), headers);
    await setClock(NOON + DAY_MS - 1);
    expect((await call('PUT', RU, summary('two'), headers)).status).toBe(200);
    await setClock(NOON + DAY_MS);
    expect((await call('PUT', RU, summary('two'), headers)).status).toBe(412);
  });

  it('that was refused may be corrected under the same key', async () => {
    expect((await call('PUT', RU, summary('two'), { ...KEY, 'If-Match': '"7"' })).status).toBe(412);
    expect((await call('PUT', RU, summary('better'), { ...KEY, 'If-Match': '"1"' })).status).toBe(200);
  });

  it('is nobody else’s: another token may use the same key', async () => {
    const cms = await mint({ name: 'cms', scope: 'write' });
    await call('PUT', RU, summary('two'), { ...KEY, 'If-Match': '"1"' });
    const headers = { ...KEY, 'If-Match': '"2"', ...cms };
    expect((await call('PUT', RU, summary('three'), headers)).status).toBe(200);
  });

  it.each(['', 'x'.repeat(256), 'ключ'])('is refused with 400 where it is malformed: %j', async (key) => {
    const encoded = [...new TextEncoder().encode(key)].map((byte) => String.fromCharCode(byte)).join('');
    const response = await call('PUT', '/articles/new', original(1), { 'Idempotency-Key': encoded });
    expect(response.status).toBe(400);
  });

  it('and ?dry-run=true leaves no trace', async () => {
    const batch = { articles: [article(2)] };
    await call('POST', '/publish?dry-run=true', batch, KEY);
    const done = await bodyOf<{ dry_run: boolean }>(call('POST', '/publish', batch, KEY));
    expect(done.dry_run).toBe(false);
  });
});
