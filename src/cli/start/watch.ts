import { once } from 'node:events';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { isIgnored } from '../content/file-name.ts';

/** An editor that saves several files, or one in steps, is waited for this long. */
const SETTLE_MS = 150;

export interface Watch {
  /** Does the work now, after any that is under way. */
  run(): Promise<void>;
  /** Stops watching, and waits for the work that is under way. */
  close(): Promise<void>;
}

/**
 * Does `work` after each change in a folder, never twice at a time. Resolves when no change can be missed any more.
 *
 * @param work must not throw
 */
export async function watchFolder(folder: string, work: () => Promise<void>): Promise<Watch> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && isIgnored(basename(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const run = () => (last = last.then(work));
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE_MS);
  });
  await once(watcher, 'ready');
  return {
    run,
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await last;
    },
  };
}
