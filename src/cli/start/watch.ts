import { once } from 'node:events';
import { type FSWatcher, watch as watchEntry } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type FSWatcher as TreeWatcher, watch as watchTree } from 'chokidar';
import { isIgnored } from '../content/file-name.ts';

/** An editor that saves several files, or one in steps, is waited for this long. */
const SETTLE_MS = 150;

/** What the watched folder is told to do; neither may throw. */
export interface Work {
  /** Something in the folder has changed. */
  changed(): Promise<void>;
  /** The folder has gone, or is there again; `changed` follows the latter. */
  moved(isThere: boolean): void;
}

/** Watches a folder, and its name: a folder that is replaced (`mv`, a checkout) is watched again. */
export class Watch {
  readonly #folder: string;
  readonly #work: Work;
  readonly #entry: FSWatcher;
  #tree: TreeWatcher | null = null;
  #isThere = true;
  /** Whether another folder may stand under the name, which the tree's watcher knows nothing of. */
  #isReplaced = true;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();

  private constructor(folder: string, work: Work) {
    this.#folder = folder;
    this.#work = work;
    this.#entry = watchEntry(dirname(folder), (event, name) => {
      if (event !== 'rename' || name !== basename(folder)) return;
      this.#isReplaced = true;
      this.#schedule();
    });
  }

  /** Does `work` after each change, never twice at a time. Resolves when no change can be missed any more. */
  static async start(folder: string, work: Work): Promise<Watch> {
    const watching = new Watch(folder, work);
    await watching.#follow();
    return watching;
  }

  /** Does the work now, after any that is under way. */
  run(): Promise<void> {
    this.#last = this.#last.then(() => this.#turn());
    return this.#last;
  }

  /** Stops watching, and waits for the work that is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#entry.close();
    await this.#last;
    await this.#tree?.close();
  }

  #schedule(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), SETTLE_MS);
  }

  async #turn(): Promise<void> {
    if (this.#isClosed) return;
    await this.#follow();
    if (this.#isThere) await this.#work.changed();
  }

  /** Watches the folder that stands under the name now. */
  async #follow(): Promise<void> {
    if (!this.#isReplaced) return;
    this.#isReplaced = false;
    await this.#tree?.close();
    this.#tree = null;
    const isThere = await isFolder(this.#folder);
    if (isThere !== this.#isThere) this.#work.moved(isThere);
    this.#isThere = isThere;
    if (!isThere) return;
    this.#tree = watchTree(this.#folder, {
      ignoreInitial: true,
      ignored: (path) => path !== this.#folder && isIgnored(basename(path)),
    });
    this.#tree.on('all', () => this.#schedule());
    await once(this.#tree, 'ready');
  }
}

async function isFolder(path: string): Promise<boolean> {
  // Gone, or not to be seen: either way there is nothing to watch until its name moves again.
  const entry = await stat(path).catch(() => null);
  return entry?.isDirectory() ?? false;
}
