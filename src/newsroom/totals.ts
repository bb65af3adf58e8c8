import type { Article, Tombstone } from '../articles/article.ts';
import type { CoverageTotals } from '../store/values.ts';

/**
 * What the coverage table adds up to, kept as counters: a change adds and takes away what is its own, and neither it
 * nor a reading costs more in a larger corpus.
 */
export class Totals {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Counts an article as what it has become and no longer as what it was; answers whether that changed anything. */
  follow(before: Article | Tombstone | null, after: Article | Tombstone | null, now: string): boolean {
    const old = new Set(statesOf(before));
    const current = new Set(statesOf(after));
    const gone = old.difference(current);
    const come = current.difference(old);
    for (const state of gone) this.#add(state, -1, now);
    for (const state of come) this.#add(state, 1, now);
    return gone.size + come.size > 0;
  }

  /** The totals in these languages, and when any of them last changed (RFC 3339); `null`: never. */
  read(languages: string[]): { totals: CoverageTotals; changed: string | null } {
    const rows = this.#sql.exec<Row>('SELECT language, state, articles, changed FROM totals').toArray();
    const count = (state: State, language: string) =>
      rows.find((row) => row.state === state && row.language === language)?.articles ?? 0;
    const articles = count('published', '');
    const summaries = languages.map((language) => {
      const [current, stale] = [count('current', language), count('stale', language)];
      return [language, { current, stale, missing: articles - current - stale }];
    });
    const changed = rows.map((row) => row.changed).sort();
    return { totals: { articles, summaries: Object.fromEntries(summaries) }, changed: changed.at(-1) ?? null };
  }

  #add(counted: Counted, by: 1 | -1, now: string): void {
    const [state, language] = counted.split(' ');
    this.#sql.exec(
      `INSERT INTO totals (language, state, articles, changed) VALUES (?, ?, ?, ?)
       ON CONFLICT (language, state) DO UPDATE SET articles = articles + excluded.articles, changed = excluded.changed`,
      language,
      state,
      by,
      now,
    );
  }
}

type State = 'published' | 'current' | 'stale';
/** A state with its language, which is `''` for the article itself: a row that counts it. */
type Counted = `${State} ${string}`;
type Row = { language: string; state: State; articles: number; changed: string };

/** What an article counts as; nothing where readers do not have it. */
function statesOf(record: Article | Tombstone | null): Counted[] {
  if (record?.status !== 'published') return [];
  const summaries = Object.entries(record.summaries);
  return ['published ', ...summaries.map(([language, { freshness }]): Counted => `${freshness} ${language}`)];
}
