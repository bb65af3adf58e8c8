import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookup } from '../../src/languages/lookup.ts';
import { parseAcceptLanguage } from '../../src/languages/range.ts';

const page = readFileSync(new URL('../../docs/language-lookup.md', import.meta.url), 'utf8');
const table = page.split('## Matching table')[1]!.split('\n## ')[0]!;
const cells = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const [heading, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
const style = { exact: ['**', '**'], match: ['', ''], fallback: ['(', ')'], original: ['[', ']'] };

test.each(rows.map(cells))('the matching table of docs/language-lookup.md is right for %s', (header, ...written) => {
  const ranges = parseAcceptLanguage(header!.replaceAll('`', ''));
  const served = cells(heading!)
    .slice(1)
    .map((available) => {
      const policy = { default: 'en', fallback: {}, related: true, accept: 'chain' } as const;
      const { served, reason } = lookup(ranges, available.split(', '), policy)!;
      return style[reason].join(served);
    });
  expect(served).toEqual(written);
});
