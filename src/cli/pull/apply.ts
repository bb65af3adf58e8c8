import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Synced } from '../client/synced.ts';
import { writeText } from '../content/write-file.ts';
import type { PlannedFile } from './plan.ts';

/** Writes and deletes what is planned, each file as a whole, and remembers what the files agree with now. */
export async function applyPull(files: readonly PlannedFile[], synced: Synced): Promise<void> {
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

/** Removes a file, and its folder with the last one. */
async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await rmdir(dirname(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}
