import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isIgnored } from '../content/file-name.ts';
import { bodyOf } from './original-file.ts';

/** An original as it is on disk, or will be. */
export interface OriginalFile {
  /** `original.<language>.md` */
  name: string;
  /** Its content. */
  text: string;
}

/** Whether two originals are the same report in the same language, however their fields were edited. */
export function isSameOriginal(a: OriginalFile, b: OriginalFile): boolean {
  return a.name === b.name && bodyOf(a.text) === bodyOf(b.text);
}

/** The originals in an article's folder; `null` where there is no such folder. */
export async function readOriginals(folder: string): Promise<OriginalFile[] | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return null;
  const originals = names.filter((name) => /^original\..+\.md$/.test(name));
  return Promise.all(originals.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/**
 * Looks for a text in every article of the content folder, which is read at the first question; answers with the path
 * of the original in that folder, or `null`.
 */
export function searchOriginals(folder: string): (text: string) => Promise<string | null> {
  let bodies: Promise<Map<string, string>> | undefined;
  return async (text) => {
    bodies ??= readBodies(folder);
    return (await bodies).get(bodyOf(text)) ?? null;
  };
}

/** Path of each original by its body. */
async function readBodies(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name)).map(({ name }) => name);
  const bodies = new Map<string, string>();
  for (const id of ids.sort()) {
    for (const { name, text } of (await readOriginals(join(folder, id))) ?? [])
      bodies.set(bodyOf(text), `${id}/${name}`);
  }
  return bodies;
}
