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
  /** `RENDERER_VERSION` that it was rendered with. */
  renderer: number;
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
  /** The end of the embargo as long as nothing of the article has ever been public, else `null`. */
  held_until: string | null;
}

/** Who approved a summary, and when. */
export interface Review {
  reviewed_by: string;
  reviewed: string | null;
}

/** A published or withdrawn summary; what waits is a `Draft`. */
export interface StoredSummary extends Stored<SummaryInput> {
  article: string;
  language: string;
  /** What its source said, field by field, when this summary was last known to say the same. */
  made_from: Fingerprints;
  /** The review that holds for this text: stated by its input, or recorded since; `null`: none. */
  review: Review | null;
}

/** A row as SQLite answers it. */
export type Row = Record<string, SqlStorageValue>;

const stored = (row: Row) => ({
  revision: row.revision as number,
  via: row.via as Via,
  hash: row.hash as string,
  input: JSON.parse(row.input as string),
  rendered: JSON.parse(row.rendered as string),
  renderer: row.renderer as number,
  fingerprints: JSON.parse(row.fingerprints as string),
  published: row.published as string,
  modified: row.modified as string,
  withdrawal:
    row.withdrawn === null ? null : { withdrawn: row.withdrawn as string, reason: row.reason as string | null },
});

/** Columns that both tables have, in the order of `valuesOf`. */
export const COLUMNS =
  'revision, via, hash, input, rendered, renderer, fingerprints, published, modified, withdrawn, reason';

/** The values of `COLUMNS`. */
export function valuesOf(entry: Stored<unknown>): SqlStorageValue[] {
  return [
    entry.revision,
    entry.via,
    entry.hash,
    JSON.stringify(entry.input),
    JSON.stringify(entry.rendered),
    entry.renderer,
    JSON.stringify(entry.fingerprints),
    entry.published,
    entry.modified,
    entry.withdrawal?.withdrawn ?? null,
    entry.withdrawal?.reason ?? null,
  ];
}

/** The article of a row of `articles`. */
export function articleOf(row: Row): StoredArticle {
  const { id, original_revision, held_until } = row as { id: string; original_revision: number; held_until: string };
  return { id, original_revision, held_until, ...stored(row) };
}

/** The summary of a row of `summaries`. */
export function summaryOf(row: Row): StoredSummary {
  return {
    article: row.article as string,
    language: row.language as string,
    made_from: JSON.parse(row.made_from as string),
    review: row.review === null ? null : JSON.parse(row.review as string),
    ...stored(row),
  };
}
