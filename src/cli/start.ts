import { once } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFaults } from './check.ts';
import { draftsIn, renderChanges, renderKept } from './client/change-lines.ts';
import { createClient } from './client/client.ts';
import { publishContent } from './client/publish-content.ts';
import { Synced } from './client/synced.ts';
import { defineCommand, Refused, type Surroundings } from './command.ts';
import { type Fault, renderFault } from './content/fault.ts';
import { listFolder } from './content/folder.ts';
import { PUBLICATION, readContent } from './content/read.ts';
import { keepAdminToken } from './start/admin-token.ts';
import { claimPort, parsePort } from './start/port.ts';
import { markRunning } from './start/running.ts';
import { type Server, startServer, waitUntilReady } from './start/server.ts';
import { Watch } from './start/watch.ts';

/** The clone that this file belongs to, wherever the command was called. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const start = defineCommand({
  name: 'start',
  summary: 'Run everything on this machine and publish the content folder at each change',
  operands: '[folder]',
  operandCount: [0, 1],
  description: [
    'Starts the Worker with its KV and its Durable Object, whose state is kept in `.wrangler/`.',
    'Publishes the folder (`content` of this clone unless another is named), and again what changes there; an article with a fault stays as it was.',
    '`npm start` does the same, and installs what is missing first.',
  ],
  options: {
    port: { type: 'string', value: 'NUMBER', summary: 'port to listen on (8787 unless given)' },
    state: {
      type: 'string',
      value: 'FOLDER',
      summary: 'where everything is kept (`.wrangler` of this clone unless given)',
    },
    verbose: { type: 'boolean', summary: 'show what the server writes' },
  },
  examples: [{ command: 'npm start -- --port 8788', summary: 'listen on another port' }],
  async run({ options, operands: [folder], ...around }) {
    const { cwd, terminal } = around;
    const port = parsePort(options.port ?? '8787');
    const state = options.state === undefined ? join(ROOT, '.wrangler') : resolve(cwd, options.state);
    const content = folder === undefined ? join(ROOT, 'content') : resolve(cwd, folder);
    // Before anything is made or started; once it runs, a folder may go and come back.
    await listFolder(content, relative(cwd, content) || '.');
    const { token, envFile } = await keepAdminToken(state);
    const unmark = await markRunning(state, `http://localhost:${port}`);
    try {
      await claimPort(port);
      const onLine = options.verbose ? terminal.note : () => {};
      const server = startServer({ root: ROOT, state, port, envFile, onLine });
      await serve({ server, token, content, state, hasFaults: false, ...around }).finally(server.stop);
    } finally {
      await unmark();
    }
    terminal.note('Stopped.');
    return 0;
  },
});

interface Site extends Surroundings {
  server: Server;
  token: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder that everything is kept in. */
  state: string;
  /** Whether the folder had faults when it was last read. */
  hasFaults: boolean;
}

/** Publishes and watches until Ctrl-C; throws `Refused` where the server ends by itself. */
async function serve(site: Site): Promise<void> {
  const { server, content, terminal, signal } = site;
  terminal.note('Starting …');
  await waitUntilReady(server, signal);
  const name = `${nameOf(site)}/`;
  const watching = await Watch.start(content, {
    changed: () => publishOnce(site),
    moved: (isThere) => {
      const what = isThere ? 'is back, and is watched again' : 'is gone: what is published stays, until it is back';
      terminal.note(`${name} ${what}.`);
    },
  });
  try {
    await watching.run();
    for (const line of await welcome(site)) terminal.out(line);
    await untilStopped(server, signal);
  } finally {
    await watching.close();
  }
}

async function untilStopped({ ended }: Server, signal: AbortSignal): Promise<void> {
  const stopped = signal.aborted ? null : once(signal, 'abort').then(() => null);
  const output = await Promise.race([stopped, ended]);
  if (output !== null) throw new Refused(`the server ended by itself:\n${output}`, '`npm start` again');
}

function nameOf({ content, cwd }: Site): string {
  return relative(cwd, content) || '.';
}

/** Publishes what has changed; whatever goes wrong is told, and the server goes on with what it has. */
async function publishOnce(site: Site): Promise<void> {
  const { server, token, content: folder, state, cwd, terminal, signal } = site;
  try {
    const content = await readContent(folder, cwd);
    // Without settings nothing can be published.
    if (!content.publication?.value) return noteFaults(content.faults, site);
    const to = new URL(server.origin);
    const how = { dryRun: false, overwrite: false, withdrawMissing: false, synced: await Synced.read(state, to) };
    const outcome = await publishContent(content, createClient(to, token, signal), terminal, how);
    noteFaults('faults' in outcome ? outcome.faults : content.faults, site);
    if (!('answer' in outcome)) return;
    if (outcome.plan.publication) terminal.out(`${PUBLICATION}: settings changed`);
    for (const line of renderChanges(outcome.answer.changes, draftsIn(content))) terminal.out(line);
    for (const line of renderKept(outcome.plan.kept)) terminal.note(line);
  } catch (error) {
    if (signal.aborted) return;
    terminal.note((error as Error).message);
    if (error instanceof Refused && error.next) terminal.note(`Next: ${error.next}`);
  }
}

function noteFaults(faults: readonly Fault[], site: Site): void {
  const { terminal } = site;
  for (const fault of faults) terminal.note(renderFault(fault));
  if (faults.length > 0) {
    terminal.note(`${countFaults(faults)} What was published of these stays; save again when corrected.`);
  } else if (site.hasFaults) terminal.note('All faults are corrected.');
  site.hasFaults = faults.length > 0;
}

async function welcome(site: Site): Promise<string[]> {
  const { server, content, cwd, state } = site;
  const { origin } = server;
  const { publication, articles } = await readContent(content, cwd);
  const [language = 'en'] = publication?.value?.languages ?? [];
  const article = articles.findLast(({ summaries }) => summaries.some((summary) => summary.language === language));
  return [
    '',
    `Precis is running at ${origin}/`,
    ...(article ? [`  an article    ${origin}/${language}/${article.id}`] : []),
    `  a feed        ${origin}/feeds/${language}.json`,
    `  all feeds     ${origin}/feeds.json`,
    `  languages     ${origin}/${language}/status`,
    `  to embed      ${origin}/${language}/embed`,
    `  the API       ${origin}/docs`,
    `  a token       cat ${relative(cwd, join(state, 'precis/admin-token'))}`,
    '',
    `Edit a file in ${nameOf(site)}/ and it is published. Ctrl-C stops.`,
  ];
}
