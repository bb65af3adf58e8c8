import type { FeedName } from '../feeds/feed.ts';

/** How many entries a full page of a feed holds. */
export const PAGE_SIZE = 10;

/** A place in one list: which article, in which language, since when. */
export interface Standing {
  list: string;
  article: string;
  /** `''` in the filled list, which is one for all languages. */
  language: string;
  published: string;
}

export interface Placement extends Standing {
  position: number;
  withdrawn: string | null;
}

/** Where an entry was put. */
export interface Place {
  /** The first whose entry is now another, or is live again. */
  position: number;
  /** Whether everything after it has moved. */
  shifted: boolean;
}

/** The list of a feed. All filled feeds share one order: every article is in each. */
export function listOf({ mode, language, topic }: FeedName): string {
  return [mode, mode === 'filled' ? '*' : (language ?? '*'), topic ?? '*'].join('/');
}

/** Page of a position, both counted from the oldest; pages from 1, positions from 0. */
export function pageOf(position: number): number {
  return Math.floor(position / PAGE_SIZE) + 1;
}

/**
 * The order of every list: by publication, then article, then language, so that it depends on the content and not on
 * the order of writing. Positions are kept, not counted: looking one up costs the same in a list of any length.
 */
export class Placements {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Entries, withdrawn ones included; the last position is one less. */
  count(list: string): number {
    return this.#sql
      .exec<{ count: number }>('SELECT coalesce(max(position), -1) + 1 AS count FROM placements WHERE list = ?', list)
      .one().count;
  }

  find({ list, article, language }: Standing): Placement | null {
    const rows = this.#sql.exec<Row>(
      'SELECT * FROM placements WHERE list = ? AND article = ? AND language = ?',
      list,
      article,
      language,
    );
    return (rows.toArray()[0] as Placement | undefined) ?? null;
  }

  /** Positions `from` up to but not including `to`, oldest first. */
  range(list: string, from: number, to: number): Placement[] {
    return this.#sql
      .exec<Row>(
        'SELECT * FROM placements WHERE list = ? AND position >= ? AND position < ? ORDER BY position',
        list,
        from,
        to,
      )
      .toArray() as unknown as Placement[];
  }

  /** Puts an entry where its date says. */
  place(standing: Standing): Place {
    const { list, article, language, published } = standing;
    const old = this.find(standing);
    if (old && old.published === published) {
      this.#sql.exec('UPDATE placements SET withdrawn = NULL WHERE list = ? AND position = ?', list, old.position);
      return { position: old.position, shifted: false };
    }
    const count = this.count(list);
    const vacated = old ? this.#remove(old) : count;
    const position = this.#positionFor(standing);
    this.#shift(list, position, 1);
    this.#sql.exec(
      'INSERT INTO placements (list, position, article, language, published) VALUES (?, ?, ?, ?, ?)',
      list,
      position,
      article,
      language,
      published,
    );
    const first = Math.min(position, vacated);
    return { position: first, shifted: first < count };
  }

  /** Marks an entry as withdrawn; its place stays, so that no other page changes. Answers its position. */
  withdraw(standing: Standing, now: string): number | null {
    const old = this.find(standing);
    if (!old) return null;
    this.#sql.exec('UPDATE placements SET withdrawn = ? WHERE list = ? AND position = ?', now, old.list, old.position);
    return old.position;
  }

  #positionFor({ list, published, article, language }: Standing): number {
    const next = this.#sql
      .exec<{ position: number }>(
        `SELECT position FROM placements WHERE list = ? AND (published, article, language) > (?, ?, ?)
         ORDER BY published, article, language LIMIT 1`,
        list,
        published,
        article,
        language,
      )
      .toArray()[0];
    return next?.position ?? this.count(list);
  }

  #remove({ list, position }: Placement): number {
    this.#sql.exec('DELETE FROM placements WHERE list = ? AND position = ?', list, position);
    this.#shift(list, position + 1, -1);
    return position;
  }

  /** In two steps over negative numbers: SQLite checks the primary key row by row. */
  #shift(list: string, from: number, by: 1 | -1): void {
    this.#sql.exec(
      'UPDATE placements SET position = -1 - position - ? WHERE list = ? AND position >= ?',
      by,
      list,
      from,
    );
    this.#sql.exec('UPDATE placements SET position = -1 - position WHERE list = ? AND position < 0', list);
  }
}

type Row = {
  list: string;
  position: number;
  article: string;
  language: string;
  published: string;
  withdrawn: string | null;
};
