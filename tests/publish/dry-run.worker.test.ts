import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, type Done, newsroom, original, publication, publish, summary } from '../desk.ts';
import { NOON, setClock } from '../newsroom/clock.ts';
import { bodyOf } from './answers.ts';

const ID = '/articles/article-0001';
const RU = `${ID}/summaries/ru`;

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const inventory = () => bodyOf<object>(call('GET', '/articles'));
const audit = () => bodyOf<object>(call('GET', '/audit'));

/** Every write that takes a dry run. */
const WRITES: [what: string, method: string, path: string, body?: unknown][] = [
  ['an original', 'PUT', `${ID}?force=true`, original(1, { title: 'Another' })],
  ['a new original', 'PUT', '/articles/new?force=true', original(2)],
  ['a summary', 'PUT', `${RU}?force=true`, summary('other')],
  ['the withdrawal of an article', 'DELETE', `${ID}?reason=wrong`],
  ['the withdrawal of a summary', 'DELETE', `${RU}?reason=wrong`],
  ['a review', 'POST', `${RU}/review?force=true`, { by: 'A. Person' }],
  ['a restoration', 'POST', `${RU}/revisions/1/restore?force=true`],
  ['a batch', 'POST', '/publish?rename-publication=false', { articles: [article(2)] }],
];

describe('a dry run', () => {
  it.each(WRITES)('of %s answers what would change, and changes nothing', async (_, method, path, body) => {
    const before = [await inventory(), await audit()];
    const response = await call(method, `${path}&dry-run=true`, body);
    expect([response.status, response.headers.get('ETag')]).toEqual([200, null]);
    const done = await bodyOf<Done>(response);
    expect(done).toMatchObject({ dry_run: true, revision: 3, replication: 'done' });
    expect(done.changes).not.toEqual([]);
    expect([await inventory(), await audit()]).toEqual(before);
  });

  it('says pending while an earlier write waits, and counts no key of that one', async () => {
    await setClock(NOON);
    await runInDurableObject(newsroom(), (instance: Newsroom) => {
      instance.outbox.destination = { put: async () => Promise.reject(new Error('down')), delete: async () => {} };
    });
    const real = await bodyOf<Done>(call('PUT', `${RU}?force=true`, summary('other')));
    expect(real.replication).toBe('pending');
    const dry = await bodyOf<Done>(call('POST', '/publish?dry-run=true', {}));
    expect(dry).toMatchObject({ revision: real.revision, kv_writes: 0, replication: 'pending' });
    expect(await bodyOf<Done>(call('POST', '/publish', {}))).toMatchObject({ kv_writes: 0, replication: 'pending' });
  });

  it.each(WRITES)('that is misspelt does not do it: %s', async (_, method, path, body) => {
    const before = await inventory();
    for (const query of ['dryrun=true', 'dry_run=true', 'dry-run=yes', 'dry-run', 'dry-run=false&dry-run=true']) {
      expect([query, (await call(method, `${path}&${query}`, body)).status]).toEqual([query, 400]);
    }
    expect(await inventory()).toEqual(before);
  });
});

describe('a query', () => {
  it('that a writing call does not take is refused naming those it takes', async () => {
    const { detail } = await bodyOf<{ detail: string }>(call('PUT', `${RU}?dryrun=true`, summary('x')));
    expect(detail).toContain('dry-run, force');
    for (const path of ['/tokens', '/rebuild', '/webhooks', `${ID}/preview`, `${RU}/preview`]) {
      expect([path, (await call('POST', `${path}?dry-run=true`, {})).status]).toEqual([path, 400]);
    }
  });
});

describe('the id of a publication', () => {
  const renamed = { publication: { ...publication, id: 'weekly' }, articles: [article(2)] };

  it('is not changed unasked: nothing of the batch is stored, and the answer says what would become of feeds', async () => {
    const before = await inventory();
    for (const query of ['', '?dry-run=true', '?rename-publication=false']) {
      const response = await call('POST', `/publish${query}`, renamed);
      expect(response.status).toBe(409);
      const { detail, errors } = await bodyOf<{ detail: string; errors: object[] }>(response);
      for (const part of ['"daily"', '"weekly"', 'feed items', 'rename-publication=true'])
        expect(detail).toContain(part);
      expect(errors).toMatchObject([{ pointer: '/publication/id' }]);
    }
    expect(await inventory()).toEqual(before);
    expect(before).toMatchObject({ publication_id: 'daily' });
  });

  it('is changed with ?rename-publication=true', async () => {
    expect((await call('POST', '/publish?rename-publication=true', renamed)).status).toBe(200);
    expect(await inventory()).toMatchObject({ publication_id: 'weekly' });
  });

  it('is null where nothing was published', async () => {
    await reset();
    expect(await inventory()).toMatchObject({ publication_id: null, publication: null });
  });
});

describe('a review', () => {
  it('by If-Match takes no body', async () => {
    await call('PUT', `${ID}/summaries/en?force=true`, summary('changed'));
    const response = await call('POST', `${RU}/review`, undefined, { 'If-Match': '"1"' });
    expect([response.status, (await bodyOf<Done>(response)).changes]).toMatchObject([200, [{ change: 'changed' }]]);
    expect((await call('POST', `${RU}/review`, '', { 'If-Match': '"2"' })).status).toBe(200);
  });
});
