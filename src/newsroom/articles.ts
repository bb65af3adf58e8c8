import type { Withdrawal } from '../articles/article.ts';
import type { Fingerprints } from '../articles/fingerprint.ts';
import type { Rendered } from '../articles/render.ts';
import type { ArticleInput, SummaryInput } from '../articles/schema.ts';

/** Which door a text came through: `publish` (a folder of files), `put` (one resource). */
export type Via = 'publish' | 'put';

interface Stored<Input> {
  revision: number;
  via: Via;
  /** `contentHash` of the input: what tells a repeated write from a change. */
  hash: string;
  input: Input;
  rendered: Rendered;
  fingerprints: Fingerprints;
  published: string;
  modified: string;
  /** `null` while it is live. */
  withdrawal: Withdrawal | null;
}

/** The original with the shared fields. */
export interface StoredArticle extends Stored<ArticleInput> {
  id: string;
  original_revision: number;
  /** The end of the embargo while nothing of the article is public, else `null`. */
  held_until: string | null;
}

export interface StoredSummary extends Stored<SummaryInput> {
  article: string;
  language: string;
  /** What its source said, field by field, when this summary was last known to say the same. */
  made_from: Fingerprints;
}

type Row = Record<string, SqlStorageValue>;

const stored = (row: Row) => ({
  revision: row.revision as number,
  via: row.via as Via,
  hash: row.hash as string,
  input: JSON.parse(row.input as string),
  rendered: JSON.parse(row.rendered as string),
  fingerprints: JSON.parse(row.fingerprints as string),
  published: row.published as string,
  modified: row.modified as string,
  withdrawal:
    row.withdrawn === null ? null : { withdrawn: row.withdrawn as string, reason: row.reason as string | null },
});

/** Columns that both tables have, in the order of `values`. */
const COLUMNS = 'revision, via, hash, input, rendered, fingerprints, published, modified, withdrawn, reason';
const values = (entry: Stored<unknown>): SqlStorageValue[] => [
  entry.revision,
  entry.via,
  entry.hash,
  JSON.stringify(entry.input),
  JSON.stringify(entry.rendered),
  JSON.stringify(entry.fingerprints),
  entry.published,
  entry.modified,
  entry.withdrawal?.withdrawn ?? null,
  entry.withdrawal?.reason ?? null,
];

/** The truth of every article: its original and its summaries as rows. */
export class Articles {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  find(id: string): StoredArticle | null {
    const row = this.#sql.exec<Row>('SELECT * FROM articles WHERE id = ?', id).toArray()[0];
    if (!row) return null;
    const { original_revision, held_until } = row as { original_revision: number; held_until: string | null };
    return { id, original_revision, held_until, ...stored(row) };
  }

  /** Every summary of an article, withdrawn ones included, by language tag. */
  summaries(article: string): StoredSummary[] {
    return this.#sql
      .exec<Row>('SELECT * FROM summaries WHERE article = ? ORDER BY language', article)
      .toArray()
      .map((row) => summaryOf(row));
  }

  findSummary(article: string, language: string): StoredSummary | null {
    const row = this.#sql
      .exec<Row>('SELECT * FROM summaries WHERE article = ? AND language = ?', article, language)
      .toArray()[0];
    return row ? summaryOf(row) : null;
  }

  save(article: StoredArticle): void {
    this.#sql.exec(
      `INSERT OR REPLACE INTO articles (id, original_revision, held_until, ${COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      article.id,
      article.original_revision,
      article.held_until,
      ...values(article),
    );
  }

  saveSummary(summary: StoredSummary): void {
    this.#sql.exec(
      `INSERT OR REPLACE INTO summaries (article, language, made_from, ${COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      summary.article,
      summary.language,
      JSON.stringify(summary.made_from),
      ...values(summary),
    );
  }

  /** Every id, withdrawn ones included. */
  ids(): string[] {
    return this.#sql
      .exec<{ id: string }>('SELECT id FROM articles ORDER BY id')
      .toArray()
      .map(({ id }) => id);
  }

  /** Articles whose embargo has ended by `now` and that have yet to be shown. */
  released(now: string): StoredArticle[] {
    return this.#sql
      .exec<{ id: string }>('SELECT id FROM articles WHERE held_until <= ? ORDER BY held_until, id', now)
      .toArray()
      .map(({ id }) => this.find(id)!);
  }

  /** When the next embargo ends; `null`: there is none. */
  nextRelease(): string | null {
    return this.#sql.exec<{ at: string | null }>('SELECT min(held_until) AS at FROM articles').one().at;
  }

  /** What each live text is: enough to tell what a publish of files would change. */
  *inventory(): Generator<{ article: string; language: string | null; hash: string; via: Via }> {
    type Line = { article: string; language: string | null; hash: string; via: Via };
    yield* this.#sql.exec<Line>(
      `SELECT id AS article, NULL AS language, hash, via FROM articles WHERE withdrawn IS NULL
       UNION ALL
       SELECT article, language, summaries.hash, summaries.via FROM summaries JOIN articles ON id = article
       WHERE summaries.withdrawn IS NULL AND articles.withdrawn IS NULL`,
    );
  }
}

function summaryOf(row: Row): StoredSummary {
  return {
    article: row.article as string,
    language: row.language as string,
    made_from: JSON.parse(row.made_from as string),
    ...stored(row),
  };
}
