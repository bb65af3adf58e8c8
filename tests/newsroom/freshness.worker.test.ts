import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, read, summary } from '../desk.ts';
import { bodyOf, type Edition, editionOf, mint } from '../publish/answers.ts';
import { NOON, passTo, setClock, timeAt } from './clock.ts';

const ID = '/articles/article-0001';
const EN = `${ID}/summaries/en`;
const RU = `${ID}/summaries/ru`;
const FORCE = '?force=true';

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
  await setClock(NOON);
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const staleness = async (path: string) => {
  const { freshness, stale_fields } = await editionOf(path);
  return [freshness, ...stale_fields];
};
const hashOf = async (path: string) => (await editionOf(path)).editing!.hash;

describe('freshness', () => {
  it('of a translation names the fields of its source that changed, and nothing else', async () => {
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
    expect(await staleness(RU)).toEqual(['stale', 'lede']);
    expect(await staleness(EN)).toEqual(['current']);
    await call('PUT', EN + FORCE, { ...summary('en 1'), headline: 'Another', lede: 'Another lede.' });
    expect(await staleness(RU)).toEqual(['stale', 'headline', 'lede']);
  });

  it('of the summary in the original’s language follows the original', async () => {
    await call('PUT', ID + FORCE, original(1, { title: 'Another title' }));
    expect(await staleness(EN)).toEqual(['stale', 'title']);
    expect(await staleness(RU)).toEqual(['current']);
  });

  it('returns when the source says again what it said', async () => {
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
    await call('PUT', EN + FORCE, summary('en 1'));
    expect(await staleness(RU)).toEqual(['current']);
  });

  it('is kept through a minor edit, which counts for nothing else either', async () => {
    const before = await bodyOf<Edition>(read(EN));
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Lede en 1!', minor: true });
    await passTo(NOON + 5_000);
    expect(await staleness(RU)).toEqual(['current']);
    expect((await bodyOf<Edition>(read(EN))).modified).toBe(before.modified);
  });

  it('is kept through a minor edit of the original, in drafts too', async () => {
    await call('PUT', EN + FORCE, summary('draft', { status: 'draft' }));
    await call('PUT', ID + FORCE, original(1, { title: 'Title one', minor: true }));
    expect(await staleness(EN)).toEqual(['current']);
    await call('PUT', EN + FORCE, summary('en 1'));
    await call('PUT', ID + FORCE, original(1, { body: 'Another text.', minor: true }));
    expect(await staleness(EN)).toEqual(['current']);
    await call('PUT', ID + FORCE, original(1, { body: 'Another text altogether.' }));
    expect(await staleness(EN)).toEqual(['stale', 'body']);
  });

  it('is not restored by a minor edit of a source that had changed before', async () => {
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede!', minor: true });
    expect(await staleness(RU)).toEqual(['stale', 'lede']);
  });

  it('of a draft is that of the time when it was written, not when it was published', async () => {
    await call('PUT', RU + FORCE, summary('draft', { publish_at: timeAt(NOON + 60_000) }));
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
    expect(await staleness(RU)).toEqual(['stale', 'lede']);
    await passTo(NOON + 60_000);
    expect(await staleness(RU)).toEqual(['stale', 'lede']);
    expect(await bodyOf(read(RU))).toMatchObject({ headline: 'Headline draft', stale_fields: ['lede'] });
  });

  it('returns by a write of the summary itself', async () => {
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
    await call('PUT', RU + FORCE, summary('ru again'));
    expect(await staleness(RU)).toEqual(['current']);
  });
});

describe('"still correct"', () => {
  beforeEach(async () => {
    await call('PUT', EN + FORCE, { ...summary('en 1'), lede: 'Another lede.' });
  });

  it('makes a summary current again, without an edit and without a reviewer', async () => {
    const before = await editionOf(RU);
    const response = await call('POST', `${RU}/review`, { if_hash: before.editing!.hash });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"2"']);
    const after = await editionOf(RU);
    expect(after).toMatchObject({ freshness: 'current', stale_fields: [], modified: before.modified });
    expect(after.provenance.reviewed_by).toBe(null);
    expect(after.editing!.hash).toBe(before.editing!.hash);
  });

  it('is bound to the content that was reviewed', async () => {
    const hash = await hashOf(RU);
    await call('PUT', RU + FORCE, summary('changed meanwhile'));
    const response = await call('POST', `${RU}/review`, { if_hash: hash });
    expect([response.status, response.headers.get('ETag')]).toEqual([412, '"2"']);
    expect((await call('POST', `${RU}/review`, {})).status).toBe(428);
    expect((await call('POST', `${RU}/review`, {}, { 'If-Match': '"1"' })).status).toBe(412);
  });

  it('changes nothing where nothing was stale', async () => {
    const hash = await hashOf(EN);
    const done = await bodyOf<{ changes: { change: string }[] }>(call('POST', `${EN}/review`, { if_hash: hash }));
    expect(done.changes[0]!.change).toBe('unchanged');
  });

  it.each([[{ if_hash: 'short' }], [{ by: '' }], [{ by: 7 }], [{ reviewer: 'A. Person' }], [[]]])(
    '%j is no review',
    async (body) => {
      expect((await call('POST', `${RU}/review`, body)).status).toBe(422);
    },
  );

  it('needs a summary that is live', async () => {
    expect((await call('POST', `${ID}/summaries/ar/review`, {}, { 'If-Match': '*' })).status).toBe(412);
    const draft = await call('PUT', `${ID}/summaries/ar`, summary('draft', { status: 'draft' }));
    const headers = { 'If-Match': draft.headers.get('ETag')! };
    expect((await call('POST', `${ID}/summaries/ar/review`, { by: 'A. Person' }, headers)).status).toBe(404);
  });

  it('beside a draft must say by hash which text it means', async () => {
    const hash = await hashOf(RU);
    await call('PUT', RU + FORCE, summary('draft', { status: 'draft' }));
    expect((await call('POST', `${RU}/review`, {}, { 'If-Match': '"2"' })).status).toBe(409);
    expect((await call('POST', `${RU}/review`, { if_hash: hash })).status).toBe(200);
  });
});

describe('a human review', () => {
  const review = async (by = 'A. Person') => call('POST', `${RU}/review`, { by, if_hash: await hashOf(RU) });

  beforeEach(async () => {
    await call('PUT', RU + FORCE, summary('machine', { origin: 'machine', tool: 'extractive' }));
    await review();
  });

  it('stands in the provenance that readers get, and leaves the origin as it was', async () => {
    await passTo(NOON + 5_000);
    const provenance = { origin: 'machine', reviewed_by: 'A. Person', reviewed: timeAt(NOON) };
    expect((await bodyOf<Edition>(read(RU))).provenance).toMatchObject(provenance);
    const { articles } = await bodyOf<{ articles: { summaries: Record<string, object> }[] }>(read('/coverage.json'));
    expect(articles[0]!.summaries.ru).toMatchObject({ reviewed: timeAt(NOON) });
  });

  it('leaves the content as it was, so that files which say the same are not sent again', async () => {
    const hash = await hashOf(RU);
    await review('B. Person');
    expect(await hashOf(RU)).toBe(hash);
    expect((await editionOf(RU)).provenance.reviewed_by).toBe('B. Person');
  });

  it('falls with a machine’s edit, also one that repeats it and calls itself minor', async () => {
    const stated = { reviewed_by: 'A. Person', reviewed: timeAt(NOON) };
    await call('PUT', RU + FORCE, summary('machine', { origin: 'machine', tool: 'extractive', ...stated }));
    expect((await editionOf(RU)).provenance).toMatchObject(stated);
    await call('PUT', RU + FORCE, summary('machine two', { origin: 'machine', minor: true, ...stated }));
    expect((await editionOf(RU)).provenance).toMatchObject({ origin: 'machine', reviewed_by: null, reviewed: null });
  });

  it('falls with a person’s edit of the text too, since nobody has approved the new one', async () => {
    await call('PUT', RU + FORCE, summary('human two'));
    expect((await editionOf(RU)).provenance).toMatchObject({ origin: 'human', reviewed_by: null });
  });

  it('outlives a person’s minor edit', async () => {
    await call('PUT', RU + FORCE, summary('typo', { minor: true }));
    expect((await editionOf(RU)).provenance.reviewed_by).toBe('A. Person');
  });

  it('outlives what does not change the text', async () => {
    const corrections = [{ date: '2040-05-01', note: 'A note.' }];
    await call('PUT', RU + FORCE, summary('machine', { origin: 'machine', tool: 'extractive', corrections }));
    expect((await editionOf(RU)).provenance.reviewed_by).toBe('A. Person');
  });

  it('is recorded with the name of the token that brought it', async () => {
    const desk = await mint({ name: 'desk', scope: 'write', languages: ['ru'] });
    await call('POST', `${RU}/review`, { by: 'C. Person', if_hash: await hashOf(RU) }, desk);
    const { revisions } = await bodyOf<{ revisions: object[] }>(call('GET', `${RU}/revisions`));
    expect(revisions[0]).toMatchObject({ kind: 'reviewed', token: 'desk' });
  });
});
