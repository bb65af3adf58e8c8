import { once } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand, Refused, type Surroundings } from './command.ts';
import { listFolder } from './content/folder.ts';
import { keepAdminToken } from './start/admin-token.ts';
import { claimPort, parsePort } from './start/port.ts';
import { markRunning } from './start/running.ts';
import { type Server, startServer, waitUntilReady } from './start/server.ts';
import { Site } from './start/site.ts';
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
    const unmark = await markRunning(state, `http://localhost:${port}`);
    try {
      await claimPort(port);
      // Not before the folder is ours: another start would have its token replaced.
      const { envFile, token, tokenFile } = await keepAdminToken(state);
      const onLine = options.verbose ? terminal.note : () => {};
      const server = startServer({ root: ROOT, state, port, envFile, onLine });
      const site = new Site({ origin: server.origin, content, state, token, tokenFile }, around);
      await serve(server, site, { content, token, ...around }).finally(server.stop);
    } finally {
      unmark();
    }
    terminal.note('Stopped.');
    return 0;
  },
});

interface Place extends Surroundings {
  /** Absolute path of the content folder. */
  content: string;
  token: string;
}

/** Publishes and watches until Ctrl-C; throws `Refused` where the server ends by itself. */
async function serve(server: Server, site: Site, { content, token, terminal, signal }: Place): Promise<void> {
  terminal.note('Starting …');
  await waitUntilReady(server, token, signal);
  const watching = await Watch.start(content, {
    changed: () => site.update(),
    moved: (isThere) => {
      const what = isThere ? 'is back, and is watched again' : 'is gone: what is published stays, until it is back';
      terminal.note(`${site.name}/ ${what}.`);
    },
  });
  try {
    await watching.run();
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
