import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Refused } from '../command.ts';
import { portInUse } from './port.ts';

const WRANGLER = join(createRequire(import.meta.url).resolve('wrangler/package.json'), '../bin/wrangler.js');
const LEASH = fileURLToPath(new URL('./leash.ts', import.meta.url));

/** A first start after an installation on a slow machine takes about 20 seconds. */
export const READY_WITHIN_MS = 120_000;
const KEPT_LINES = 60;

/** Nothing of a local run needs the network, and no log is left in the home folder. */
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_COLOR: '1',
};

export interface Server {
  origin: string;
  /** The last lines that it wrote. */
  output(): string;
  /** Resolves when the server has ended by itself, with the last lines it wrote. */
  ended: Promise<string>;
  /** Ends the server with everything it started. */
  stop(): Promise<void>;
}

interface Settings {
  /** The clone, with wrangler.toml. */
  root: string;
  /** Folder for KV and the Durable Object. */
  state: string;
  port: number;
  envFile: string;
  /** Receives every line that the server writes. */
  onLine: (line: string) => void;
}

/** Starts the Worker with its KV and its Durable Object on this machine; `waitUntilReady` says when it answers. */
export function startServer({ root, state, port, envFile, onLine }: Settings): Server {
  // Port 0: wrangler's own choice for its inspector is one that two starts at the same time both make.
  const ports = ['--port', String(port), '--inspector-port', '0'];
  const args = ['dev', ...ports, '--persist-to', join(state, 'state'), '--env-file', envFile, '--local'];
  const child = spawn(
    process.execPath,
    ['--import', LEASH, WRANGLER, ...args, '--show-interactive-dev-session', 'false'],
    {
      cwd: root,
      // Its own process group, so that workerd and esbuild end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...QUIET },
    },
  );
  const lastLines = keepLines(child, onLine);
  const output = () => lastLines.join('\n');
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(output()));
  });
  return { origin: `http://localhost:${port}`, output, ended, stop: () => stopGroup(child, ended) };
}

function keepLines(child: ChildProcess, onLine: (line: string) => void): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        onLine(line);
        lines.push(line);
      }
      lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  return lines;
}

/**
 * @param token the admin token that the server was started with
 * @throws Refused where the server ends before it answers, does not answer in time, or another answers in its place; the
 * reason of `signal`
 */
export async function waitUntilReady(
  { origin, ended, output }: Server,
  token: string,
  signal: AbortSignal,
): Promise<void> {
  const port = Number(new URL(origin).port);
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (const start = Date.now(); Date.now() - start < READY_WITHIN_MS; ) {
    signal.throwIfAborted();
    if (output().includes('Address already in use')) throw portInUse(port);
    if (hasEnded) throw new Refused(`the server ended before it was ready:\n${output()}`, '`npx precis doctor`');
    // wrangler would wait for an edit of the source.
    if (output().includes('Build failed'))
      throw new Refused(`the Worker cannot be built:\n${output()}`, 'correct src/');
    if (await isHealthy(origin)) {
      // Who took the port since it was claimed may well be another Precis.
      if (await isRejected(origin, token)) throw portInUse(port);
      return;
    }
    await wait(100, undefined, { signal });
  }
  throw new Refused(`the server does not answer at ${origin}`, '`npm start -- --verbose` shows what it says');
}

/** Whether Precis answers there. */
export async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Nothing listens yet.
    return false;
  }
}

async function isRejected(origin: string, token: string): Promise<boolean> {
  const response = await fetch(`${origin}/articles`, { headers: { Authorization: `Bearer ${token}` } });
  await response.body?.cancel();
  return response.status === 401;
}

async function stopGroup(child: ChildProcess, ended: Promise<string>): Promise<void> {
  // To the first of the group alone, which closes the others in order.
  child.kill('SIGTERM');
  await Promise.race([ended, wait(5_000, undefined, { ref: false })]);
  killGroup(child);
  await ended;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
