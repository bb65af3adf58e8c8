import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { type Command, defineCommand, Refused } from '../command.ts';
import { type Fault, renderFault } from '../content/fault.ts';
import { PUBLICATION } from '../content/read.ts';
import { readPublication } from '../content/texts.ts';
import { printable, type Terminal } from '../terminal.ts';
import { readInput } from './input.ts';
import { type Overrides, readOverrides, requireKnownLanguage } from './overrides.ts';
import { type Planned, planImport } from './plan.ts';
import { type Report, readReport } from './report.ts';
import { writeImport } from './write.ts';

/** More at once are more than one command line holds. */
const FILES_MAX = 10_000;

/** `precis import`; `-` reads what `stdin` gives. */
export function createImportCommand(stdin: () => Readable): Command {
  return defineCommand({
    name: 'import',
    summary: 'Make article folders from wire texts',
    operands: 'file…',
    operandCount: [1, FILES_MAX],
    description: [
      'A wire text is UTF-8, a paragraph a line. It may begin with `date YYYY-MM-DD`, a headline and a dateline such as `BEIJING, Nov. 4 (Xinhua) --`; the dateline is kept as data, and credits and end marks behind the report are left out.',
      'Every file is read and checked before anything is written. A text that is there already, under whatever id, is not imported again.',
      '`-` reads one text from the standard input.',
    ],
    options: {
      to: { type: 'string', value: 'FOLDER', summary: 'the content folder (default: content)' },
      id: {
        type: 'string',
        value: 'NAME',
        summary: 'the id of the article (default: its date and the words of its title)',
      },
      title: { type: 'string', value: 'TEXT', summary: 'the title (default: the headline, else the first sentence)' },
      language: { type: 'string', value: 'TAG', summary: 'the language of the texts (default: detected)' },
      date: { type: 'string', value: 'YYYY-MM-DD', summary: 'the date of the texts (default: the one they name)' },
      force: {
        type: 'boolean',
        summary:
          'replace the original of an article that exists (its summaries stay), and import a text again under another id',
      },
      'dry-run': { type: 'boolean', summary: 'print what would be written' },
    },
    examples: [
      { command: 'precis import wire.txt', summary: 'make a folder in `content/` from one text' },
      {
        command: 'precis import --dry-run --date 2025-11-04 wires/*.txt',
        summary: 'show what several texts would give',
      },
      { command: 'pbpaste | precis import --language fr -', summary: 'import what was copied' },
    ],
    async run({ operands, options, cwd, terminal }) {
      const overrides = readOverrides(options, operands.length);
      const folder = resolve(cwd, options.to ?? 'content');
      await requireFolder(folder, options.to ?? 'content');
      const offered = await readLanguages(folder);
      requireKnownLanguage(overrides, offered);
      const { reports, faults } = await readReports(operands, { overrides, offered }, cwd, stdin);
      const plan = await planImport(reports, folder, options.force ?? false);
      faults.push(...plan.faults);
      if (faults.length > 0) return refuse(faults, terminal);
      if (!options['dry-run']) await writeImport(plan.planned, folder);
      for (const planned of plan.planned) show(planned, relative(cwd, folder), options['dry-run'] ?? false, terminal);
      return 0;
    },
  });
}

/** `precis import` on the standard input of this process. */
export const importWire = createImportCommand(() => process.stdin);

async function requireFolder(folder: string, name: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (!isFolder)
    throw new Refused(`there is no folder ${name}`, 'name the content folder: `npx precis import --to FOLDER …`');
}

/** Languages of the publication that the folder belongs to; none where its settings are missing or have faults. */
async function readLanguages(folder: string): Promise<readonly string[]> {
  const source = await readInput(join(folder, PUBLICATION), folder, () => process.stdin);
  return ('text' in source && readPublication(source).value?.languages) || [];
}

async function readReports(
  names: readonly string[],
  { overrides, offered }: { overrides: Overrides; offered: readonly string[] },
  cwd: string,
  stdin: () => Readable,
) {
  const reports: Report[] = [];
  const faults: Fault[] = [];
  for (const name of new Set(names)) {
    const source = await readInput(name, cwd, stdin);
    const read = 'text' in source ? await readReport(source, overrides, offered) : { faults: [source] };
    if ('report' in read) reports.push(read.report);
    else faults.push(...read.faults);
  }
  return { reports, faults };
}

function refuse(faults: readonly Fault[], terminal: Terminal): 1 {
  for (const fault of faults) terminal.note(printable(renderFault(fault)));
  terminal.note('Nothing was imported.');
  return 1;
}

function show(planned: Planned, folder: string, isDryRun: boolean, terminal: Terminal): void {
  const { report } = planned;
  if (planned.does === 'nothing') {
    const there = join(folder, planned.there).split(sep).join('/');
    terminal.note(`${printable(report.file)}: already imported, ${printable(there)}`);
    return;
  }
  const path = join(folder, report.id, report.name).split(sep).join('/');
  terminal.out(path);
  if (isDryRun) terminal.out(`\n${report.text}`);
  for (const note of report.notes) terminal.note(printable(renderFault(note)));
}
