import type { Operation, Tag } from './operation.ts';
import { ref } from './schema.ts';

/** Whatever a token may be refused for, and where there is none to compare it with. */
export const AUTHORISED = [401, 403, 429, 503];
/** What may be wrong with a body that is sent. */
export const SENT = [400, 413, 415, 422];

/** An operation that needs a token. */
export function guarded(tag: Tag, operation: Omit<Operation, 'tags' | 'security'>): Operation {
  return { ...operation, tags: [tag], security: [{ token: [] }] };
}

/** The JSON body of a request, with an example. */
export function body(schema: string, example: unknown): NonNullable<Operation['requestBody']> {
  return {
    required: true,
    content: { 'application/json': { schema: ref(schema), examples: { harbour: { value: example } } } },
  };
}

/** A token changes what is answered, and nobody needs one. */
export const OPTIONAL_TOKEN: NonNullable<Operation['security']> = [{}, { token: [] }];
