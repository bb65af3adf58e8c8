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
import { structureIssues } from './structure.ts';

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

function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): Parsed<v.InferOutput<Schema>> {
  const broken = structureIssues(input);
  if (broken.length > 0) return { ok: false, issues: broken };
  const { success, output, issues } = v.safeParse(schema, input);
  return success ? { ok: true, value: output } : { ok: false, issues: issuesOf(issues) };
}
