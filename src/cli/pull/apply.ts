import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Synced } from '../client/synced.ts';
import { Refused } from '../command.ts';
import { readSource } from '../content/source.ts';
import { writeText } from '../content/write-file.ts';
import type { PlannedFile } from './planned-file.ts';

/**
 * Writes and deletes what is planned, each file as a whole, and remembers what the files agree with now.
 *
 * @throws Refused before anything is written, where somebody saved one of the files meanwhile
 */
export async function applyPull(files: readonly PlannedFile[], synced: Synced): Promise<void> {
  for (const { path, before, replaces } of files) if (before !== null) await expectText(replaces ?? path, before);
  for (const { does, path, text, replaces } of files) {
    if (text !== null) await writeText(path, text);
    if (replaces !== null) await rm(replaces);
    if (does === 'delete') await removeFile(path);
  }
  for (const { name, synced: hash } of files) {
    if (hash === null) synced.forget(name);
    else if (hash !== undefined) synced.set(name, hash);
  }
  await synced.write();
}

async function expectText(path: string, text: string): Promise<void> {
  const source = await readSource(path, path);
  if ('text' in source && source.text === text) return;
  throw new Refused(`${path} was saved while this was running`, 'the same command again');
}

/** Removes a file, and its folder with the last one. */
async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await rmdir(dirname(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}
