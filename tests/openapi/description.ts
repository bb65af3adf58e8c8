import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PathItem } from '../../src/openapi/operation.ts';

export const TEXT = readFileSync(join(import.meta.dirname, '../../released/openapi.json'), 'utf8');

interface Description {
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, object> };
}

/** The description as it is served. */
export const description = JSON.parse(TEXT) as Description;

/** One method of one path. */
export interface Described {
  operationId: string;
  method: string;
  path: string;
}

export const operations: Described[] = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { operationId }]) => ({ operationId, method: method.toUpperCase(), path })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'precis:', components: closed(description.components) as object });

/** Whether a value fits a named schema and has no member that is not described there. */
export function validatorOf(schema: string): ValidateFunction {
  return ajv.getSchema(`precis:#/components/schemas/${schema}`)!;
}

/** The same schemas, with each object closed: the description is open, so that members may be added. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member)]));
  const isOpen = 'properties' in members && !('additionalProperties' in members) && members.type === 'object';
  return isOpen ? { ...members, additionalProperties: false } : members;
}
