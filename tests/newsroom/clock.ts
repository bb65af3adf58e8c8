import { runInDurableObject } from 'cloudflare:test';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { newsroom } from '../desk.ts';

/** Far enough ahead that no alarm of the runtime's own fires meanwhile. */
export const NOON = Date.parse('2040-05-01T12:00:00Z');

/** Has the Newsroom's clock stand still at a time: milliseconds since 1970. */
export async function setClock(time: number): Promise<void> {
  await runInDurableObject(newsroom(), (instance: Newsroom) => {
    instance.clock = () => time;
  });
}

/** Sets the clock and does what is then due: what the alarm would do. */
export async function passTo(time: number): Promise<void> {
  await setClock(time);
  await runInDurableObject(newsroom(), (instance: Newsroom) => instance.alarm());
}

/** RFC 3339 with whole seconds. */
export function timeAt(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
