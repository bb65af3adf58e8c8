import * as v from 'valibot';
import { byName } from './by-name.ts';

/** The answers of the HTTP interface that the command line reads; members that it does not use are let through. */

const change = v.object({
  article: v.string(),
  /** `null`: the original and the shared fields. */
  language: v.nullable(v.string()),
  change: v.picklist(['added', 'changed', 'withdrawn', 'unchanged']),
});

/** `POST /publish` */
export const publishAnswer = v.object({
  dry_run: v.boolean(),
  /** `null`: nothing was sent. */
  revision: v.nullable(v.number()),
  changes: v.array(change),
  kv_writes: v.number(),
  replication: v.picklist(['done', 'pending']),
});

const via = v.picklist(['publish', 'put']);

/** `GET /articles`, with a token: what is published, by hash of what was sent. */
export const ledgerAnswer = v.object({
  publication: v.nullable(v.string()),
  articles: byName(v.object({ via, original: v.string(), summaries: byName(v.object({ hash: v.string(), via })) })),
  /** What was taken back over HTTP, by article: languages, `null` for the whole article. */
  withdrawn: v.optional(byName(v.array(v.nullable(v.string()))), {}),
});

/** `GET /coverage.json` and the pages behind it, with every member that is answered. */
export const coverageAnswer = v.looseObject({
  languages: v.array(v.string()),
  articles: v.array(
    v.looseObject({
      id: v.string(),
      title: v.string(),
      summaries: v.record(
        v.string(),
        v.looseObject({
          freshness: v.picklist(['current', 'stale']),
          origin: v.picklist(['human', 'assisted', 'machine']),
          reviewed: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  next_url: v.optional(v.string()),
});

/** An RFC 9457 problem. */
export const problemAnswer = v.object({
  title: v.optional(v.string(), ''),
  detail: v.optional(v.string(), ''),
  errors: v.optional(v.array(v.object({ pointer: v.string(), detail: v.string() })), []),
});

export type PublishAnswer = v.InferOutput<typeof publishAnswer>;
export type Change = PublishAnswer['changes'][number];
export type Ledger = v.InferOutput<typeof ledgerAnswer>;
export type Coverage = v.InferOutput<typeof coverageAnswer>;
