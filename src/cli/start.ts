import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFaults } from './check.ts';
import { renderChanges } from './client/change-lines.ts';
import { createClient } from './client/client.ts';
import { publishContent } from './client/publish-content.ts';
import { defineCommand, Refused, type Surroundings } from './command.ts';
import { renderFault } from './content/fault.ts';
import { readContent } from './content/read.ts';
import { keepAdminToken } from './start/admin-token.ts';
import { claimPort, parsePort } from './start/port.ts';
import { markRunning } from './start/running.ts';
import { type Server, startServer, waitUntilReady } from './start/server.ts';
import { watchFolder } from './start/watch.ts';

/** The clone that this file belongs to, wherever the command was called. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const CONTENT = join(ROOT, 'content');

export const start = defineCommand({
  name: 'start',
  summary: 'Run everything on this machine and publish the content folder at each change',
  operands: '',
  operandCount: [0, 0],
  description: [
    'Starts the Worker with its KV and its Durable Object, whose state is kept in `.wrangler/`.',
    'Publishes `content/`, and again whatever changes there; an article with a fault keeps its published version.',
    '`npm start` does the same, and installs what is missing first.',
  ],
  options: {
    port: { type: 'string', value: 'NUMBER', summary: 'port to listen on (8787 unless given)' },
    verbose: { type: 'boolean', summary: 'show what the server writes' },
  },
  examples: [{ command: 'npm start -- --port 8788', summary: 'listen on another port' }],
  async run({ options, ...around }) {
    const port = parsePort(options.port ?? '8787');
    const { token, envFile } = await keepAdminToken(ROOT);
    const unmark = await markRunning(ROOT, `http://localhost:${port}`);
    try {
      await claimPort(port);
      const onLine = options.verbose ? around.terminal.note : () => {};
      const server = startServer({ root: ROOT, port, envFile, onLine });
      await serve(server, token, around).finally(server.stop);
    } finally {
      await unmark();
    }
    around.terminal.note('Stopped.');
    return 0;
  },
});

/** Publishes and watches until Ctrl-C; throws `Refused` where the server ends by itself. */
async function serve(server: Server, token: string, around: Surroundings): Promise<void> {
  const { terminal, signal } = around;
  terminal.note('Starting …');
  await waitUntilReady(server, signal);
  await publishOnce(server, token, around);
  for (const line of await welcome(server.origin)) terminal.out(line);
  const crashed = server.ended.then((output) => {
    if (!signal.aborted) throw new Refused(`the server ended by itself:\n${output}`, '`npm start` again');
  });
  await Promise.race([crashed, watchFolder(CONTENT, () => publishOnce(server, token, around), signal)]);
}

/** Publishes what has changed; whatever goes wrong is told, and the server goes on with what it has. */
async function publishOnce({ origin }: Server, token: string, { terminal, signal }: Surroundings): Promise<void> {
  try {
    const content = await readContent(CONTENT, ROOT);
    const how = { dryRun: false, overwrite: false, withdrawMissing: false };
    const outcome = await publishContent(content, createClient(new URL(origin), token, signal), terminal, how);
    const faults = 'faults' in outcome ? outcome.faults : content.faults;
    for (const fault of faults) terminal.note(renderFault(fault));
    if (faults.length > 0)
      terminal.note(`${countFaults(faults)} What was published of these stays; save again when corrected.`);
    if ('answer' in outcome) for (const line of renderChanges(outcome.answer.changes)) terminal.out(line);
  } catch (error) {
    if (signal.aborted) return;
    terminal.note((error as Error).message);
    if (error instanceof Refused && error.next) terminal.note(`Next: ${error.next}`);
  }
}

async function welcome(origin: string): Promise<string[]> {
  const { publication, articles } = await readContent(CONTENT, ROOT);
  const [language = 'en'] = publication?.value?.languages ?? [];
  const [article] = articles.filter(({ summaries }) => summaries.some((summary) => summary.language === language));
  return [
    '',
    `Precis is running at ${origin}/`,
    ...(article ? [`  an article    ${origin}/${language}/${article.id}`] : []),
    `  a feed        ${origin}/feeds/${language}.json`,
    `  all feeds     ${origin}/feeds.json`,
    `  languages     ${origin}/${language}/status`,
    `  the API       ${origin}/openapi.json`,
    '',
    'Edit a file in content/ and it is published. Ctrl-C stops.',
  ];
}
