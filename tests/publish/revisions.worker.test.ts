import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, read, summary } from '../desk.ts';
import { NOON, passTo, setClock } from '../newsroom/clock.ts';
import { bodyOf, type Edition, editionOf } from './answers.ts';

const ID = '/articles/article-0001';
const EN = `${ID}/summaries/en`;
const RU = `${ID}/summaries/ru`;

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
  await setClock(NOON);
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const put = async (path: string, body: object) => {
  const ETag = (await call('GET', path)).headers.get('ETag')!;
  return call('PUT', path, body, { 'If-Match': ETag });
};
const listOf = async (path: string) =>
  (await bodyOf<{ revisions: { revision: number; kind: string; token: string }[] }>(call('GET', `${path}/revisions`)))
    .revisions;

describe('the revisions of a text', () => {
  it('are every version that was written, newest first, whatever became of it', async () => {
    await put(RU, summary('draft', { status: 'draft' }));
    await put(RU, summary('two'));
    await call('DELETE', RU);
    const kinds = (await listOf(RU)).map(({ revision, kind }) => [revision, kind]);
    expect(kinds).toEqual([
      [4, 'withdrawn'],
      [3, 'edited'],
      [2, 'draft'],
      [1, 'published'],
    ]);
    expect(await listOf(EN)).toHaveLength(1);
    expect(await listOf(ID)).toHaveLength(1);
  });

  it('lead through all of them without a gap', async () => {
    for (let number = 2; number <= 60; number += 1) {
      await call('PUT', `${RU}?force=true`, summary(`version ${number}`));
    }
    const first = await bodyOf<{ revisions: { revision: number }[]; next_url: string }>(call('GET', `${RU}/revisions`));
    const second = await bodyOf<{ revisions: { revision: number }[] }>(call('GET', first.next_url));
    const numbers = [...first.revisions, ...second.revisions].map(({ revision }) => revision);
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    expect(second).not.toHaveProperty('next_url');
  });

  it('hold what was written', async () => {
    await put(RU, summary('two'));
    const { input } = await bodyOf<{ input: object }>(call('GET', `${RU}/revisions/1`));
    expect(input).toMatchObject({ headline: 'Headline ru 1' });
  });

  it.each(['0', '3', '-1', '1.0', 'x', '99999999999999999999'])('have no number %s', async (number) => {
    expect((await call('GET', `${RU}/revisions/${number}`)).status).toBe(404);
  });

  it('are no reader’s business', async () => {
    for (const path of [`${RU}/revisions`, `${RU}/revisions/1`, `${ID}/revisions`]) {
      expect((await read(path, { 'CF-Connecting-IP': '203.0.113.7' })).status).toBe(401);
    }
  });
});

describe('a comparison', () => {
  it('names the fields that differ, with what each version says', async () => {
    await put(RU, { ...summary('ru 1'), lede: 'Another.', quotation: { text: 'So.' } });
    const { from, to, fields } = await bodyOf<{ from: number; to: number; fields: object }>(
      call('GET', `${RU}/revisions/1/diff/2`),
    );
    expect([from, to]).toEqual([1, 2]);
    expect(fields).toEqual({
      lede: { from: 'Lede ru 1.', to: 'Another.' },
      quotation: { from: null, to: { text: 'So.', speaker: null } },
    });
    expect(await bodyOf(call('GET', `${RU}/revisions/2/diff/2`))).toMatchObject({ fields: {} });
  });

  it('with a withdrawal names everything', async () => {
    await call('DELETE', ID);
    const { fields } = await bodyOf<{ fields: Record<string, object> }>(call('GET', `${ID}/revisions/1/diff/2`));
    expect(fields.title).toEqual({ from: 'Title 1', to: null });
  });
});

describe('a restored version', () => {
  it('of a summary that was withdrawn is as stale as it was', async () => {
    await put(EN, summary('Edited'));
    const { freshness, stale_fields } = await editionOf(RU);
    expect(freshness).toBe('stale');
    await call('DELETE', RU);
    const [{ revision = 0 } = {}] = (await listOf(RU)).filter(({ kind }) => kind !== 'withdrawn');
    await call('POST', `${RU}/revisions/${revision}/restore?force=true`);
    expect(await editionOf(RU)).toMatchObject({ freshness, stale_fields });
    await call('DELETE', RU);
    await put(RU, summary('Headline ru 1'));
    expect(await editionOf(RU)).toMatchObject({ freshness: 'current' });
  });

  it('is a new version with the old text', async () => {
    await put(RU, summary('two'));
    const response = await call('POST', `${RU}/revisions/1/restore`, undefined, { 'If-Match': '"2"' });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"3"']);
    expect((await editionOf(RU)).headline).toBe('Headline ru 1');
    expect(await listOf(RU)).toHaveLength(3);
  });

  it('of an original restores the shared fields with it', async () => {
    await put(ID, original(1, { title: 'Two', topics: ['science'] }));
    await call('POST', `${ID}/revisions/1/restore`, undefined, { 'If-Match': '"2"' });
    expect((await editionOf(ID)).editing!.input).toMatchObject({ title: 'Title 1', topics: ['politics'] });
  });

  it('is as stale as it was made from another source', async () => {
    await put(EN, { ...summary('en 1'), lede: 'Another lede.' });
    await put(RU, summary('two'));
    expect((await editionOf(RU)).freshness).toBe('current');
    await call('POST', `${RU}/revisions/1/restore`, undefined, { 'If-Match': '"2"' });
    expect(await editionOf(RU)).toMatchObject({ freshness: 'stale', stale_fields: ['lede'] });
  });

  it('brings back what was withdrawn, where its entity tag is sent', async () => {
    await call('DELETE', RU);
    await passTo(NOON + 2_000);
    expect((await read(RU)).status).toBe(410);
    expect((await call('POST', `${RU}/revisions/1/restore`)).status).toBe(428);
    expect((await call('POST', `${RU}/revisions/1/restore`, undefined, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await call('POST', `${RU}/revisions/1/restore`, undefined, { 'If-Match': '"2"' })).status).toBe(201);
    await passTo(NOON + 4_000);
    expect((await read(RU)).status).toBe(200);
  });

  it('is none where that version was a withdrawal or never was', async () => {
    await call('DELETE', RU);
    expect((await call('POST', `${RU}/revisions/2/restore?force=true`)).status).toBe(409);
    expect((await call('POST', `${RU}/revisions/9/restore?force=true`)).status).toBe(404);
  });
});

describe('what an editor reads', () => {
  it('is the write of a moment ago, while KV has yet to hear of it', async () => {
    await put(RU, summary('two'));
    await put(RU, summary('three'));
    const response = await call('GET', RU);
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(response.headers.get('ETag')).toBe('"3"');
    expect((await bodyOf<Edition>(response)).headline).toBe('Headline three');
    expect((await editionOf(RU)).replication).toBe('pending');
    expect((await bodyOf<Edition>(read(RU))).headline).not.toBe('Headline three');
    await passTo(NOON + 5_000);
    expect((await editionOf(RU)).replication).toBe('done');
  });

  it('can be written again as it is', async () => {
    const { editing } = await editionOf(RU);
    const done = await bodyOf<{ changes: { change: string }[] }>(
      call('PUT', RU, editing!.input, { 'If-Match': `"${editing!.revision}"` }),
    );
    expect(done.changes[0]!.change).toBe('unchanged');
    const originally = await editionOf(ID);
    const again = await call('PUT', ID, originally.editing!.input, { 'If-Match': '"1"' });
    expect(again.headers.get('ETag')).toBe('"1"');
  });

  it('is kept apart from what readers get', async () => {
    expect((await read(RU)).headers.get('Vary')).toContain('Authorization');
    const response = await call('GET', RU);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(null);
  });

  it('is 404 for what was never written', async () => {
    for (const path of ['/articles/nothing', `${ID}/summaries/ar`, '/articles/UPPER', `${ID}/summaries/__proto__`]) {
      expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    }
  });
});
