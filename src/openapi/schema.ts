/** A JSON Schema of the 2020-12 dialect, which OpenAPI 3.1 uses as it is. */
export type JsonSchema = { [keyword: string]: unknown };

/** A schema for each member of `T`: one that is not described does not compile. */
export type Members<T> = { [Name in keyof T]-?: JsonSchema };

/**
 * An object as it is answered. Every member is always there (`null` or `[]` where it has nothing to say) but those
 * named as optional. It stays open: members may be added.
 */
export function members<T>(
  description: string,
  properties: Members<T>,
  optional: (keyof T & string)[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !(optional as string[]).includes(name));
  return { type: 'object', description, required, properties };
}

/** One of the schemas that stand in the document under their names. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** What may be `null`; `meaning` says when. */
export function nullable(schema: JsonSchema, meaning?: string): JsonSchema {
  const description = meaning === undefined ? {} : { description: meaning };
  if (typeof schema.type !== 'string') return { ...description, anyOf: [schema, { type: 'null' }] };
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...words, ...description, type: [schema.type, 'null'] };
}

/** A text; `more` adds keywords. */
export function text(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', description, ...more };
}

/** One of a few words. */
export function word(description: string, words: readonly string[]): JsonSchema {
  return { type: 'string', description, enum: [...words] };
}

/** A whole number that is not negative. */
export function count(description: string): JsonSchema {
  return { type: 'integer', minimum: 0, description };
}

export function list(description: string, items: JsonSchema): JsonSchema {
  return { type: 'array', description, items };
}

/** A map by canonical language tag. */
export function byLanguage(description: string, value: JsonSchema): JsonSchema {
  return { type: 'object', description, propertyNames: { pattern: TAG.source }, additionalProperties: value };
}

/** Spelling of a canonical BCP 47 tag. */
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

export const time = (description: string) => text(`${description} RFC 3339 in UTC.`, { format: 'date-time' });
export const date = (description: string) => text(description, { format: 'date' });
export const url = (description: string) => text(description, { format: 'uri' });
export const language = (description: string) =>
  text(`${description} A canonical BCP 47 tag.`, { pattern: TAG.source, examples: ['zh-Hans'] });
export const direction = () => word('Writing direction of the language.', ['ltr', 'rtl']);
export const html = (description: string) => text(description, { contentMediaType: 'text/html' });
export const names = (description: string) => list(description, { type: 'string' });
