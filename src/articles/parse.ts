import * as v from 'valibot';
import { issuesOf } from './faults.ts';
import type { Parsed } from './issue.ts';
import {
  type ArticleInput,
  ArticleSchema,
  type Batch,
  BatchSchema,
  type PublicationInput,
  PublicationSchema,
  type SummaryInput,
  SummarySchema,
} from './schema.ts';
import { structureOf, withoutUnsafe } from './structure.ts';

/** `PUT /articles/<id>`: the value normalised, or every fault at once. Never throws. */
export function parseArticle(input: unknown): Parsed<ArticleInput> {
  return parse(ArticleSchema, input);
}

/** `PUT /articles/<id>/summaries/<language>`: the value normalised, or every fault at once. Never throws. */
export function parseSummary(input: unknown): Parsed<SummaryInput> {
  return parse(SummarySchema, input);
}

/** `content/publication.yaml`: the value normalised, or every fault at once. Never throws. */
export function parsePublication(input: unknown): Parsed<PublicationInput> {
  return parse(PublicationSchema, input);
}

/** `POST /publish`: the value normalised, or every fault at once. Never throws. */
export function parseBatch(input: unknown): Parsed<Batch> {
  return parse(BatchSchema, input);
}

/** Any input by its schema: the value normalised, or every fault at once. Never throws. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): Parsed<v.InferOutput<Schema>> {
  const { broken, unsafe } = structureOf(input);
  if (broken.length > 0) return { ok: false, issues: [...broken, ...unsafe] };
  const { success, output, issues = [] } = v.safeParse(schema, unsafe.length === 0 ? input : withoutUnsafe(input));
  if (success && unsafe.length === 0) return { ok: true, value: output };
  return { ok: false, issues: [...unsafe, ...issuesOf(issues)] };
}
