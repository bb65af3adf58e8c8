/** One thing that was done. It never holds a token, only its name. */
export interface AuditEntry {
  /** Counted from 1. */
  entry: number;
  at: string;
  /** Name of the token; `schedule`: its time had come. */
  token: string;
  /** The kind of the version that was written, or what was done to the whole: `settings`, `mint`, `revoke`, `rebuild`. */
  action: string;
  article: string | null;
  language: string | null;
  /** Of the text. */
  revision: number | null;
  detail: string | null;
}

/** Who did what and when; append-only. */
export class Audit {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  append({ at, token, action, article, language, revision, detail }: Omit<AuditEntry, 'entry'>): void {
    this.#sql.exec(
      'INSERT INTO audit (at, token, action, article, language, revision, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
      at,
      token,
      action,
      article,
      language,
      revision,
      detail,
    );
  }

  /** Notes what was done to the whole. */
  note(token: string, action: string, detail: string | null, at: string): void {
    this.append({ at, token, action, article: null, language: null, revision: null, detail });
  }

  /** At most `limit` entries before one (`null`: all of them), newest first. */
  list(before: number | null, limit: number): AuditEntry[] {
    return this.#sql
      .exec<Record<keyof AuditEntry, SqlStorageValue>>(
        'SELECT * FROM audit WHERE entry < ? ORDER BY entry DESC LIMIT ?',
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      )
      .toArray() as unknown as AuditEntry[];
  }
}
