import type { Fingerprints } from '../articles/fingerprint.ts';
import type { SummaryInput } from '../articles/schema.ts';
import type { Via } from './stored.ts';

/** A summary that is not public yet; beside it the published one may be live. */
export interface Draft {
  article: string;
  language: string;
  revision: number;
  via: Via;
  hash: string;
  input: SummaryInput;
  /** What its source said when it was written, which need not be what it says when it is published. */
  made_from: Fingerprints;
  saved: string;
  /** When it is to be published; `null`: when an editor says so. */
  publish_at: string | null;
}

type Row = Omit<Draft, 'input' | 'via' | 'made_from'> & { input: string; via: string; made_from: string };

/** What is written and not yet public: nothing of it ever reaches KV. */
export class Drafts {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  find(article: string, language: string): Draft | null {
    return this.#select('WHERE article = ? AND language = ?', article, language)[0] ?? null;
  }

  of(article: string): Draft[] {
    return this.#select('WHERE article = ? ORDER BY language', article);
  }

  /** Those of articles that are not withdrawn. */
  all(): Draft[] {
    return this.#select(
      'WHERE article IN (SELECT id FROM articles WHERE withdrawn IS NULL) ORDER BY article, language',
    );
  }

  /** Scheduled ones whose time has come, earliest first. */
  due(now: string): Draft[] {
    return this.#select('WHERE publish_at <= ? ORDER BY publish_at, article, language', now);
  }

  nextDue(): string | null {
    return this.#sql.exec<{ at: string | null }>('SELECT min(publish_at) AS at FROM drafts').one().at;
  }

  save(draft: Draft): void {
    this.#sql.exec(
      `INSERT OR REPLACE INTO drafts (article, language, revision, via, hash, input, made_from, saved, publish_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      draft.article,
      draft.language,
      draft.revision,
      draft.via,
      draft.hash,
      JSON.stringify(draft.input),
      JSON.stringify(draft.made_from),
      draft.saved,
      draft.publish_at,
    );
  }

  remove(article: string, language: string): void {
    this.#sql.exec('DELETE FROM drafts WHERE article = ? AND language = ?', article, language);
  }

  #select(where: string, ...bindings: string[]): Draft[] {
    return this.#sql
      .exec<Row & Record<string, SqlStorageValue>>(`SELECT * FROM drafts ${where}`, ...bindings)
      .toArray()
      .map((row) => ({
        ...row,
        via: row.via as Via,
        input: JSON.parse(row.input),
        made_from: JSON.parse(row.made_from),
      }));
  }
}
