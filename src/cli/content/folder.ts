import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { Refused } from '../command.ts';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
};

/**
 * What stands in a folder.
 *
 * @param path absolute path of the folder
 * @param name how messages name it
 * @throws Refused where there is no such folder
 */
export async function listFolder(path: string, name: string): Promise<Dirent[]> {
  return readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    const what = UNREADABLE[error.code ?? ''] ?? `cannot be read (${error.code})`;
    const next = 'name the folder that holds publication.yaml, or none for `content`';
    throw new Refused(`${name} ${what}`, next, { cause: error });
  });
}
