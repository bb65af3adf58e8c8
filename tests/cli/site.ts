import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BUILT_TOKEN, buildWorker, runBuilt } from '../e2e/built-worker.ts';
import { type Ended, folderOf, precis } from './spawn.ts';

const built = buildWorker();

/** The Worker as it is deployed, with an empty publication, and a folder to publish to it; both end with the test. */
export async function runningSite(files: Record<string, string>) {
  const worker = runBuilt((await built).script);
  onTestFinished(() => worker.dispose());
  const { origin } = await worker.ready;
  const { 'content/publication.yaml': publication = '' } = files;
  const home = await folderOf({ 'seed/publication.yaml': publication });
  const tokenFile = join(home, 'admin-token');
  await writeFile(tokenFile, BUILT_TOKEN, { mode: 0o600 });
  const destination = ['--to', origin, '--token-file', tokenFile];
  await precis(['publish', join(home, 'seed'), ...destination], { cwd: home });
  const cwd = await folderOf(files);

  /** Runs a command against this publication. */
  function run(command: string, ...args: string[]): Promise<Ended> {
    return precis([command, ...args, ...destination], { cwd });
  }

  async function call(method: string, path: string, body?: unknown) {
    const headers = { Authorization: `Bearer ${BUILT_TOKEN}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** What an editor reads. */
  async function edition(path: string) {
    // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect.
    return (await (await call('GET', path)).json()) as any;
  }

  /** Edits some fields of a text over HTTP, as a CMS does. */
  async function edit(path: string, fields: object): Promise<void> {
    const { editing } = await edition(path);
    await call('PUT', `${path}?force=true`, { ...editing.input, ...fields });
  }

  return { cwd, origin, tokenFile, run, call, edition, edit };
}

/** Every file of a folder, by relative path. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')]);
  return Object.fromEntries(await Promise.all(files));
}
