import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Planned } from '../../../src/cli/import/plan.ts';
import { writeImport } from '../../../src/cli/import/write.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precis-write-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function create(id: string): Planned {
  return { does: 'create', report: { file: `${id}.txt`, id, name: 'original.en.md', text: id, notes: [] } };
}

test('articles appear whole, and nothing else is left behind', async () => {
  await writeImport([create('one'), create('two')], folder);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    'one',
    join('one', 'original.en.md'),
    'two',
    join('two', 'original.en.md'),
  ]);
});

test('where one cannot be written, none is', async () => {
  // Another program makes the same folder between the plan and the writing.
  mkdirSync(join(folder, 'two'));
  writeFileSync(join(folder, 'two', 'original.fr.md'), 'theirs');
  await expect(writeImport([create('one'), create('two')], folder)).rejects.toThrow(/ENOTEMPTY|EEXIST/);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['two', join('two', 'original.fr.md')]);
});
