import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refused } from '../command.ts';
import { isHealthy } from './server.ts';

const FILE = 'precis/running.json';
const schema = v.object({ pid: v.number(), origin: v.string() });

/**
 * Marks a state folder as in use, since two servers must not share one. The mark of a run that was
 * interrupted is recognised by nothing answering there.
 *
 * @returns removes the mark
 * @throws Refused where it runs already
 */
export async function markRunning(state: string, origin: string): Promise<() => Promise<void>> {
  const path = join(state, FILE);
  const other = await readMark(path);
  if (other && isAlive(other.pid) && (await isHealthy(other.origin))) {
    throw new Refused(`it runs already at ${other.origin}/`, `use that one, or stop it with \`kill ${other.pid}\``);
  }
  await writeFile(path, JSON.stringify({ pid: process.pid, origin }));
  return () => rm(path, { force: true });
}

/** Origin of what `npm start` runs with this state folder; `null`: it does not run. */
export async function readRunning(state: string): Promise<string | null> {
  const mark = await readMark(join(state, FILE));
  return mark && isAlive(mark.pid) ? mark.origin : null;
}

async function readMark(path: string): Promise<v.InferOutput<typeof schema> | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    // Half written by a run that was killed: no mark.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
