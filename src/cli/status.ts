import type { Coverage } from './client/answers.ts';
import { createClient } from './client/client.ts';
import { readCoverage } from './client/coverage.ts';
import { defineCommand } from './command.ts';
import { renderCoverage } from './coverage-table.ts';
import { chooseAddress, TO } from './destination.ts';

export const status = defineCommand({
  name: 'status',
  summary: 'Show which article has a current, stale or missing summary in which language',
  operands: '',
  operandCount: [0, 0],
  description: [
    'A cell is `current`, `stale` (what the summary was made from has changed since) or `-` (there is none).',
    '`machine` or `assisted` says how it was made where no person alone wrote it; `*` that somebody has reviewed it.',
  ],
  options: {
    to: TO,
    json: { type: 'boolean', summary: 'print /coverage.json with the articles of all its pages' },
  },
  examples: [{ command: 'precis status --to https://news.example.org', summary: 'what is left to translate' }],
  async run({ options, ...around }) {
    const { signal, terminal } = around;
    const to = await chooseAddress(options.to, around);
    const coverage = await readCoverage(createClient(to, null, signal));
    if (options.json) terminal.out(JSON.stringify(coverage, null, 2));
    else {
      for (const line of renderCoverage(coverage, terminal)) terminal.out(line);
      terminal.note(countCells(coverage));
    }
    return 0;
  },
});

/** @example countCells(coverage) // '3 articles in 5 languages: 9 current, 1 stale, 5 missing.' */
function countCells({ articles, languages }: Coverage): string {
  const cells = articles.flatMap(({ summaries }) => languages.map((language) => summaries[language]?.freshness));
  const count = (freshness: string | undefined) => cells.filter((cell) => cell === freshness).length;
  return (
    `${articles.length} articles in ${languages.length} languages: ` +
    `${count('current')} current, ${count('stale')} stale, ${count(undefined)} missing.`
  );
}
