import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort, isFree } from '../ports.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHIPPED = [
  'src',
  'scripts',
  'bin',
  'released',
  'docs',
  'package.json',
  'package-lock.json',
  'wrangler.toml',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** A clone of the repository in a temporary folder, with content of its own, started as a user starts it. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'precis-site-'));
  port = 0;
  #process: ChildProcess | null = null;
  output = '';

  constructor(content: Record<string, string>) {
    for (const path of SHIPPED) cpSync(join(ROOT, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    for (const [path, text] of Object.entries(content)) this.write(path, text);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get token(): string {
    return readFileSync(join(this.folder, '.wrangler/precis/admin-token'), 'utf8').trim();
  }

  write(path: string, text: string): void {
    const target = join(this.folder, 'content', path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, text);
  }

  /** Starts everything and resolves when it says that it runs. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    this.output = '';
    const args = ['scripts/start.mjs', '--port', String(this.port)];
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (this.output += text));
    this.#process = child;
    const ended = once(child, 'close').then(() => {
      throw new Error(`ended before it ran:\n${this.output}`);
    });
    const runs = vi.waitFor(() => expect(this.output).toContain('Precis is running'), {
      timeout: 150_000,
      interval: 200,
    });
    await Promise.race([runs, ended]);
    // It may end at any time from now on.
    ended.catch(() => {});
  }

  /** `kill -9` of the command and of whatever it started, at once. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ctrl-C. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
  }

  async remove(): Promise<void> {
    if (this.#process) await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }

  call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' };
    return fetch(this.origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child?.pid || child.exitCode !== null) return;
    const closed = once(child, 'close');
    process.kill(-child.pid, signal);
    await closed;
    await vi.waitFor(async () => expect(await isFree(this.port)).toBe(true), { timeout: 30_000, interval: 100 });
  }
}
