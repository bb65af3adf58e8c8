import { runInDurableObject } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import type { Newsroom } from '../src/newsroom/newsroom.ts';

export { article, original, publication, summary } from './samples.ts';

/** What the tests of the Worker are written with: a publication, articles in it, and requests. */
export const ADMIN = 'test-admin-token-0123456789abcdef0123456789abcdef';
export const ORIGIN = 'https://news.example';

export function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const init: RequestInit = { method, headers: { Authorization: `Bearer ${ADMIN}`, ...headers }, redirect: 'manual' };
  if (body !== undefined) {
    init.body = typeof body === 'string' ? body : JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json', ...init.headers };
  }
  return exports.default.fetch(ORIGIN + path, init);
}

export function read(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(ORIGIN + path, { headers, redirect: 'manual' });
}

export interface Done {
  kv_writes: number;
  revision: number;
  changes: { article: string; language: string | null; change: string }[];
  replication: string;
}

/** Publishes a batch and waits until KV has been told everything. */
export async function publish(batch: object): Promise<Done> {
  const response = await call('POST', '/publish', batch);
  const done = (await response.json()) as Done;
  if (response.status !== 200) throw new Error(JSON.stringify(done));
  await settled();
  return done;
}

/** Carries on with the outbox until nothing waits: what the alarm does, on a clock that is ahead instead of waiting. */
export async function settled(): Promise<void> {
  await runInDurableObject(newsroom(), async (instance: Newsroom) => {
    const { clock } = instance;
    let ahead = 0;
    instance.clock = () => clock() + ahead;
    for (let round = 0; instance.waiting() > 0; round += 1) {
      if (round > 200) throw new Error('KV was not told everything');
      ahead += 2_000;
      await instance.alarm();
    }
    instance.clock = clock;
  });
}

export function newsroom(): DurableObjectStub<Newsroom> {
  return env.NEWSROOM.getByName('publication') as DurableObjectStub<Newsroom>;
}
