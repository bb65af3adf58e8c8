import type { Issue } from '../articles/issue.ts';
import type { Refusal } from './refusal.ts';

/** What a piece of work does to one text; `language` is `null` for the original and the shared fields. */
export interface PlannedChange {
  article: string;
  language: string | null;
  change: 'added' | 'changed' | 'withdrawn' | 'unchanged';
  /** Number of the text's newest version afterwards: its entity tag. */
  revision: number;
}

/** A piece of work that was carried out, or would be. */
export interface Done {
  ok: true;
  dry_run: boolean;
  /** Cursor of the newest change there is. */
  revision: number;
  changes: PlannedChange[];
  /** Keys of KV that the work changes; of what was only tried, without those that hold that value already. */
  kv_writes: number;
  /** `done`: KV has been told everything that was done. */
  replication: 'done' | 'pending';
}

/** A piece of work of which nothing was done. */
export interface Refused {
  ok: false;
  status: Refusal['status'];
  detail: string;
  issues: Issue[];
  etag: string | null;
}

/** What became of a piece of work; every expected failure is an answer, only bugs throw. */
export type Outcome = Done | Refused;
