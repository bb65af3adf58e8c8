import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/newsroom/migrations.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { type Destination, Outbox, type Replica } from '../../src/newsroom/outbox.ts';
import { newsroom } from '../desk.ts';

afterEach(() => reset());

const replica = (etag: string): Replica => ({ value: etag, metadata: { etag, modified: '2026-01-01T00:00:00Z' } });

/** An outbox over real SQLite, a KV that does as it is told, and a clock that only moves when it is moved. */
class Bench {
  readonly values = new Map<string, string>();
  readonly puts: string[] = [];
  readonly held = new Map<string, string>();
  now = 1_000_000;
  broken = '';
  failing: (put: number) => 'no' | 'before' | 'after' = () => 'no';
  outbox!: Outbox;

  readonly destination = {
    put: async (key: string, value: string) => {
      this.puts.push(key);
      const failure = this.failing(this.puts.length);
      if (failure === 'before') throw new Error('KV PUT failed: 429');
      this.held.set(key, value);
      if (failure === 'after') throw new Error('KV PUT failed: 500');
    },
    delete: async (key: string) => {
      this.puts.push(key);
      this.held.delete(key);
    },
  } as unknown as Destination;

  open(sql: SqlStorage): void {
    const make = (key: string) => {
      if (key === this.broken) throw new SyntaxError('broken row');
      return this.values.has(key) ? replica(this.values.get(key) ?? '') : null;
    };
    this.outbox = new Outbox(sql, this.destination, make, () => this.now);
  }

  change(key: string, value: string, rank: 0 | 1 | 2 = 0): void {
    this.values.set(key, value);
    this.outbox.mark(key, rank);
  }

  /** Lets as much time pass as the outbox asks for, until nothing waits. */
  async finish(): Promise<void> {
    for (let due = this.outbox.nextDue(); due !== null; due = this.outbox.nextDue()) {
      this.now = Math.max(this.now, due);
      await this.outbox.run();
    }
  }
}

const onBench = (test: (bench: Bench) => Promise<void>) =>
  runInDurableObject(newsroom(), async (_: Newsroom, state) => {
    state.storage.sql.exec('DELETE FROM outbox; DELETE FROM replicas');
    migrate(state.storage);
    const bench = new Bench();
    bench.open(state.storage.sql);
    await test(bench);
  });

beforeEach(() => newsroom().waiting());

describe('the outbox', () => {
  it('tells KV once for a key that changed five times before it was sent', () =>
    onBench(async (bench) => {
      for (const value of ['1', '2', '3', '4', '5']) bench.change('article/a', value);
      await bench.finish();
      expect(bench.puts).toEqual(['article/a']);
      expect(bench.held.get('article/a')).toBe('5');
    }));

  it('sends articles before the feeds that list them, and take-downs last', () =>
    onBench(async (bench) => {
      bench.change('article/gone', 'tombstone', 2);
      bench.change('feed/en', 'feed', 1);
      bench.change('article/new', 'article', 0);
      await bench.finish();
      expect(bench.puts).toEqual(['article/new', 'feed/en', 'article/gone']);
    }));

  it('writes a key at most once a second, as KV demands', () =>
    onBench(async (bench) => {
      bench.change('article/a', '1');
      await bench.outbox.run();
      bench.change('article/a', '2');
      await bench.outbox.run();
      expect(bench.held.get('article/a')).toBe('1');
      expect(bench.outbox.nextDue()).toBe(bench.now + 1_000);
      bench.now += 1_000;
      await bench.outbox.run();
      expect(bench.held.get('article/a')).toBe('2');
    }));

  it('does not write what KV holds already', () =>
    onBench(async (bench) => {
      bench.change('article/a', 'same');
      await bench.finish();
      bench.outbox.mark('article/a', 0);
      bench.now += 10_000;
      expect(bench.outbox.cost(0)).toBe(0);
      await bench.finish();
      expect(bench.puts.length).toBe(1);
    }));

  it('deletes a key that has no value any more', () =>
    onBench(async (bench) => {
      bench.change('feed/en/3', 'page');
      await bench.finish();
      bench.values.delete('feed/en/3');
      bench.outbox.mark('feed/en/3', 1);
      await bench.finish();
      expect(bench.held.has('feed/en/3')).toBe(false);
    }));

  it('sends a change again that came while its key was being sent', () =>
    onBench(async (bench) => {
      bench.change('article/a', '1');
      const put = bench.destination.put;
      bench.outbox.destination = {
        ...bench.destination,
        put: (async (key: string, value: string, options: object) => {
          bench.outbox.destination = bench.destination;
          bench.change('article/a', '2');
          return (put as (...all: unknown[]) => Promise<void>)(key, value, options);
        }) as Destination['put'],
      };
      await bench.outbox.run();
      expect(bench.outbox.size()).toBe(1);
      await bench.finish();
      expect(bench.held.get('article/a')).toBe('2');
    }));

  it.each(['before', 'after'] as const)('converges when KV fails %s applying the n-th write, for every n', (moment) =>
    onBench(async (bench) => {
      for (let failingPut = 1; failingPut <= 6; failingPut += 1) {
        const first = bench.puts.length;
        bench.failing = (put) => (put === first + failingPut ? moment : 'no');
        for (const key of ['article/a', 'article/b', 'feed/1', 'feed/2', 'gone/1'] as const) {
          const rank = key.startsWith('article') ? 0 : key.startsWith('feed') ? 1 : 2;
          bench.change(key, `${key} ${failingPut}`, rank);
        }
        await bench.finish();
        for (const [key, value] of bench.values) expect(bench.held.get(key)).toBe(value);
      }
    }),
  );

  it('waits longer after each failure, up to five minutes, and never gives up', () =>
    onBench(async (bench) => {
      bench.failing = () => 'before';
      bench.change('article/a', '1');
      const waits: number[] = [];
      for (let round = 0; round < 12; round += 1) {
        await bench.outbox.run();
        const due = bench.outbox.nextDue() ?? 0;
        waits.push(due - bench.now);
        bench.now = due;
      }
      expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
      expect(waits.at(-1)).toBe(300_000);
      bench.failing = () => 'no';
      await bench.finish();
      expect(bench.held.get('article/a')).toBe('1');
    }));

  it('is not held up by a value that cannot be made', () =>
    onBench(async (bench) => {
      bench.broken = 'article/a';
      for (const key of ['article/a', 'article/b'] as const) bench.change(key, key);
      await bench.finish();
      expect(bench.puts).toEqual(['article/b']);
      expect(bench.outbox.size()).toBe(0);
    }));

  it('runs once at a time: two callers share one run', () =>
    onBench(async (bench) => {
      for (const key of ['article/a', 'article/b', 'article/c']) bench.change(key, key);
      await Promise.all([bench.outbox.run(), bench.outbox.run(), bench.outbox.run()]);
      expect(bench.puts.toSorted()).toEqual(['article/a', 'article/b', 'article/c']);
    }));

  it('sends at most forty keys in one run, so that an invocation stays within its subrequests', () =>
    onBench(async (bench) => {
      for (let number = 0; number < 100; number += 1) bench.change(`article/${number}`, String(number));
      await bench.outbox.run();
      expect(bench.puts.length).toBe(40);
      await bench.finish();
      expect(bench.held.size).toBe(100);
    }));
});
