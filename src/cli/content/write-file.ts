import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Replaces a text file as a whole, so that no reader ever sees half of it; one that already says `text` keeps its
 * bytes. A byte order mark and CRLF line ends stay as they are. Folders are made as they are needed.
 *
 * @param text with LF line ends
 * @returns whether the file has changed
 */
export async function writeText(path: string, text: string): Promise<boolean> {
  const old = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const lines = old?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  const next = old?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + lines : lines;
  if (old === next) return false;
  await mkdir(dirname(path), { recursive: true });
  // Names with a dot are not content, so that a watcher does not publish it.
  const staging = join(dirname(path), `.${randomUUID()}`);
  try {
    await writeFile(staging, next);
    await rename(staging, path);
  } finally {
    await rm(staging, { force: true });
  }
  return true;
}
