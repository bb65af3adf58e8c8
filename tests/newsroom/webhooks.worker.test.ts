import { abortAllDurableObjects, reset } from 'cloudflare:test';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, summary } from '../desk.ts';
import { atThatTime, NOON, pass, receive, send, startOfDay, stateOf, subscribe, within } from './webhooks-receiver.ts';

beforeEach(startOfDay);
afterEach(async () => {
  forgetSettings();
  await reset();
});

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Standard Webhooks 1.0.0, "Retries". */
const SCHEDULE = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)];

const RU = '/articles/article-0001/summaries/ru';
const publish = (...articles: object[]) => send('POST', '/publish', { publication, articles });
const failing = () => new Response('out of order', { status: 500 });

describe('what is sent', () => {
  it('is one message for each text that changed, in the order of the change log', async () => {
    const received = await receive();
    const { id } = await subscribe();
    await publish(article(1, ['en', 'ru']));
    await pass();
    expect(received.map(({ body }) => [body.type, body.data.article, body.data.language])).toEqual([
      ['article.published', 'article-0001', null],
      ['summary.published', 'article-0001', 'en'],
      ['summary.published', 'article-0001', 'ru'],
    ]);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(
      [1, 2, 3].map((cursor) => `msg_${id}_${cursor}`),
    );
    expect(received.map(({ body }) => body.data.cursor)).toEqual([1, 2, 3]);
  });

  it('is the text as readers get it', async () => {
    const received = await receive();
    await subscribe();
    await publish(article(1, ['en', 'ru']));
    await pass();
    const { type, timestamp, data } = received[2]!.body;
    const record = (await (await call('GET', '/articles/article-0001')).json()) as {
      summaries: Record<string, object>;
    };
    expect({ type, timestamp, data }).toEqual({
      type: 'summary.published',
      timestamp: '2100-01-01T12:00:00Z',
      data: {
        publication: 'daily',
        cursor: 3,
        article: 'article-0001',
        language: 'ru',
        minor: false,
        fields: expect.arrayContaining(['headline', 'lede', 'points']),
        url: 'https://news.example/ru/article-0001',
        json_url: 'https://news.example/articles/article-0001/summaries/ru',
        summary: expect.objectContaining({ headline: 'Headline ru 1', url: 'https://news.example/ru/article-0001' }),
        withdrawal: null,
      },
    });
    expect(Object.keys(record.summaries.ru ?? {})).toEqual(expect.arrayContaining(Object.keys(data.summary)));
    expect(received[0]!.body.data.original).toEqual({ language: 'en', direction: 'ltr', title: 'Title 1' });
  });

  it('says which edits are minor, what was corrected, and what was withdrawn and why', async () => {
    const received = await receive();
    await publish(article(1, ['en', 'ru']));
    await subscribe();
    await send('PUT', `${RU}?force=true`, summary('new'));
    await send('PUT', `${RU}?force=true`, summary('newer', { minor: true }));
    const corrections = [{ date: '2026-01-02', note: 'The name was wrong.' }];
    await send('PUT', `${RU}?force=true`, summary('right', { corrections }));
    await send('DELETE', `${RU}?reason=libel&force=true`);
    await send('DELETE', '/articles/article-0001?reason=wrong&force=true');
    await pass();
    expect(received.map(({ body: { type, data } }) => [type, data.minor, data.withdrawal?.reason ?? null])).toEqual([
      ['summary.edited', false, 'wrong'],
      ['summary.edited', true, 'wrong'],
      ['summary.corrected', false, 'wrong'],
      ['summary.withdrawn', false, 'wrong'],
      ['article.withdrawn', false, 'wrong'],
    ]);
    expect(received.map(({ body: { data } }) => ('summary' in data ? data.summary : data.original))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is signed, so that a library of Standard Webhooks takes it and refuses another body', async () => {
    const received = await receive();
    const { secret } = await subscribe();
    await publish(article(1, ['ru']));
    await pass();
    const { text, headers, body, redirect } = received[1]!;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(atThatTime(() => new Webhook(secret).verify(text, headers))).toEqual(body);
    expect(() => atThatTime(() => new Webhook(secret).verify(text.replace('ru', 'en'), headers))).toThrow('signature');
    expect(headers['webhook-timestamp']).toBe(String(NOON / SECOND));
    expect({ type: headers['Content-Type'], redirect }).toEqual({ type: 'application/json', redirect: 'manual' });
  });

  it('is nothing that happened before the webhook was added, and nothing for a publish that changed nothing', async () => {
    const received = await receive();
    await publish(article(1));
    const { id } = await subscribe();
    await publish(article(1));
    await pass();
    expect(received).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'active', backlog: 0, attempts: 0, last_success: null });
  });

  it('is nothing of an article under embargo until it ends', async () => {
    const received = await receive();
    await subscribe();
    const embargo = new Date(NOON + HOUR).toISOString();
    await publish({ ...article(1, ['ru']), original: original(1, { embargo }) });
    await pass(HOUR - 1);
    expect(received).toEqual([]);
    await pass(1);
    expect(received.map(({ body }) => body.type)).toEqual(['article.published', 'summary.published']);
  });

  it('is only what was asked for; a whole article concerns each language', async () => {
    const received = await receive();
    await subscribe({ url: 'https://hooks.example/ru', languages: ['ru'] });
    await subscribe({ url: 'https://hooks.example/gone', events: ['article.withdrawn', 'summary.withdrawn'] });
    await publish(article(1, ['en', 'ru']), article(2, ['en']));
    await send('DELETE', '/articles/article-0001/summaries/en?force=true');
    await pass();
    const sent = (url: string) =>
      received.filter((each) => each.url === url).map(({ body: { type, data } }) => `${type} ${data.language}`);
    expect(sent('https://hooks.example/ru')).toEqual([
      'article.published null',
      'summary.published ru',
      'article.published null',
    ]);
    expect(sent('https://hooks.example/gone')).toEqual(['summary.withdrawn en']);
  });

  it('is everything, however much is passed over or waits', async () => {
    const received = await receive();
    const { id } = await subscribe({ languages: ['ar'], events: ['summary.published'] });
    const numbers = Array.from({ length: 90 }, (_, index) => index + 1);
    await publish(...numbers.slice(0, 60).map((number) => article(number, ['en'])));
    await publish(...numbers.slice(60).map((number) => article(number, ['ar'])));
    await pass();
    expect(received.map(({ body }) => body.data.cursor)).toEqual(
      numbers.slice(0, 30).map((number) => 120 + number * 2),
    );
    expect(await stateOf(id)).toMatchObject({ backlog: 0, cursor: 180 });
  });
});

describe('an endpoint that fails', () => {
  it('is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, with the same id, and then paused', async () => {
    const received = await receive(failing);
    const { id, secret } = await subscribe();
    await publish(article(1, ['ru']));
    await pass();
    for (const delay of SCHEDULE) {
      const before = received.length;
      await pass(delay - 1);
      expect(received.length).toBe(before);
      await pass(1);
      expect(received.length).toBe(before + 1);
    }
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`msg_${id}_1`]));
    const { text, headers } = received.at(-1)!;
    expect(headers['webhook-timestamp']).toBe(String((NOON + SCHEDULE.reduce((sum, delay) => sum + delay)) / SECOND));
    expect(atThatTime(() => new Webhook(secret).verify(text, headers))).toMatchObject({ type: 'article.published' });
    expect(await stateOf(id)).toMatchObject({
      state: 'paused',
      reason: '10 attempts in a row have failed. The last: It answered 500.',
      attempts: 10,
      backlog: 2,
      next_attempt: null,
      last_error: { status: 500, detail: 'It answered 500. It said: out of order' },
    });
    await pass(1_000 * HOUR);
    expect(received.length).toBe(10);
  });

  it('misses nothing and gets nothing out of order', async () => {
    const received = await receive((_, count) => (count === 2 || count === 3 ? failing() : new Response()));
    await subscribe();
    await publish(article(1, ['en', 'ru']));
    await pass();
    await send('PUT', `${RU}?force=true`, summary('new'));
    await pass();
    expect(received.map(({ body }) => body.data.cursor)).toEqual([1, 2]);
    await pass(5 * SECOND);
    await pass(5 * MINUTE);
    expect(received.map(({ body }) => body.data.cursor)).toEqual([1, 2, 2, 2, 3, 4]);
  });

  it('is tried again as soon after each success', async () => {
    const received = await receive((_, count) => (count % 2 === 1 ? failing() : new Response()));
    await subscribe();
    await publish(article(1, ['ru']));
    await pass();
    await pass(5 * SECOND);
    await pass(5 * SECOND);
    expect(received.map(({ body, at }) => [body.data.cursor, at])).toEqual([
      [1, 0],
      [1, 5_000],
      [2, 5_000],
      [2, 10_000],
    ]);
  });

  it('goes on after its cursor when it is resumed, with what each text is by then', async () => {
    let works = false;
    const received = await receive(() => (works ? new Response(null, { status: 204 }) : failing()));
    const { id } = await subscribe({ languages: ['ru'] });
    await publish(article(1, ['ru']));
    await pass();
    for (const delay of SCHEDULE) await pass(delay);
    await send('PUT', `${RU}?force=true`, summary('new'));
    received.length = 0;
    works = true;
    await pass();
    expect(received).toEqual([]);
    expect(await (await call('POST', `/webhooks/${id}/resume`)).json()).toMatchObject({ state: 'active', backlog: 3 });
    await pass();
    expect(received.map(({ body }) => [body.type, body.data.summary?.headline])).toEqual([
      ['article.published', undefined],
      ['summary.published', 'Headline new'],
      ['summary.edited', 'Headline new'],
    ]);
    expect(await stateOf(id)).toMatchObject({ attempts: 0, reason: null, backlog: 0 });
  });

  it('is left alone for as long as it asks', async () => {
    const received = await receive((_, count) =>
      count === 1 ? new Response(null, { status: 429, headers: { 'Retry-After': '120' } }) : new Response(),
    );
    await subscribe();
    await publish(article(1, []));
    await pass();
    await pass(2 * MINUTE - 1);
    expect(received.length).toBe(1);
    await pass(1);
    expect(received.length).toBe(2);
  });

  it.each([
    [
      'answers 410: it is told nothing more',
      () => new Response(null, { status: 410 }),
      'gone',
      'It answered 410 Gone: it wants no more.',
    ],
    ['redirects', () => Response.redirect('https://elsewhere.example/', 307), 'active', null],
    ['takes longer than 10 seconds', () => Promise.reject(new DOMException('', 'TimeoutError')), 'active', null],
    ['cannot be reached', () => Promise.reject(new Error('Network connection lost.')), 'active', null],
  ])('that %s', async (_, answer, state, reason) => {
    const received = await receive(answer);
    const { id } = await subscribe();
    await publish(article(1, []));
    await pass();
    expect(received.length).toBe(1);
    const seen = await stateOf(id);
    expect(seen).toMatchObject({ state, reason, attempts: 1, backlog: 1 });
    expect((seen.last_error as { detail: string }).detail).toMatch(
      /^It answered 410\.$|redirects are not followed|no answer within 10 seconds|There was no answer: Network connection lost/,
    );
  });

  it('holds up neither a publish nor another endpoint', async () => {
    let release = () => {};
    const stuck = (): Promise<Response> =>
      new Promise((resolve) => {
        release = () => resolve(new Response());
      });
    const received = await receive(({ url, body }) =>
      url.endsWith('/slow') && body.data.cursor === 1 ? stuck() : new Response(),
    );
    await subscribe({ url: 'https://hooks.example/slow' });
    await subscribe({ url: 'https://hooks.example/fast' });
    await publish(article(1, []));
    await within((instance) => instance.alarm());
    await publish(article(2, []));
    await within((instance) => instance.alarm());
    await expect.poll(() => received.map(({ url }) => url.slice(-4)).sort()).toEqual(['fast', 'fast', 'slow']);
    await within(() => release());
    await pass();
    expect(received.map(({ url }) => url.slice(-4)).sort()).toEqual(['fast', 'fast', 'slow', 'slow']);
  });

  it('gets the same message again after a crash in the middle of it', async () => {
    const lost = await receive(() => new Promise(() => {}));
    const { id } = await subscribe();
    await publish(article(1, []));
    await within((instance) => instance.alarm());
    await expect.poll(() => lost.length).toBe(1);
    expect(await within(({ deliveries }) => deliveries.nextDue())).toBe(NOON + MINUTE);
    await abortAllDurableObjects();
    const received = await receive();
    await pass(MINUTE);
    expect(lost.map(({ headers }) => headers['webhook-id'])).toEqual([`msg_${id}_1`]);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([`msg_${id}_1`]);
  });
});

describe('a new secret', () => {
  it('signs at once, and the former one beside it for a day', async () => {
    const received = await receive();
    const { id, secret: former } = await subscribe();
    const rotated = (await (await call('POST', `/webhooks/${id}/rotate`)).json()) as {
      secret: string;
      former_until: string;
    };
    expect(rotated).toMatchObject({ id, former_until: '2100-01-02T12:00:00Z' });
    await publish(article(1, []));
    await pass();
    const accepts = (secret: string) => {
      const { text, headers } = received.at(-1)!;
      try {
        return atThatTime(() => new Webhook(secret).verify(text, headers)) !== undefined;
      } catch {
        return false;
      }
    };
    expect([accepts(former), accepts(rotated.secret)]).toEqual([true, true]);
    await pass(24 * HOUR);
    await send('PUT', '/articles/article-0001?force=true', original(1, { title: 'New' }));
    await pass();
    expect(received.length).toBe(2);
    expect([accepts(former), accepts(rotated.secret)]).toEqual([false, true]);
  });
});

describe('a test message', () => {
  it('is sent at once and answered with what the endpoint said; nothing else changes', async () => {
    const received = await receive(() => new Response('<b>who are you?</b>', { status: 401 }));
    const { id, secret } = await subscribe();
    const before = await stateOf(id);
    const tested = await call('POST', `/webhooks/${id}/test`);
    expect(await tested.json()).toEqual({
      delivered: false,
      status: 401,
      detail: 'It answered 401.',
      body: '<b>who are you?</b>',
    });
    const { text, headers } = received[0]!;
    expect(atThatTime(() => new Webhook(secret).verify(text, headers))).toEqual({
      type: 'webhook.test',
      timestamp: '2100-01-01T12:00:00Z',
      data: { publication: null, webhook: id },
    });
    expect(await stateOf(id)).toEqual(before);
  });

  it('shows no more than the beginning of a long answer', async () => {
    await receive(() => new Response('x'.repeat(100_000)));
    const { id } = await subscribe();
    const { body } = (await (await call('POST', `/webhooks/${id}/test`)).json()) as { body: string };
    expect(body).toBe('x'.repeat(500));
  });
});

describe('the HTTP interface', () => {
  it('shows a secret once, and never again', async () => {
    await receive();
    const created = await call('POST', '/webhooks', { url: 'https://hooks.example/precis' });
    const { id, secret } = (await created.json()) as { id: string; secret: string };
    expect([created.status, created.headers.get('Location'), created.headers.get('Cache-Control')]).toEqual([
      201,
      `/webhooks/${id}`,
      'no-store',
    ]);
    const list = await (await call('GET', '/webhooks')).text();
    expect(JSON.parse(list)).toEqual({
      webhooks: [
        {
          id,
          url: 'https://hooks.example/precis',
          events: null,
          languages: null,
          created: '2100-01-01T12:00:00Z',
          state: 'active',
          reason: null,
          since: null,
          cursor: 0,
          backlog: 0,
          attempts: 0,
          next_attempt: null,
          last_success: null,
          last_error: null,
        },
      ],
      hub: null,
    });
    expect(list + (await (await call('GET', `/webhooks/${id}`)).text())).not.toContain(secret.slice(6));
  });

  it('forgets a webhook that is deleted', async () => {
    const received = await receive();
    const { id } = await subscribe();
    await publish(article(1));
    expect((await call('DELETE', `/webhooks/${id}`)).status).toBe(204);
    await pass();
    expect(received).toEqual([]);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/resume'],
      ['POST', '/rotate'],
    ]) {
      expect((await call(method!, `/webhooks/${id}${path}`)).status).toBe(404);
    }
  });

  it('tells all faults of a webhook at once, each with its pointer', async () => {
    const body = { url: 'https://10.0.0.1/', events: ['summary.read'], languages: ['en', '?'], secret: 'mine' };
    const response = await call('POST', '/webhooks', body);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(response.status).toBe(422);
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/events/0', '/languages/1', '/secret', '/url']);
  });

  it('refuses a language that the publication is not in', async () => {
    await receive();
    await publish();
    const response = await call('POST', '/webhooks', { url: 'https://hooks.example/', languages: ['ru', 'de'] });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/languages/1' }] });
  });

  it('refuses a second webhook at one URL, so that a repeated request adds none', async () => {
    await subscribe();
    expect((await call('POST', '/webhooks', { url: 'https://hooks.example/precis' })).status).toBe(409);
  });

  it('refuses more than 20 webhooks', async () => {
    for (let number = 1; number <= 20; number += 1) await subscribe({ url: `https://hooks.example/${number}` });
    expect((await call('POST', '/webhooks', { url: 'https://hooks.example/21' })).status).toBe(409);
  });

  it('is for tokens with the scope admin alone', async () => {
    const { id } = await subscribe();
    const calls = [
      ['GET', ''],
      ['POST', ''],
      ['GET', `/${id}`],
      ['DELETE', `/${id}`],
    ].concat(['test', 'resume', 'rotate'].map((verb) => ['POST', `/${id}/${verb}`]));
    const { token } = (await (await call('POST', '/tokens', { name: 'writer', scope: 'write' })).json()) as {
      token: string;
    };
    for (const [method, path] of calls) {
      const statusWith = async (authorization: string) =>
        (await call(method!, `/webhooks${path}`, undefined, { Authorization: authorization })).status;
      expect([await statusWith('Bearer nonsense'), await statusWith(`Bearer ${token}`)]).toEqual([401, 403]);
    }
  });
});
