import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type Fault, START } from '../content/fault.ts';
import { decode, MAX_FILE_BYTES, readSource, type SourceText } from '../content/source.ts';

/** Why a file that was named cannot be read, in words for who named it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder: name the files in it',
  EACCES: 'this file may not be read',
};

/**
 * Reads a wire text: a file, or the standard input for `-`; a fault where it cannot be read or is no UTF-8 text.
 *
 * @param name as on the command line; messages repeat it
 */
export async function readInput(name: string, cwd: string, stdin: () => Readable): Promise<SourceText | Fault> {
  if (name === '-') return readStream(stdin());
  return readSource(resolve(cwd, name), name).catch((error: NodeJS.ErrnoException) => {
    const message = REASONS[error.code ?? ''];
    if (message === undefined) throw error;
    return { file: name, ...START, message };
  });
}

async function readStream(stream: Readable): Promise<SourceText | Fault> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    bytes += chunks.at(-1)?.length ?? 0;
    if (bytes > MAX_FILE_BYTES) {
      return { file: 'stdin', ...START, message: `more than ${MAX_FILE_BYTES} bytes; at most that many are read` };
    }
  }
  return decode(Buffer.concat(chunks), 'stdin');
}
