import { CHANGES_PER_PAGE, type Change } from '../store/values.ts';

type Row = { cursor: number; at: string; kind: string; article: string; language: string | null; fields: string };

/** What happened, in order and without gaps. */
export class ChangeLog {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Appends a change; answers its cursor. */
  append(change: Omit<Change, 'cursor'>): number {
    return this.#sql
      .exec<{ cursor: number }>(
        'INSERT INTO changes (at, kind, article, language, fields) VALUES (?, ?, ?, ?, ?) RETURNING cursor',
        change.at,
        change.kind,
        change.article,
        change.language,
        JSON.stringify(change.fields),
      )
      .one().cursor;
  }

  /** The cursor of the newest change; 0: nothing has happened yet. */
  last(): number {
    return this.#sql.exec<{ cursor: number }>('SELECT coalesce(max(cursor), 0) AS cursor FROM changes').one().cursor;
  }

  /** The changes of one page, counted from 0, oldest first. */
  page(number: number): Change[] {
    const first = number * CHANGES_PER_PAGE + 1;
    return this.#sql
      .exec<Row>(
        'SELECT * FROM changes WHERE cursor >= ? AND cursor < ? ORDER BY cursor',
        first,
        first + CHANGES_PER_PAGE,
      )
      .toArray()
      .map((row) => ({ ...row, kind: row.kind as Change['kind'], fields: JSON.parse(row.fields) }));
  }
}

/** The page that a cursor stands on. */
export function changesPageOf(cursor: number): number {
  return Math.floor((cursor - 1) / CHANGES_PER_PAGE);
}
