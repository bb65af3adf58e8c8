import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = join(import.meta.dirname, '../../src/pages');

it('HTML is taken as it is in two places only: the sanitised body of an original, and a block of JSON', () => {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const uses = files.flatMap((file) =>
    [...readFileSync(join(PAGES, file), 'utf8').matchAll(/\braw\(|dangerouslySetInnerHTML/g)].map(() => file),
  );
  expect(uses.sort()).toEqual(['json-ld.ts', 'original-text.tsx']);
});
