import type { Change } from '../store/values.ts';

/** One version of one text; `language` is `''` for the original with the shared fields. */
export interface Revision {
  article: string;
  language: string;
  revision: number;
  at: string;
  kind: Change['kind'] | 'draft';
  /** Name of the token that wrote it. */
  token: string;
  /** What was written; `null` for a withdrawal. */
  input: unknown;
}

type Row = Omit<Revision, 'input' | 'kind'> & { kind: string; input: string | null };

/** Every version that was ever written, append-only. */
export class Revisions {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  append(revision: Revision): void {
    this.#sql.exec(
      'INSERT INTO revisions (article, language, revision, at, kind, token, input) VALUES (?, ?, ?, ?, ?, ?, ?)',
      revision.article,
      revision.language,
      revision.revision,
      revision.at,
      revision.kind,
      revision.token,
      revision.input === null ? null : JSON.stringify(revision.input),
    );
  }

  /** The newest `limit` versions of a text, newest first. */
  list(article: string, language: string, limit: number): Revision[] {
    return this.#select('ORDER BY revision DESC LIMIT ?', article, language, limit);
  }

  find(article: string, language: string, revision: number): Revision | null {
    return this.#select('AND revision = ?', article, language, revision)[0] ?? null;
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

  #select(rest: string, article: string, language: string, bound: number): Revision[] {
    return this.#sql
      .exec<Row & Record<string, SqlStorageValue>>(
        `SELECT * FROM revisions WHERE article = ? AND language = ? ${rest}`,
        article,
        language,
        bound,
      )
      .toArray()
      .map((row) => ({
        ...row,
        kind: row.kind as Revision['kind'],
        input: row.input === null ? null : JSON.parse(row.input),
      }));
  }
}
