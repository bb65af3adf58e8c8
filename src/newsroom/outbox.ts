import { fingerprint } from '../articles/fingerprint.ts';
import type { FeedMetadata, Metadata } from '../store/values.ts';
import type { Duty } from './duty.ts';

/** What goes to KV for a key, made from the truth at the moment of sending; `null`: the key is to be deleted. */
export interface Replica {
  value: string | Uint8Array;
  /** Holds the entity tag of every part of the value, so that equal metadata means an equal value. */
  metadata: Metadata | FeedMetadata;
}

/** Where a key stands in the order of replication: articles before the feeds that list them, take-downs last. */
export type Rank = 0 | 1 | 2;

/** Only what the outbox does with KV, so that a test can put a failing one in its place. */
export type Destination = Pick<KVNamespace, 'put' | 'delete'>;

/** The free plan allows 50 subrequests an invocation; what is left goes with the next one. */
const KEYS_PER_RUN = 40;
/** Workers open at most six connections at a time. */
const CONCURRENCY = 6;
/** KV takes one write a second for a key. */
const KEY_INTERVAL_MS = 1_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

type Row = { key: string; sequence: number; rank: Rank; put_at: number | null };

/**
 * The keys that KV has yet to be told about. Marking a key is part of the transaction that changes it; sending is
 * repeated until it succeeds. Marks coalesce by key, and only the mark that was read is deleted, so a change that
 * arrives while its key is being sent is sent again.
 */
export class Outbox implements Duty {
  readonly #sql: SqlStorage;
  readonly #make: (key: string) => Replica | null;
  readonly #now: () => number;
  destination: Destination;
  /** Higher than that of any mark there is: no two marks are the same. */
  #sequence: number;
  #running: Promise<void> | null = null;
  #failures = 0;
  #retryAt = 0;

  constructor(sql: SqlStorage, destination: Destination, make: (key: string) => Replica | null, now: () => number) {
    this.#sql = sql;
    this.destination = destination;
    this.#make = make;
    this.#now = now;
    this.#sequence = sql.exec<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM outbox').one().last;
  }

  /** Notes, inside a transaction, that a key has to be sent. */
  mark(key: string, rank: Rank): void {
    this.#sequence += 1;
    this.#sql.exec(
      `INSERT INTO outbox (key, sequence, rank) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, rank = excluded.rank`,
      key,
      this.#sequence,
      rank,
    );
  }

  /** Forgets what KV is believed to hold, and marks every key that it was ever told of. */
  forget(): void {
    for (const { key } of this.#sql.exec<{ key: string }>('SELECT key FROM replicas').toArray()) this.mark(key, 1);
    this.#sql.exec("UPDATE replicas SET hash = ''");
  }

  /** The newest mark there was: those after it are another's. */
  newest(): number {
    return this.#sequence;
  }

  /** How many keys are waiting that were marked after a mark; without one all of them. */
  size(after = 0): number {
    return this.#sql.exec<{ size: number }>('SELECT count(*) AS size FROM outbox WHERE sequence > ?', after).one().size;
  }

  /** How many of the keys marked after a mark would really be written: a value that KV already has costs nothing. */
  cost(after: number): number {
    return this.#sql
      .exec<{ key: string }>('SELECT key FROM outbox WHERE sequence > ?', after)
      .toArray()
      .filter(({ key }) => this.#newsFor(key) !== undefined).length;
  }

  nextDue(): number | null {
    const row = this.#sql
      .exec<{ put_at: number | null }>(
        `SELECT min(coalesce(put_at, 0)) AS put_at FROM outbox LEFT JOIN replicas USING (key)
         WHERE rank = (SELECT min(rank) FROM outbox) HAVING count(*) > 0`,
      )
      .toArray()[0];
    if (!row) return null;
    return Math.max(this.#retryAt, (row.put_at ?? 0) + KEY_INTERVAL_MS);
  }

  /** Sends what is due, at most `KEYS_PER_RUN` keys. One run at a time; never throws: a failure is retried later. */
  run(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    let left = KEYS_PER_RUN;
    while (left > 0 && this.#retryAt <= this.#now()) {
      const rows = this.#due(Math.min(left, CONCURRENCY));
      if (rows.length === 0) return;
      left -= rows.length;
      const results = await Promise.allSettled(rows.map((row) => this.#replicate(row)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) this.#backOff(failed.reason);
      else this.#failures = 0;
    }
  }

  /** Of the lowest rank only: an article is in KV before a feed that lists it is sent. */
  #due(limit: number): Row[] {
    return this.#sql
      .exec<Row>(
        `SELECT outbox.key, sequence, rank, put_at FROM outbox LEFT JOIN replicas USING (key)
         WHERE rank = (SELECT min(rank) FROM outbox) AND coalesce(put_at, 0) <= ? ORDER BY sequence LIMIT ?`,
        this.#now() - KEY_INTERVAL_MS,
        limit,
      )
      .toArray();
  }

  async #replicate({ key, sequence }: Row): Promise<void> {
    const replica = this.#newsFor(key);
    if (replica !== undefined) {
      // Before the write: whether a failed one was applied is unknown, and a second too soon would be refused.
      this.#note(key, '');
      if (replica) await this.destination.put(key, replica.value, { metadata: replica.metadata });
      else await this.destination.delete(key);
      this.#note(key, hashOf(replica));
    }
    this.#sql.exec('DELETE FROM outbox WHERE key = ? AND sequence = ?', key, sequence);
  }

  /**
   * What KV has to be told of a key; `undefined`: nothing. A value that cannot be made, its rows being broken, leaves
   * KV with the one it has and must not hold up the others.
   */
  #newsFor(key: string): Replica | null | undefined {
    try {
      const replica = this.#make(key);
      const known = this.#sql.exec<{ hash: string }>('SELECT hash FROM replicas WHERE key = ?', key).toArray()[0]?.hash;
      return known === hashOf(replica) || (known === undefined && replica === null) ? undefined : replica;
    } catch (error) {
      console.error(JSON.stringify({ event: 'broken-replica', key, error: String(error) }));
      return undefined;
    }
  }

  #note(key: string, hash: string): void {
    this.#sql.exec(
      `INSERT INTO replicas (key, hash, put_at) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, put_at = excluded.put_at`,
      key,
      hash,
      this.#now(),
    );
  }

  #backOff(reason: unknown): void {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
    this.#failures += 1;
    this.#retryAt = this.#now() + wait;
    console.error(
      JSON.stringify({ event: 'replication-failed', waiting: this.size(), retry_in_ms: wait, error: String(reason) }),
    );
  }
}

/** The entity tags in the metadata stand for the value: hashing hundreds of kilobytes twice would be the dearest step. */
function hashOf(replica: Replica | null): string {
  return replica === null ? 'deleted' : fingerprint(JSON.stringify(replica.metadata));
}
