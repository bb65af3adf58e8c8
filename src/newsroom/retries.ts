import type { Done } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** A request that may be sent again without being done again (`Idempotency-Key`). */
export interface Retry {
  /** Name of the token: one client cannot meet another's keys. */
  token: string;
  key: string;
  /** Of method, address and body. */
  fingerprint: string;
}

/** For so long a repeated request is answered as the first one was. */
const KEPT_MS = 24 * 3_600_000;

/** What was answered to requests that bore a key. Only what was done is kept: a refused request may be corrected. */
export class Retries {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** What the same request was answered; `null`: it is new. Throws `Refusal` 422 for another request with its key. */
  recall({ token, key, fingerprint }: Retry, now: number): Done | null {
    this.#sql.exec('DELETE FROM retries WHERE at <= ?', now - KEPT_MS);
    const row = this.#sql
      .exec<{ fingerprint: string; outcome: string }>(
        'SELECT fingerprint, outcome FROM retries WHERE token = ? AND key = ?',
        token,
        key,
      )
      .toArray()[0];
    if (!row) return null;
    if (row.fingerprint === fingerprint) return JSON.parse(row.outcome) as Done;
    throw new Refusal(422, 'This Idempotency-Key was used for another request; every request needs its own.');
  }

  /** Keeps an answer, in the transaction that it answers. */
  keep({ token, key, fingerprint }: Retry, outcome: Done, now: number): void {
    this.#sql.exec(
      'INSERT INTO retries (token, key, fingerprint, at, outcome) VALUES (?, ?, ?, ?, ?)',
      token,
      key,
      fingerprint,
      now,
      JSON.stringify(outcome),
    );
  }

  /** Makes the first answer that was ready to leave the answer to every repetition; answers it. */
  settle({ token, key }: Retry, outcome: Done): Done {
    this.#sql.exec(
      'UPDATE retries SET outcome = ?, settled = 1 WHERE token = ? AND key = ? AND settled = 0',
      JSON.stringify(outcome),
      token,
      key,
    );
    const row = this.#sql
      .exec<{ outcome: string }>('SELECT outcome FROM retries WHERE token = ? AND key = ?', token, key)
      .toArray()[0];
    return row ? (JSON.parse(row.outcome) as Done) : outcome;
  }
}
