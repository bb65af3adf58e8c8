import { resolve } from 'node:path';
import { ID } from '../articles/limits.ts';
import { countFaults } from './check.ts';
import type { TextName } from './client/editorial.ts';
import { STATE_FOLDER, Synced } from './client/synced.ts';
import { defineCommand, Misuse, Refused } from './command.ts';
import type { Content } from './content/content.ts';
import { compareText, renderFault } from './content/fault.ts';
import { readContent } from './content/read.ts';
import { readSource, type SourceText } from './content/source.ts';
import { DESTINATION, openDestination } from './destination.ts';
import { applyPull } from './pull/apply.ts';
import { readEditions } from './pull/editions.ts';
import type { Take } from './pull/merge.ts';
import { planArticle } from './pull/plan.ts';
import type { Desk, PlannedFile } from './pull/planned-file.ts';
import { reportOf, writeReport } from './pull/report.ts';
import { printable, type Terminal } from './terminal.ts';

export const pull = defineCommand({
  name: 'pull',
  summary: 'Write what was edited over HTTP back into the content folder',
  operands: '[folder]',
  operandCount: [0, 1],
  description: [
    'A file of which nothing was edited keeps its bytes; in the others only the fields that differ are touched, and comments stay.',
    'Where a file was edited too, the two are merged field by field. A field that both changed is a conflict: it is listed, its file stays as it is, and the exit status is 1.',
    'Times of publication that the files lack, and `made_from` of stale summaries, are written as well, so that the folder published into an empty place gives the same.',
    'It takes a token that may read.',
  ],
  options: {
    ...DESTINATION,
    'dry-run': { type: 'boolean', summary: 'say what would change, and change nothing' },
    take: {
      type: 'string',
      value: 'SIDE',
      summary: 'in conflicts take `ours` (the files) or `theirs` (what came over HTTP)',
    },
    json: { type: 'boolean', summary: 'print {dry_run, changes, conflicts} as JSON' },
  },
  examples: [
    { command: 'precis pull --dry-run --to https://news.example.org', summary: 'what was edited there since' },
  ],
  async run(invocation) {
    const { options, operands, cwd, terminal } = invocation;
    const [folder = 'content'] = operands;
    const take = readTake(options.take);
    const content = await readContent(resolve(cwd, folder), cwd);
    if (content.faults.length > 0) return writeFaults(content, terminal);
    const { to, client } = await openDestination(invocation);
    const synced = await Synced.read(resolve(cwd, STATE_FOLDER), to);
    const desk = { client, synced, take, folder: { path: resolve(cwd, folder), name: content.folder }, readText };
    const files = await planPull(content, desk, terminal);
    if (!options['dry-run']) await applyPull(files, synced);
    const report = reportOf(files, cwd, options['dry-run'] ?? false);
    if (options.json) terminal.out(JSON.stringify(report, null, 2));
    else writeReport(report, terminal);
    return report.conflicts.length > 0 ? 1 : 0;
  },
});

function readTake(take: string | undefined): Take {
  if (take === undefined || take === 'ours' || take === 'theirs') return take ?? null;
  throw new Misuse(`--take is \`ours\` or \`theirs\`, not "${take}"`);
}

async function planPull(content: Content, desk: Omit<Desk, 'isTakenBack'>, terminal: Terminal): Promise<PlannedFile[]> {
  const ledger = await desk.client.readLedger();
  desk.synced.settle(ledger);
  const isTakenBack = ({ article, language }: TextName) => {
    const texts = ledger.withdrawn[article] ?? [];
    return texts.includes(null) || texts.includes(language);
  };
  // What was withdrawn is in no list; what this machine knows of may have been.
  const ids = new Set([...Object.keys(ledger.articles), ...Object.keys(ledger.withdrawn), ...desk.synced.articles()]);
  for (const id of ids)
    if (!ID.test(id)) throw new Refused(`the publication names an article "${printable(id)}"`, null);
  const editions = await readEditions(desk.client, [...ids].sort(compareText), (done) =>
    terminal.progress('Reading', done, ids.size),
  );
  const files: PlannedFile[] = [];
  for (const { id, edition } of editions) {
    const ours = content.articles.find((article) => article.id === id);
    files.push(...(await planArticle(id, ours, edition, { ...desk, isTakenBack })));
  }
  return files;
}

async function readText(path: string, file: string): Promise<SourceText> {
  const source = await readSource(path, file);
  if ('text' in source) return source;
  throw new Refused(renderFault(source), '`npx precis check`');
}

function writeFaults({ faults, folder }: Content, { note }: Terminal): 1 {
  for (const fault of faults) note(renderFault(fault));
  note(`${countFaults(faults)} Nothing was pulled.`);
  note(`Next: correct them; \`npx precis check ${folder}\` lists them again`);
  return 1;
}
