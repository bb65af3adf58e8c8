import { reset } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BODY_LIMIT_BYTES } from '../../src/http/body.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { ADMIN, article, call, ORIGIN, original, publication, publish, read, settled, summary } from '../desk.ts';
import { bodyOf, editionOf } from './answers.ts';

const ID = '/articles/article-0001';
const RU = `${ID}/summaries/ru`;
const MEBIBYTE = 1024 * 1024;

vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

/** A refusal: a problem of RFC 9457, uncached, that repeats little and reveals nothing. */
async function problemOf(
  response: Response,
): Promise<{ status: number; detail: string; errors?: { pointer: string }[] }> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const text = await response.text();
  expect(text).not.toMatch(/\bat \w+ \(|node_modules|\.ts:\d|[\w-]{101,}/);
  const problem = JSON.parse(text);
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status, detail: expect.any(String) });
  return problem;
}

function send(
  method: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { Authorization: `Bearer ${ADMIN}`, 'Content-Type': 'application/json', ...headers };
  return exports.default.fetch(ORIGIN + path, { method, body, headers: all });
}

describe('a body', () => {
  it('of 64 MB in chunks is refused with 413 before it is all read', async () => {
    let sent = 0;
    const bomb = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 64) controller.close();
        else controller.enqueue(new Uint8Array(MEBIBYTE).fill(0x20));
      },
    });
    expect((await problemOf(await send('PUT', ID, bomb))).status).toBe(413);
    expect(sent).toBeLessThan(BODY_LIMIT_BYTES / MEBIBYTE + 8);
  });

  it('that declares more than is allowed is refused unread', async () => {
    const response = await send('PUT', ID, new Uint8Array(BODY_LIMIT_BYTES + 1));
    expect((await problemOf(response)).status).toBe(413);
  });

  it.each([
    ['compressed', '{}', { 'Content-Encoding': 'gzip' }, 415],
    ['of a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['of no type', '{}', { 'Content-Type': '' }, 415],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), {}, 400],
    ['not JSON', '{"a":', {}, 400],
    ['empty', '', {}, 400],
    ['a list', '[]', {}, 422],
    ['null', 'null', {}, 422],
    ['nested a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000), {}, 422],
    ['with a member nested too deeply', `{"title":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`, {}, 422],
  ] as [string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number][])(
    '%s is refused',
    async (_, body, headers, status) => {
      for (const path of [ID, RU])
        expect((await problemOf(await send('PUT', path, body, headers))).status).toBe(status);
      expect((await problemOf(await send('POST', '/publish', body, headers))).status).toBe(
        status === 422 && body === '[]' ? 422 : status,
      );
    },
  );

  it('of Markdown that takes renderers for ever is refused or rendered at once', async () => {
    const bombs = [
      '*a '.repeat(6_000),
      '> '.repeat(9_000),
      '['.repeat(19_000),
      '![](x)'.repeat(3_000),
      '`'.repeat(19_000),
    ];
    for (const body of bombs) {
      const response = await call('PUT', `${ID}?force=true`, original(1, { body }));
      expect([200, 422]).toContain(response.status);
    }
  });
});

describe('members that a schema does not know', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'revision', 'status', 'hash', 'modified', 'withdrawn', 'via'])(
    '%s is refused, and changes no prototype',
    async (name) => {
      const body = JSON.stringify(original(1)).replace(/^\{/, `{${JSON.stringify(name)}:{"x":1},`);
      expect((await problemOf(await send('PUT', ID, body))).status).toBe(422);
      expect(({} as Record<string, unknown>).x).toBe(undefined);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is no language and no topic',
    async (name) => {
      const batch = (part: string) => send('POST', '/publish', part);
      const entry = JSON.stringify({ id: 'x', original: original(2) }).slice(0, -1);
      const text = JSON.stringify(summary('x'));
      expect((await batch(`{"articles":[${entry},"summaries":{"${name}":${text}}}]}`)).status).toBe(422);
      expect((await call('PUT', '/articles/x', original(2, { topics: [name] }))).status).toBe(422);
      expect((await call('PUT', `${ID}/summaries/${name}`, summary('x'))).status).toBe(422);
      expect(({} as Record<string, unknown>).headline).toBe(undefined);
    },
  );
});

describe('an id', () => {
  it('that every object has as a member is an id like any other', async () => {
    await call('PUT', '/articles/constructor', original(2));
    await call('PUT', '/articles/constructor/summaries/ru', summary('x'));
    await settled();
    expect((await read('/articles/constructor/summaries/ru')).status).toBe(200);
    const { articles } = await bodyOf<{ articles: Record<string, object> }>(call('GET', '/articles'));
    expect(articles.constructor).toHaveProperty('summaries.ru');
    await call('DELETE', '/articles/constructor');
    const { withdrawn } = await bodyOf<{ withdrawn: Record<string, unknown> }>(call('GET', '/articles'));
    expect(withdrawn.constructor).toEqual([null]);
  });

  it.each([
    'a:b',
    '..',
    '%2e%2e',
    '%2e',
    'a%2Fb',
    'a%00b',
    'UPPER',
    '-a',
    'a_b',
    'ä',
    'a b',
    'x'.repeat(82),
    'x'.repeat(513),
    'а',
  ])('"%s" is refused, and makes no key', async (id) => {
    const response = await call('PUT', `/articles/${id}`, original(2));
    expect([404, 405, 422]).toContain(response.status);
    await settled();
    const { keys } = await env.ARTICLES.list({ prefix: 'article/' });
    expect(keys.map(({ name }) => name)).toEqual(['article/article-0001']);
  });
});

describe('a language', () => {
  it.each([
    'x-private',
    'en-x-secret',
    'i-klingon',
    'en_US',
    'EN',
    'iw',
    'zh-hans',
    'en-u-ca-buddhist',
    '*',
    'en,ru',
    'e',
    'a'.repeat(40),
  ])('"%s" in a path is refused: canonical tags only', async (tag) => {
    expect((await problemOf(await call('PUT', `${ID}/summaries/${tag}`, summary('x')))).status).toBe(422);
  });

  it('that the publication does not have is refused, with those that it has', async () => {
    const { detail, errors } = await problemOf(await call('PUT', `${ID}/summaries/fr`, summary('x')));
    expect(JSON.stringify([detail, errors])).toContain('zh-Hans');
    expect(errors).toMatchObject([{ pointer: '' }]);
  });

  it('a thousand at once are refused', async () => {
    const tags = Array.from({ length: 1_000 }, (_, index) => `en-x${index.toString(36).padStart(4, '0')}`);
    const summaries = Object.fromEntries(tags.map((tag) => [tag, summary('x')]));
    const response = await call('POST', '/publish', { articles: [{ ...article(1), summaries }] });
    expect((await problemOf(response)).status).toBe(422);
  });
});

describe('texts', () => {
  it.each(['\r\nX-Evil: 1', '\u0000', '\u001b[31m', '\u007f'])(
    'with the control character %j are refused before any header',
    async (evil) => {
      expect((await call('PUT', `${ID}?force=true`, original(1, { title: `A${evil}B` }))).status).toBe(422);
      expect((await call('DELETE', `${RU}?reason=${encodeURIComponent(`A${evil}B`)}`)).status).toBe(422);
      expect((await read(ID)).status).toBe(200);
    },
  );

  it('that are refused are refused altogether, every fault with its pointer', async () => {
    const body = { ...summary('x'), headline: '', points: ['ok', '', 7], origin: 'alien' };
    const { errors } = await problemOf(await call('PUT', `${RU}?force=true`, body));
    expect(errors!.map(({ pointer }) => pointer)).toEqual(['/headline', '/points/1', '/points/2', '/origin']);
    expect((await editionOf(RU)).headline).toBe('Headline ru 1');
  });

  it('of an article that stands in a batch twice are refused, since only one of them could hold', async () => {
    const twice = [article(2), article(3), { ...article(2), summaries: {} }];
    const response = await call('POST', '/publish', { articles: twice });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors?.map(({ pointer }) => pointer)).toEqual(['/articles/2/id']);
    expect(await read('/articles/article-0002')).toMatchObject({ status: 404 });
  });

  it('of one batch are published together or not at all', async () => {
    const articles = [article(2), { ...article(3), original: original(3, { topics: ['unknown'] }) }];
    const { errors } = await problemOf(await call('POST', '/publish', { articles }));
    expect(errors).toMatchObject([{ pointer: '/articles/1/original/topics/0' }]);
    expect(Object.keys((await bodyOf<{ articles: object }>(call('GET', '/articles'))).articles)).toEqual([
      'article-0001',
    ]);
  });
});

describe('the write side', () => {
  it('is open to no other site', async () => {
    const preflight = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' };
    for (const path of [ID, RU, '/publish', '/tokens', '/rebuild']) {
      const answer = await exports.default.fetch(ORIGIN + path, { method: 'OPTIONS', headers: preflight });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(null);
      expect(answer.headers.get('Access-Control-Allow-Methods')).toBe(null);
    }
    const write = await call('PUT', `${RU}?force=true`, summary('x'), { Origin: 'https://evil.example' });
    expect(write.headers.get('Access-Control-Allow-Origin')).toBe(null);
    expect(write.headers.get('Set-Cookie')).toBe(null);
  });

  it('takes no method by another name', async () => {
    const headers = { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' };
    await call('GET', ID, undefined, headers);
    expect((await call('POST', `${ID}?_method=DELETE`, {}, headers)).status).toBe(405);
    expect((await read(ID)).status).toBe(200);
  });
});
