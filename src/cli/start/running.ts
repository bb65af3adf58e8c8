import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { Refused } from '../command.ts';
import { isHealthy, READY_WITHIN_MS } from './server.ts';

const FILE = 'precis/running.json';
/** A mark is there before what it says: so long at most, if nobody was killed in between. */
const WRITTEN_WITHIN_MS = 500;
const schema = v.object({ pid: v.number(), origin: v.string() });

type Mark = v.InferOutput<typeof schema>;

/**
 * Marks a state folder as in use, since two servers must not share one; makes it where it is not there. The mark of a
 * run that was killed is recognised by its process being gone, or by nothing answering there long after its start.
 *
 * @returns removes the mark
 * @throws Refused where it runs already, or is being started
 */
export async function markRunning(state: string, origin: string): Promise<() => void> {
  const path = join(state, FILE);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = JSON.stringify({ pid: process.pid, origin });
  while (!tryToWrite(path, own)) {
    const text = readText(path);
    await refuseWhereInUse(parseMark(text), path);
    removeMark(path, text);
  }
  return () => removeMark(path, own);
}

/** Origin of what `npm start` runs with this state folder; `null`: it does not run. */
export async function readRunning(state: string): Promise<string | null> {
  const mark = parseMark(await readFile(join(state, FILE), 'utf8').catch(noText));
  return mark && isAlive(mark.pid) ? mark.origin : null;
}

async function refuseWhereInUse(mark: Mark | null, path: string): Promise<void> {
  if (!mark && isYounger(path, WRITTEN_WITHIN_MS)) await wait(WRITTEN_WITHIN_MS);
  // A process that was killed may have had the number that this one has now.
  if (!mark || mark.pid === process.pid || !isAlive(mark.pid)) return;
  const { pid, origin } = mark;
  const stop = `stop it with \`kill ${pid}\``;
  if (await isHealthy(origin)) throw new Refused(`it runs already at ${origin}/`, `use that one, or ${stop}`);
  if (isYounger(path, READY_WITHIN_MS))
    throw new Refused(`it is being started already at ${origin}/`, `wait for that one, or ${stop}`);
}

function isYounger(path: string, age: number): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written < age;
}

/** False where there is a mark already: of two that write at the same moment one succeeds. */
function tryToWrite(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes this mark and no other: somebody may have been quicker, up to the moment at which it goes. */
function removeMark(path: string, text: string): void {
  if (readText(path) !== text) return;
  const taken = `${path}.${process.pid}`;
  try {
    renameSync(path, taken);
  } catch (error) {
    noText(error as NodeJS.ErrnoException);
    return;
  }
  const other = readText(taken);
  if (other !== text) tryToWrite(path, other);
  rmSync(taken);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return noText(error as NodeJS.ErrnoException);
  }
}

function noText(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

function parseMark(text: string): Mark | null {
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
