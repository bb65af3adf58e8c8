/**
 * Writes `released/openapi.json`, the description of the interface: `node scripts/build-openapi.mjs`.
 *
 * It is generated from the schemas that validate and committed; a test says so where it is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '../src/openapi/document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The text of `released/openapi.json`. */
export function openapiText() {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return `${JSON.stringify(openapiDocument(version), null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${root}released/openapi.json`, openapiText());
