import type { Fingerprints } from '../articles/fingerprint.ts';
import type { Change } from '../store/values.ts';

/** What is said of a version without its text; `language` is `''` for the original with the shared fields. */
export interface Version {
  article: string;
  language: string;
  revision: number;
  at: string;
  kind: Change['kind'] | 'draft' | 'reviewed';
  /** Name of the token that wrote it; `schedule`: its time had come. */
  token: string;
}

/** One version of one text. */
export interface Revision extends Version {
  /** What was written; `null` for a withdrawal. */
  input: unknown;
  /** Of a summary: what it was known to say the same as. */
  made_from: Fingerprints | null;
}

type Row = Omit<Revision, 'input' | 'kind' | 'made_from'> & {
  kind: string;
  input: string | null;
  made_from: string | null;
};

/** Every version that was ever written, append-only. */
export class Revisions {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  append(revision: Revision): void {
    const { article, language, at, kind, token, input, made_from } = revision;
    this.#sql.exec(
      `INSERT INTO revisions (article, language, revision, at, kind, token, input, made_from)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      article,
      language,
      revision.revision,
      at,
      kind,
      token,
      input === null ? null : JSON.stringify(input),
      made_from && JSON.stringify(made_from),
    );
  }

  /** At most `limit` versions of a text before one (`null`: all of them), newest first. */
  list(article: string, language: string, before: number | null, limit: number): Version[] {
    return this.#sql
      .exec<Record<keyof Version, SqlStorageValue>>(
        `SELECT article, language, revision, at, kind, token FROM revisions
         WHERE article = ? AND language = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
        article,
        language,
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      )
      .toArray() as unknown as Version[];
  }

  find(article: string, language: string, revision: number): Revision | null {
    const row = this.#sql
      .exec<Row & Record<string, SqlStorageValue>>(
        'SELECT * FROM revisions WHERE article = ? AND language = ? AND revision = ?',
        article,
        language,
        revision,
      )
      .toArray()[0];
    if (!row) return null;
    return {
      ...row,
      kind: row.kind as Revision['kind'],
      input: row.input === null ? null : JSON.parse(row.input),
      made_from: row.made_from === null ? null : JSON.parse(row.made_from),
    };
  }

  /** The number of the newest version; 0: the text was never written. */
  last(article: string, language: string): number {
    return this.#sql
      .exec<{ last: number }>(
        'SELECT coalesce(max(revision), 0) AS last FROM revisions WHERE article = ? AND language = ?',
        article,
        language,
      )
      .one().last;
  }
}
