import { articleOf, COLUMNS, type Row, type StoredArticle, type StoredSummary, summaryOf, valuesOf } from './stored.ts';

/** The truth of every article: its original and its summaries as rows. */
export class Articles {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  find(id: string): StoredArticle | null {
    const row = this.#sql.exec<Row>('SELECT * FROM articles WHERE id = ?', id).toArray()[0];
    return row ? articleOf(row) : null;
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
      `INSERT OR REPLACE INTO articles (id, original_revision, held_until, ${COLUMNS})
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      article.id,
      article.original_revision,
      article.held_until,
      ...valuesOf(article),
    );
  }

  saveSummary(summary: StoredSummary): void {
    this.#sql.exec(
      `INSERT OR REPLACE INTO summaries (article, language, made_from, review, ${COLUMNS})
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      summary.article,
      summary.language,
      JSON.stringify(summary.made_from),
      summary.review && JSON.stringify(summary.review),
      ...valuesOf(summary),
    );
  }

  /** Removes a summary that nobody was ever shown; one that was public is withdrawn instead. */
  removeSummary(article: string, language: string): void {
    this.#sql.exec('DELETE FROM summaries WHERE article = ? AND language = ?', article, language);
  }

  /** Counts a change of the record that is not one of the original; answers the article with it. */
  touch(id: string): StoredArticle {
    this.#sql.exec('UPDATE articles SET revision = revision + 1 WHERE id = ?', id);
    return this.find(id)!;
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
      .exec<Row>('SELECT * FROM articles WHERE held_until <= ? AND withdrawn IS NULL ORDER BY held_until, id', now)
      .toArray()
      .map((row) => articleOf(row));
  }

  /** When the next embargo ends; `null`: there is none. */
  nextRelease(): string | null {
    return this.#sql
      .exec<{ at: string | null }>(
        'SELECT min(held_until) AS at FROM articles WHERE held_until IS NOT NULL AND withdrawn IS NULL',
      )
      .one().at;
  }

  /** At most `limit` ids of articles in which something was rendered by an older renderer than `version`. */
  renderedBefore(version: number, limit: number): string[] {
    return this.#sql
      .exec<{ id: string }>(
        `SELECT id FROM articles WHERE renderer < ?
         UNION SELECT article FROM summaries WHERE renderer < ? ORDER BY id LIMIT ?`,
        version,
        version,
        limit,
      )
      .toArray()
      .map(({ id }) => id);
  }

  /** What each live text is, the original (`language` is `null`) before its summaries; embargoed ones included. */
  *live(): Generator<LiveText> {
    yield* this.#sql.exec<LiveText>(
      `SELECT id AS article, NULL AS language, hash, via, held_until IS NOT NULL AS held
       FROM articles WHERE withdrawn IS NULL
       UNION ALL
       SELECT article, language, summaries.hash, summaries.via, held_until IS NOT NULL
       FROM summaries JOIN articles ON id = article
       WHERE summaries.withdrawn IS NULL AND articles.withdrawn IS NULL`,
    );
  }

  /** What was withdrawn over HTTP and has not been written since; `language` is `null` for a whole article. */
  *takenBack(): Generator<{ article: string; language: string | null }> {
    yield* this.#sql.exec<{ article: string; language: string | null }>(
      `SELECT id AS article, NULL AS language FROM articles WHERE withdrawn IS NOT NULL AND via = 'put'
       UNION ALL
       SELECT article, language FROM summaries WHERE withdrawn IS NOT NULL AND via = 'put'
       AND (article, language) NOT IN (SELECT article, language FROM drafts)`,
    );
  }
}

type LiveText = { article: string; language: string | null; hash: string; via: 'publish' | 'put'; held: number };
