import { resolve } from 'node:path';
import { countFaults } from './check.ts';
import { countChanges, draftsIn, renderChanges, renderKept } from './client/change-lines.ts';
import { createClient } from './client/client.ts';
import { type Outcome, publishContent } from './client/publish-content.ts';
import { STATE_FOLDER, Synced } from './client/synced.ts';
import { readToken } from './client/token.ts';
import { defineCommand } from './command.ts';
import type { Content } from './content/content.ts';
import { type Fault, renderFault } from './content/fault.ts';
import { readContent } from './content/read.ts';
import { chooseAddress, DESTINATION } from './destination.ts';
import type { Terminal } from './terminal.ts';

export const publish = defineCommand({
  name: 'publish',
  summary: 'Publish the content folder: what is new, changed or gone, and nothing else',
  operands: '[folder]',
  operandCount: [0, 1],
  description: [
    'The folder is checked first (`precis check`), and nothing is sent while it has faults.',
    'What files published earlier and do not hold any more is withdrawn; what was edited or added over HTTP, or from another copy of the folder, since these files last agreed with it stays as it is: `precis pull` brings it into the files.',
    'The token comes from `--token-file`, else from PRECIS_TOKEN, else, for what `npm start` runs of this clone, from there.',
    'Run the same command again after an interruption: it goes on where it stopped.',
  ],
  options: {
    ...DESTINATION,
    'dry-run': {
      type: 'boolean',
      summary: 'say what would change and how many KV writes it would take; change nothing',
    },
    overwrite: { type: 'boolean', summary: 'replace what was edited elsewhere by what the files say' },
    'withdraw-missing': { type: 'boolean', summary: 'allow that most of what is published is withdrawn' },
    json: {
      type: 'boolean',
      summary: 'print {dry_run, revision, changes, kv_writes, replication, kept: [{article, language, why}]} as JSON',
    },
  },
  examples: [
    { command: 'precis publish --dry-run', summary: 'what a publish to this machine would change' },
    { command: 'precis publish --to https://news.example.org', summary: 'publish, with the token in PRECIS_TOKEN' },
  ],
  async run(invocation) {
    const { options, operands, cwd, signal, terminal } = invocation;
    const [folder = 'content'] = operands;
    const to = await chooseAddress(options.to, invocation);
    const content = await readContent(resolve(cwd, folder), cwd);
    if (content.faults.length > 0) return writeFaults(content.faults, folder, terminal);
    const client = createClient(to, await readToken(to, options['token-file'], invocation), signal);
    const outcome = await publishContent(content, client, terminal, {
      dryRun: options['dry-run'] ?? false,
      overwrite: options.overwrite ?? false,
      withdrawMissing: options['withdraw-missing'] ?? false,
      synced: await Synced.read(resolve(cwd, STATE_FOLDER), to),
    });
    if ('faults' in outcome) return writeFaults(outcome.faults, folder, terminal);
    if (options.json) terminal.out(JSON.stringify({ ...outcome.answer, kept: outcome.plan.kept }, null, 2));
    else writeOutcome(outcome, content, terminal);
    return 0;
  },
});

function writeFaults(faults: readonly Fault[], folder: string, terminal: Terminal): 1 {
  for (const fault of faults) terminal.note(renderFault(fault));
  terminal.note(`${countFaults(faults)} Nothing was published from there.`);
  terminal.note(`Next: correct them; \`npx precis check ${folder}\` lists them again`);
  return 1;
}

function writeOutcome({ answer, plan, assumed }: Outcome, content: Content, terminal: Terminal): void {
  const isDraft = draftsIn(content);
  for (const line of renderChanges(answer.changes, isDraft)) terminal.out(line);
  terminal.out(summarize(answer, plan, isDraft));
  for (const line of renderKept(plan.kept)) terminal.note(line);
  if (answer.dry_run) {
    terminal.note('A dry run: nothing was stored.');
    if (assumed && answer.changes.some(({ change }) => change !== 'added')) terminal.note(ASSUMED);
  } else if (answer.replication === 'pending') terminal.note('Stored; readers get it within about a minute.');
}

const ASSUMED =
  'This copy of the folder never published here: its files would win over what other copies published. ' +
  '`npx precis pull` brings that into the files instead.';

function summarize(
  { changes, dry_run, kv_writes }: Outcome['answer'],
  { publication }: Outcome['plan'],
  isDraft: ReturnType<typeof draftsIn>,
): string {
  if (changes.length === 0 && !publication) return 'Nothing to publish.';
  const settings = publication ? ', settings changed' : '';
  return `${dry_run ? 'Would be' : 'Published:'} ${countChanges(changes, isDraft)}${settings}; ${renderWrites(kv_writes)}.`;
}

/** Writes of the free plan of Workers KV: https://developers.cloudflare.com/kv/platform/pricing/ */
const FREE_WRITES_A_DAY = 1_000;

function renderWrites(writes: number): string {
  return `up to ${writes} KV writes of the ${FREE_WRITES_A_DAY} that the free plan has a day`;
}
