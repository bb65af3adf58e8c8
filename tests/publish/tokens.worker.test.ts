import { reset } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import worker from '../../src/worker.ts';
import { ADMIN, article, call, ORIGIN, original, publication, publish, summary } from '../desk.ts';
import { NOON, setClock, timeAt } from '../newsroom/clock.ts';
import { bodyOf, editionOf, mint } from './answers.ts';

const ID = '/articles/article-0001';
let clients = 0;
/** Failures are counted by client: each test is another one. */
let client: Record<string, string>;

beforeEach(async () => {
  clients += 1;
  client = { 'CF-Connecting-IP': `192.0.2.${clients}` };
  await publish({ publication, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const bearing = (token: string) => ({ Authorization: `Bearer ${token}`, ...client });

/** Every call of the write side that takes a token, and the scope that it takes. */
const CALLS: [method: string, path: string, scope: string, body?: unknown][] = [
  ['GET', '/articles', 'read'],
  ['GET', ID, 'read'],
  ['GET', `${ID}/summaries/ru`, 'read'],
  ['GET', `${ID}/revisions`, 'read'],
  ['GET', `${ID}/revisions/1`, 'read'],
  ['GET', `${ID}/revisions/1/diff/1`, 'read'],
  ['GET', `${ID}/summaries/ru/revisions`, 'read'],
  ['GET', `${ID}/summaries/ru/revisions/1`, 'read'],
  ['GET', `${ID}/summaries/ru/revisions/1/diff/1`, 'read'],
  ['PUT', ID, 'write', original(1)],
  ['DELETE', ID, 'write'],
  ['PUT', `${ID}/summaries/ru`, 'write', summary('x')],
  ['DELETE', `${ID}/summaries/ru`, 'write'],
  ['POST', `${ID}/summaries/ru/review`, 'write', {}],
  ['POST', `${ID}/revisions/1/restore`, 'write'],
  ['POST', `${ID}/summaries/ru/revisions/1/restore`, 'write'],
  ['POST', `${ID}/preview`, 'write'],
  ['POST', `${ID}/summaries/ru/preview`, 'write'],
  ['POST', '/publish', 'write', {}],
  ['POST', '/tokens', 'admin', { name: 'x', scope: 'read' }],
  ['GET', '/tokens', 'admin'],
  ['DELETE', '/tokens/x', 'admin'],
  ['GET', '/audit', 'admin'],
  ['POST', '/rebuild', 'admin'],
];

describe('without an admin secret', () => {
  it.each([undefined, ''])('(%j) every call is refused with 503, whatever token it bears', async (ADMIN_TOKEN) => {
    const minted = await mint({ name: 'cms', scope: 'admin' });
    const closed = { ...env, ADMIN_TOKEN } as Env;
    for (const [method, path] of CALLS) {
      for (const Authorization of [minted.Authorization, 'Bearer undefined', 'Bearer ', `Bearer ${ADMIN}`]) {
        const request = new Request(ORIGIN + path, { method, headers: { Authorization } });
        expect([path, (await worker.fetch(request, closed)).status]).toEqual([path, 503]);
      }
    }
  });
});

describe('a token', () => {
  it.each([
    ['none', {}],
    ['an empty one', { Authorization: 'Bearer ' }],
    ['one that is malformed', { Authorization: 'Bearer a b' }],
    ['another scheme', { Authorization: `Basic ${btoa(`admin:${ADMIN}`)}` }],
    ['one that nobody minted', { Authorization: `Bearer precis_${'A'.repeat(43)}` }],
    ['the admin token but for its last character', { Authorization: `Bearer ${ADMIN.slice(0, -1)}x` }],
    ['the admin token but for its first character', { Authorization: `Bearer x${ADMIN.slice(1)}` }],
    ['a prefix of the admin token', { Authorization: `Bearer ${ADMIN.slice(0, 10)}` }],
    ['two of them', { Authorization: `Bearer ${ADMIN}, Bearer ${ADMIN}` }],
  ])('— %s — is answered 401 with a challenge', async (_, headers) => {
    const response = await exports.default.fetch(`${ORIGIN}${ID}/summaries/ru`, {
      method: 'PUT',
      headers: { ...client, ...(headers as Record<string, string>) },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('in the query counts for nothing', async () => {
    for (const name of ['token', 'access_token', 'Authorization']) {
      const url = `${ORIGIN}${ID}?${name}=${ADMIN}`;
      const response = await exports.default.fetch(url, { method: 'DELETE', headers: client });
      expect(response.status).toBe(401);
    }
  });

  it('is told once, and kept as its hash alone', async () => {
    const { Authorization } = await mint({ name: 'cms', scope: 'write' });
    const secret = Authorization.slice('Bearer '.length);
    expect(secret).toMatch(/^precis_[\w-]{43}$/);
    const tokens = await (await call('GET', '/tokens')).text();
    const audit = await (await call('GET', '/audit')).text();
    expect(tokens).toContain('"cms"');
    expect(tokens + audit).not.toContain(secret);
  });

  it('is compared by hashes of equal length, every one of them, whatever the others are', async () => {
    const first = await mint({ name: 'a', scope: 'read' });
    await mint({ name: 'b', scope: 'read' });
    const compared = vi.spyOn(crypto.subtle, 'timingSafeEqual');
    await call('GET', ID, undefined, first);
    const hits = (compared.mock.calls as unknown as ArrayBuffer[][]).map((pair) => pair.map((side) => side.byteLength));
    compared.mockRestore();
    expect(hits).toEqual([
      [32, 32],
      [32, 32],
      [32, 32],
    ]);
  });

  it('is never in the logs, right or wrong', async () => {
    const lines: string[] = [];
    const spies = (['log', 'error', 'warn', 'info'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.join(' '))),
    );
    const wrong = `precis_${'W'.repeat(43)}`;
    await call('PUT', ID, '{', bearing(wrong));
    await call('PUT', ID, '{', bearing(ADMIN));
    for (const spy of spies) spy.mockRestore();
    expect(lines.join('\n')).not.toContain(wrong);
    expect(lines.join('\n')).not.toContain(ADMIN);
  });

  it('guessed too often is answered 429, for that client alone', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 25; guess += 1) {
      statuses.push((await call('PUT', ID, original(1), bearing(`guess-${guess}`))).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.at(-1)).toBe(429);
    const other = { Authorization: 'Bearer guess', 'CF-Connecting-IP': '198.51.100.1' };
    expect((await call('PUT', ID, original(1), other)).status).toBe(401);
    expect((await call('GET', ID, undefined, client)).status).toBe(200);
  });
});

describe('a scope', () => {
  it('allows what it names and everything before it, and nothing more', async () => {
    const scopes = ['read', 'write', 'admin'];
    for (const scope of scopes) {
      const token = await mint({ name: `only-${scope}`, scope });
      for (const [method, path, needed, body] of CALLS) {
        const isEnough = scopes.indexOf(scope) >= scopes.indexOf(needed);
        if (isEnough && needed !== 'read') continue;
        const { status } = await call(method, path, body, { ...token, ...client });
        expect([scope, method, path, status]).toEqual([scope, method, path, isEnough ? 200 : 403]);
      }
    }
  });

  it('of a write token writes', async () => {
    const token = await mint({ name: 'cms', scope: 'write' });
    expect((await call('PUT', `${ID}/summaries/ar`, summary('x'), token)).status).toBe(201);
  });
});

describe('expiry and revocation', () => {
  it('a token is good until the second before it expires, and 401 from then on', async () => {
    const token = await mint({ name: 'brief', scope: 'read', expires: timeAt(NOON) });
    await setClock(NOON - 1_000);
    expect((await call('GET', ID, undefined, { ...token, ...client })).status).toBe(200);
    await setClock(NOON);
    expect((await call('GET', ID, undefined, { ...token, ...client })).status).toBe(401);
  });

  it('a token that expires now or earlier is not minted', async () => {
    await setClock(NOON);
    for (const expires of [timeAt(NOON), '2020-01-01T00:00:00Z']) {
      const response = await call('POST', '/tokens', { name: 'late', scope: 'read', expires });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ errors: [{ pointer: '/expires' }] });
    }
  });

  it('the list says which tokens are expired', async () => {
    await mint({ name: 'brief', scope: 'read', expires: timeAt(NOON) });
    await mint({ name: 'lasting', scope: 'read' });
    const expired = async () => {
      const { tokens } = await bodyOf<{ tokens: { name: string; expired: boolean }[] }>(call('GET', '/tokens'));
      return tokens.map(({ name, expired }) => [name, expired]);
    };
    expect(await expired()).toEqual([
      ['brief', false],
      ['lasting', false],
    ]);
    await setClock(NOON);
    expect(await expired()).toEqual([
      ['brief', true],
      ['lasting', false],
    ]);
  });

  it('a token is for languages that the publication has, and may come before the publication', async () => {
    const order = { name: 'desk', scope: 'write', languages: ['ru', 'fr', 'de'] };
    const response = await call('POST', '/tokens', order);
    expect(response.status).toBe(422);
    const { errors } = await bodyOf<{ errors: { pointer: string; detail: string }[] }>(response);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/languages/1', '/languages/2']);
    expect(errors[0]!.detail).toContain('en, zh-Hans, ru, ar');
    await reset();
    expect((await call('POST', '/tokens', order)).status).toBe(201);
  });

  it('two tokens are good at once, so that one can take over from the other', async () => {
    const old = await mint({ name: 'cms-1', scope: 'write' });
    const next = await mint({ name: 'cms-2', scope: 'write' });
    for (const token of [old, next]) expect((await call('GET', ID, undefined, token)).status).toBe(200);
    expect((await call('DELETE', '/tokens/cms-1')).status).toBe(204);
    expect((await call('GET', ID, undefined, { ...old, ...client })).status).toBe(401);
    expect((await call('GET', ID, undefined, next)).status).toBe(200);
  });

  it('a name is one token’s for good', async () => {
    await mint({ name: 'cms', scope: 'read' });
    await call('DELETE', '/tokens/cms');
    expect((await call('POST', '/tokens', { name: 'cms', scope: 'admin' })).status).toBe(409);
    expect((await call('POST', '/tokens', { name: 'admin', scope: 'admin' })).status).toBe(409);
    expect((await call('DELETE', '/tokens/cms')).status).toBe(404);
  });

  it.each([
    [{ scope: 'write' }],
    [{ name: 'UPPER', scope: 'write' }],
    [{ name: 'x', scope: 'root' }],
    [{ name: 'x', scope: 'write', languages: [] }],
    [{ name: 'x', scope: 'write', languages: ['x-private'] }],
    [{ name: 'x', scope: 'admin', languages: ['en'] }],
    [{ name: 'x', scope: 'write', expires: 'tomorrow' }],
    [{ name: 'x', scope: 'write', hash: 'abc' }],
    [[]],
  ])('%j is no token', async (body) => {
    expect((await call('POST', '/tokens', body)).status).toBe(422);
  });
});

describe('a translator’s token', () => {
  const HANS = `${ID}/summaries/zh-Hans`;
  let ru: { Authorization: string };

  beforeEach(async () => {
    ru = await mint({ name: 'ru', scope: 'write', languages: ['ru'] });
  });

  it('writes its language and no other, nor the original, nor batches', async () => {
    expect((await call('PUT', `${ID}/summaries/ru`, summary('x'), { ...ru, 'If-Match': '"1"' })).status).toBe(200);
    const refused: [string, string, unknown?][] = [
      ['PUT', HANS, summary('x')],
      ['DELETE', HANS],
      ['POST', `${HANS}/review`, {}],
      ['POST', `${HANS}/preview`],
      ['POST', `${HANS}/revisions/1/restore`],
      ['GET', `${HANS}/revisions`],
      ['GET', `${HANS}/revisions/1`],
      ['PUT', ID, original(1)],
      ['DELETE', ID],
      ['POST', `${ID}/preview`],
      ['POST', `${ID}/revisions/1/restore`],
      ['POST', '/publish', { articles: [article(1, ['ru'])] }],
      ['POST', '/publish', { publication }],
      ['POST', '/publish', { withdraw: [{ article: 'article-0001', language: 'ru' }] }],
    ];
    for (const [method, path, body] of refused) {
      expect([method, path, (await call(method, path, body, ru)).status]).toEqual([method, path, 403]);
    }
  });

  it('learns nothing of a draft in another language: every answer is the same with and without it', async () => {
    const probe = async () => {
      const paths: [string, string, unknown?][] = [
        ['GET', HANS],
        ['GET', ID],
        ['GET', '/articles'],
        ['GET', `${HANS}/revisions`],
        ['GET', `${HANS}/revisions/1`],
        ['PUT', HANS, summary('x')],
        ['DELETE', HANS],
        ['POST', `${HANS}/preview`],
      ];
      const answers = paths.map(async ([method, path, body]) => {
        const answer = await call(method, path, body, { ...ru, 'If-None-Match': '*' });
        return [method, path, answer.status, [...answer.headers], await answer.text()];
      });
      return Promise.all(answers);
    };
    const without = await probe();
    await call('PUT', HANS, summary('secret', { status: 'draft' }));
    expect(await probe()).toEqual(without);
    expect(JSON.stringify(without)).not.toContain('secret');
    await call('PUT', HANS, summary('secret', { publish_at: '2041-01-01T00:00:00Z' }), { 'If-Match': '"1"' });
    expect(await probe()).toEqual(without);
  });

  it('reads its own drafts, and of other languages what is public', async () => {
    await call('PUT', `${ID}/summaries/ru`, summary('mine', { status: 'draft' }), { ...ru, 'If-Match': '"1"' });
    await call('PUT', `${ID}/summaries/en`, summary('theirs', { status: 'draft' }), { 'If-Match': '"1"' });
    const edition = await editionOf(ID, ru);
    expect(edition.summaries.ru).toMatchObject({ state: 'draft', headline: 'Headline mine' });
    expect(edition.summaries.en).toMatchObject({ state: 'published', headline: 'Headline en 1' });
    expect(edition.summaries.en).not.toHaveProperty('editing');
  });

  it('does not see what an embargo holds in other languages', async () => {
    await call('PUT', '/articles/held', original(2, { embargo: '2041-01-01T00:00:00Z' }));
    for (const language of ['en', 'ru']) await call('PUT', `/articles/held/summaries/${language}`, summary(language));
    expect(Object.keys((await editionOf('/articles/held', ru)).summaries)).toEqual(['ru']);
    type Inventory = { articles: Record<string, { summaries: object }> };
    const { articles } = await bodyOf<Inventory>(call('GET', '/articles', undefined, ru));
    expect(Object.keys(articles.held!.summaries)).toEqual(['ru']);
  });
});

describe('a machine’s token', () => {
  it('writes as a machine, without a review, whatever it says; and neither reviews nor restores', async () => {
    const machine = await mint({ name: 'bot', scope: 'write', origin: 'machine' });
    const claim = { origin: 'human', reviewed_by: 'A. Person', reviewed: '2026-01-01T00:00:00Z' };
    await call('PUT', `${ID}/summaries/ar`, summary('bot', claim), machine);
    const { provenance } = await editionOf(`${ID}/summaries/ar`);
    expect(provenance).toMatchObject({ origin: 'machine', reviewed_by: null, reviewed: null });
    const headers = { ...machine, 'If-Match': '"1"' };
    expect((await call('POST', `${ID}/summaries/ar/review`, { by: 'Bot' }, headers)).status).toBe(403);
    expect((await call('POST', `${ID}/summaries/ar/revisions/1/restore`, undefined, headers)).status).toBe(403);
  });
});

describe('the audit log', () => {
  it('tells who did what and when, for every write', async () => {
    const cms = await mint({ name: 'cms', scope: 'write' });
    await setClock(NOON);
    await call('PUT', `${ID}/summaries/ru`, summary('two'), { ...cms, 'If-Match': '"1"' });
    await call('PUT', `${ID}/summaries/ru`, summary('three'), { ...cms, 'If-Match': '"1"' });
    await call('DELETE', `${ID}/summaries/ru`, undefined, cms);
    await call('DELETE', '/tokens/cms');
    const { entries } = await bodyOf<{ entries: Record<string, unknown>[] }>(call('GET', '/audit'));
    const at = timeAt(NOON);
    expect(entries.slice(0, 4)).toMatchObject([
      { at, token: 'admin', action: 'revoke', detail: 'cms' },
      { at, token: 'cms', action: 'withdrawn', article: 'article-0001', language: 'ru', revision: 3 },
      { at, token: 'cms', action: 'edited', article: 'article-0001', language: 'ru', revision: 2 },
      { token: 'admin', action: 'mint', detail: 'cms' },
    ]);
  });
});
