import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../ports.ts';

const PRISM = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
const MANUAL_REDIRECTS = join(import.meta.dirname, 'manual-redirects.cjs');
const DOCUMENT = join(import.meta.dirname, '../../released/openapi.json');

/** Stands before the Worker and turns each breach of the description into an error of its own. */
export class ContractProxy {
  readonly #checksRequests: boolean;
  #process: ChildProcess | null = null;
  #output = '';
  port = 0;

  /** @param checksRequests whether it also refuses requests that the description does not allow */
  constructor(checksRequests: boolean) {
    this.#checksRequests = checksRequests;
  }

  async start(upstream: string): Promise<void> {
    this.port = await freePort();
    const args = ['proxy', DOCUMENT, upstream, '--errors', '--cors=false', '--port', String(this.port)];
    const flags = [`--validate-request=${this.#checksRequests}`, '--verboseLevel', 'error'];
    this.#process = spawn(process.execPath, ['--require', MANUAL_REDIRECTS, PRISM, ...args, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (this.#output += text));
    }
    await vi.waitFor(() => this.#answers(), { timeout: 60_000, interval: 200 });
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }

  async #answers(): Promise<void> {
    if (this.#process?.exitCode !== null) throw new Error(`the proxy has ended:\n${this.#output}`);
    const response = await fetch(`http://127.0.0.1:${this.port}/health`);
    await response.body?.cancel();
  }
}
