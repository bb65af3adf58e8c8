import { runInDurableObject } from 'cloudflare:test';
import { vi } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { call, newsroom } from '../desk.ts';

/** A clock that stands still until a test moves it; so far ahead that no alarm goes off by itself. */
export const NOON = Date.UTC(2100, 0, 1, 12);

export interface Received {
  url: string;
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what was sent as they expect it.
  body: any;
  redirect: string | undefined;
  /** Milliseconds after `NOON`. */
  at: number;
}

type Answer = (request: Received, count: number) => Response | Promise<Response>;

/** Stands in for the network: keeps what was sent, and answers by a function. */
export async function receive(answer: Answer = () => new Response()): Promise<Received[]> {
  const received: Received[] = [];
  await runInDurableObject(newsroom(), (instance: Newsroom) => {
    instance.clock = () => NOON + elapsed;
    const courier = async (url: string, { headers, body, redirect }: RequestInit) => {
      const text = String(body);
      const isJson = text.startsWith('{');
      received.push({
        url,
        headers: headers as Record<string, string>,
        text,
        body: isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text)),
        redirect,
        at: elapsed,
      });
      return answer(received.at(-1)!, received.length);
    };
    instance.deliveries.courier = courier;
    instance.websub.courier = courier;
  });
  return received;
}

let elapsed = 0;

/** Sets the clock back to `NOON`. */
export function startOfDay(): void {
  elapsed = 0;
}

/** Runs something inside the Newsroom. */
export function within<T>(work: (instance: Newsroom) => T | Promise<T>): Promise<T> {
  return runInDurableObject(newsroom(), (instance: Newsroom) => work(instance));
}

/** Lets time pass, then does what is due until nothing more is. */
export async function pass(milliseconds = 0): Promise<void> {
  elapsed += milliseconds;
  await runInDurableObject(newsroom(), async (instance: Newsroom) => {
    const isDue = () =>
      [instance.deliveries, instance.websub].some((duty) => (duty.nextDue() ?? Infinity) <= instance.clock());
    do {
      await instance.alarm();
      await instance.deliveries.idle();
      await instance.websub.idle();
    } while (isDue());
  });
}

/** Adds a webhook; answers what `POST /webhooks` does. */
export async function subscribe(order: object = {}): Promise<{ id: string; secret: string }> {
  const response = await call('POST', '/webhooks', { url: 'https://hooks.example/precis', ...order });
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as { id: string; secret: string };
}

/** How a webhook stands. */
export async function stateOf(id: string): Promise<Record<string, unknown>> {
  return (await (await call('GET', `/webhooks/${id}`)).json()) as Record<string, unknown>;
}

/** Sends a write that has to succeed; does not wait for KV. */
export async function send(method: string, path: string, body?: unknown): Promise<void> {
  const response = await call(method, path, body);
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
}

/** Runs `check` as if it were the time of the test's clock for the whole runtime. */
export function atThatTime<T>(check: () => T): T {
  const now = vi.spyOn(Date, 'now').mockReturnValue(NOON + elapsed);
  try {
    return check();
  } finally {
    now.mockRestore();
  }
}
