import { basename } from 'node:path';
import { watch } from 'chokidar';
import { isIgnored } from '../content/file-name.ts';

/** An editor that saves several files, or one in steps, is waited for this long. */
const SETTLE_MS = 150;

/**
 * Calls `onChange` after each change of the folder, never twice at a time; resolves when `signal` is aborted.
 */
export async function watchFolder(folder: string, onChange: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => isIgnored(basename(path)) });
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange);
    }, SETTLE_MS);
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await last;
}
