import { resolve } from 'node:path';
import { defineCommand } from './command.ts';
import { type Fault, renderFault } from './content/fault.ts';
import { readContent } from './content/read.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Check the content folder and list every fault at once',
  operands: '[folder]',
  operandCount: [0, 1],
  description: [
    'The folder is `content` unless another is named. Each fault is one line, `file:line:column  message`.',
    'The exit status is 1 where there are faults.',
  ],
  options: { json: { type: 'boolean', summary: 'print the faults as a JSON array of {file, line, column, message}' } },
  examples: [{ command: 'precis check', summary: 'check `content/`' }],
  async run({ options, operands: [folder = 'content'], cwd, terminal }) {
    const { articles, faults } = await readContent(resolve(cwd, folder), cwd);
    if (options.json) terminal.out(JSON.stringify(faults, null, 2));
    else for (const fault of faults) terminal.out(renderFault(fault));
    terminal.note(
      faults.length > 0
        ? countFaults(faults)
        : `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, no faults.`,
    );
    return faults.length > 0 ? 1 : 0;
  },
});

/** @example countFaults(faults) // '3 faults in 2 files.' */
export function countFaults(faults: readonly Fault[]): string {
  const files = new Set(faults.map(({ file }) => file)).size;
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
