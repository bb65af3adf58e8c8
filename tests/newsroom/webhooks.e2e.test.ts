import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Site } from '../e2e/site.ts';
import { article } from '../samples.ts';

interface Received {
  path: string;
  headers: IncomingMessage['headers'];
  text: string;
}

/** A receiver of messages, as somebody would write one: a real server on this machine. */
const received: Received[] = [];
/** How it answers at a path, where not with 204; `null`: never. */
const answers = new Map<string, { status: number; headers?: Record<string, string>; drips?: boolean } | null>();
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? '';
  received.push({ path, headers: request.headers, text: Buffer.concat(chunks).toString() });
  const answered = answers.has(path) ? answers.get(path) : { status: 204 };
  if (!answered) return;
  response.writeHead(answered.status, answered.headers);
  if (answered.drips) response.write('a');
  else response.end();
});

let base: string;
let site: Site;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  site = new Site({
    'publication.yaml': `id: daily
title: { en: The Daily, ru: Ежедневник }
languages: [en, ru]
topics:
  politics: { en: Politics }
hub: ${base}/hub
`,
  });
  await site.start();
});
afterAll(async () => {
  await site.remove();
  receiver.closeAllConnections();
  receiver.close();
});

const at = (path: string) => received.filter((each) => each.path === path);
const arrived = (path: string, count: number) =>
  vi.waitFor(() => expect(at(path).length).toBeGreaterThanOrEqual(count), { timeout: 60_000, interval: 100 });

async function subscribe(path: string): Promise<{ id: string; secret: string }> {
  const response = await site.call('POST', '/webhooks', { url: base + path });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; secret: string };
}

async function publish(number: number): Promise<void> {
  expect((await site.call('POST', '/publish', { articles: [article(number)] })).status).toBe(200);
}

function verified({ text, headers }: Received, secret: string): { type: string; data: { cursor: number } } {
  return new Webhook(secret).verify(text, headers as Record<string, string>) as ReturnType<typeof verified>;
}

it('tells a real server of a publish, with signatures that it can check, and the hub of its feeds', async () => {
  const { id, secret } = await subscribe('/hook');
  await publish(1);
  await arrived('/hook', 3);
  expect(at('/hook').map((message) => verified(message, secret).type)).toEqual([
    'article.published',
    'summary.published',
    'summary.published',
  ]);
  await arrived('/hub', 1);
  expect(at('/hub')[0]?.text).toMatch(/^hub\.mode=publish&hub\.url=http%3A%2F%2Flocalhost%3A\d+%2Ffeeds%2F/);
  const tested = await site.call('POST', `/webhooks/${id}/test`);
  expect(await tested.json()).toMatchObject({ delivered: true, status: 204 });
});

it('follows no redirect', async () => {
  answers.set('/moved', { status: 307, headers: { Location: `${base}/canary` } });
  const { id } = await subscribe('/moved');
  const tested = await site.call('POST', `/webhooks/${id}/test`);
  expect(await tested.json()).toMatchObject({ delivered: false, status: 307 });
  expect(at('/canary')).toEqual([]);
  await site.call('DELETE', `/webhooks/${id}`);
});

it.concurrent.each([
  ['never answers', '/silent', null, { status: null, detail: 'There was no answer within 10 seconds.' }],
  ['never ends its answer', '/dripping', { status: 500, drips: true }, { status: 500 }],
])('gives up on an endpoint that %s', async (_, path, answer, expected) => {
  answers.set(path, answer);
  const { id } = await subscribe(path);
  expect(await (await site.call('POST', `/webhooks/${id}/test`)).json()).toMatchObject({
    delivered: false,
    ...expected,
  });
  await site.call('DELETE', `/webhooks/${id}`);
});

it('loses no event when everything is killed while the receiver is down', async () => {
  answers.set('/patient', { status: 503 });
  const { secret } = await subscribe('/patient');
  await publish(2);
  await arrived('/patient', 1);
  await site.kill();
  answers.delete('/patient');
  received.length = 0;
  await site.start();
  await arrived('/patient', 3);
  const cursors = at('/patient').map((message) => verified(message, secret).data.cursor);
  expect(cursors).toEqual([0, 1, 2].map((step) => cursors[0]! + step));
});
