import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { ArticleSchema, BatchSchema, PublicationSchema, SummarySchema } from '../articles/schema.ts';
import { ReviewSchema } from '../publish/reviews.ts';
import { TokenSchema } from '../publish/tokens.ts';
import { webhookSchema } from '../publish/webhook-order.ts';
import type { JsonSchema } from './schema.ts';

/** What is sent, by its name in the document. */
const INPUTS = {
  ArticleInput: ArticleSchema,
  SummaryInput: SummarySchema,
  Batch: BatchSchema,
  PublicationInput: PublicationSchema,
  Review: ReviewSchema,
  TokenInput: TokenSchema,
  WebhookInput: webhookSchema(false),
};

/**
 * The request bodies as JSON Schemas, generated from the schemas that validate them.
 *
 * What JSON Schema has no word for (display width, canonical tags, what Markdown may hold) stands in the descriptions
 * and is checked by the service alone, so that a body which fits these schemas may still be answered 422.
 */
export function inputSchemas(): Record<string, JsonSchema> {
  const schemas = toJsonSchemaDefs(INPUTS, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return tidy(schemas) as Record<string, JsonSchema>;
}

/** The same schemas with `null` as one of the types, which reads better than a choice of two schemas. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const { anyOf, ...rest } = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tidy(member)]));
  const [schema, none, ...others] = Array.isArray(anyOf) ? (anyOf as JsonSchema[]) : [];
  if (others.length > 0 || none?.type !== 'null' || typeof schema?.type !== 'string') {
    return anyOf === undefined ? rest : { anyOf, ...rest };
  }
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...rest, ...words, type: [schema.type, 'null'] };
}
