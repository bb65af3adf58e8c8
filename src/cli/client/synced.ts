import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { Refused } from '../command.ts';
import { compareText } from '../content/fault.ts';
import { writeText } from '../content/write-file.ts';
import type { TextName } from './editorial.ts';

/** Where this machine remembers what its files were last the same as, relative to the project. */
const FOLDER = '.wrangler/precis/published';

const schema = v.object({ texts: v.record(v.string(), v.string()) });

/**
 * Hash of each text as the publication had it when the files and it last agreed: what tells an edit of the file from
 * one over HTTP. It may be lost: then only a file that differs from every version that ever was counts as edited.
 */
export class Synced {
  readonly #path: string;
  readonly #texts: Map<string, string>;

  private constructor(path: string, texts: Map<string, string>) {
    this.#path = path;
    this.#texts = texts;
  }

  /** @throws Refused where the file is there and cannot be understood */
  static async read(cwd: string, to: URL): Promise<Synced> {
    const name = `${FOLDER}/${`${to.host}${to.pathname}`.replace(/[^a-z0-9.-]+/gi, '_').replace(/_$/, '')}.json`;
    const path = resolve(cwd, join(name));
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"texts":{}}';
      throw error;
    });
    try {
      return new Synced(path, new Map(Object.entries(v.parse(schema, JSON.parse(text)).texts)));
    } catch (error) {
      throw new Refused(`${name} cannot be understood`, `delete it: it is made again`, { cause: error });
    }
  }

  find(name: TextName): string | undefined {
    return this.#texts.get(keyOf(name));
  }

  /** @param hash `null`: the text is gone on both sides */
  set(name: TextName, hash: string | null): void {
    if (hash === null) this.#texts.delete(keyOf(name));
    else this.#texts.set(keyOf(name), hash);
  }

  /** Every article of which anything is remembered. */
  articles(): Set<string> {
    return new Set([...this.#texts.keys()].map((key) => key.split('/')[0] ?? ''));
  }

  /** Languages of the remembered summaries of an article. */
  languages(article: string): string[] {
    return [...this.#texts.keys()].flatMap((key) => (key.startsWith(`${article}/`) ? key.slice(article.length + 1) : []));
  }

  async write(): Promise<void> {
    const texts = [...this.#texts].sort(([a], [b]) => compareText(a, b));
    await writeText(this.#path, `${JSON.stringify({ texts: Object.fromEntries(texts) }, null, 1)}\n`);
  }
}

/** Neither an id nor a language tag has a slash. */
function keyOf({ article, language }: TextName): string {
  return language === null ? article : `${article}/${language}`;
}
