import type { Failure, Pause, Webhook } from './webhook.ts';

type Row = {
  id: string;
  url: string;
  events: string | null;
  languages: string | null;
  local: number;
  secrets: string;
  created: number;
  cursor: number;
  attempts: number;
  due: number;
  pause: string | null;
  last_success: number | null;
  last_error: string | null;
};

/** What an attempt leaves behind. */
export type Progress = Partial<Pick<Webhook, 'cursor' | 'attempts' | 'due' | 'pause' | 'lastSuccess' | 'lastError'>>;

/** The webhooks as rows. */
export class Webhooks {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  find(id: string): Webhook | null {
    const row = this.#sql.exec<Row>('SELECT * FROM webhooks WHERE id = ?', id).toArray()[0];
    return row ? webhookOf(row) : null;
  }

  /** Oldest first. */
  list(): Webhook[] {
    return this.#sql
      .exec<Row>('SELECT * FROM webhooks ORDER BY created, id')
      .toArray()
      .map((row) => webhookOf(row));
  }

  /** Active ones with changes after their cursor, the one that has waited longest first. */
  waiting(lastCursor: number): Pick<Webhook, 'id' | 'due'>[] {
    return this.#sql
      .exec<{ id: string; due: number }>(
        'SELECT id, due FROM webhooks WHERE pause IS NULL AND cursor < ? ORDER BY due, id',
        lastCursor,
      )
      .toArray();
  }

  save(webhook: Webhook): void {
    const { id, url, events, languages, local, secrets, created, cursor, attempts, due } = webhook;
    const { pause, lastSuccess, lastError } = webhook;
    this.#sql.exec(
      `INSERT OR REPLACE INTO webhooks (id, url, events, languages, local, secrets, created, cursor, attempts, due,
         pause, last_success, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      url,
      textOf(events),
      textOf(languages),
      local ? 1 : 0,
      JSON.stringify(secrets),
      created,
      cursor,
      attempts,
      due,
      textOf(pause),
      lastSuccess,
      textOf(lastError),
    );
  }

  /** Notes how far a webhook has come; one that was removed meanwhile stays removed. */
  note(id: string, progress: Progress): void {
    const webhook = this.find(id);
    if (webhook) this.save({ ...webhook, ...progress });
  }

  /** Whether there was one. */
  remove(id: string): boolean {
    return this.#sql.exec('DELETE FROM webhooks WHERE id = ? RETURNING id', id).toArray().length > 0;
  }
}

function webhookOf({ last_success, last_error, ...row }: Row): Webhook {
  return {
    ...row,
    events: parsed<string[]>(row.events),
    languages: parsed<string[]>(row.languages),
    local: row.local === 1,
    secrets: JSON.parse(row.secrets),
    pause: parsed<Pause>(row.pause),
    lastSuccess: last_success,
    lastError: parsed<Failure>(last_error),
  };
}

const textOf = (value: object | null) => value && JSON.stringify(value);
const parsed = <T>(text: string | null): T | null => (text === null ? null : JSON.parse(text));
