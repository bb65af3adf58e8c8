import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refused } from '../command.ts';
import { compareText } from '../content/fault.ts';
import { writeText } from '../content/write-file.ts';
import type { Ledger } from './answers.ts';
import { byName } from './by-name.ts';
import type { TextName } from './editorial.ts';

/** The folder of a project that this machine keeps its own things in. */
export const STATE_FOLDER = '.wrangler';

const HashesSchema = byName(v.string());
const schema = v.object({ texts: HashesSchema, sent: v.optional(HashesSchema, {}) });

/**
 * Hash of each text as the publication had it when the files and it last agreed: what tells an edit of the file from
 * one over HTTP. It may be lost: then only a file that differs from every version that ever was counts as edited.
 */
export class Synced {
  readonly #path: string;
  readonly #texts: Map<string, string>;
  /** What was sent and not acknowledged: nobody knows whether it was stored. */
  readonly #sent: Map<string, string>;

  private constructor(path: string, { texts, sent }: v.InferOutput<typeof schema>) {
    this.#path = path;
    this.#texts = new Map(Object.entries(texts));
    this.#sent = new Map(Object.entries(sent));
  }

  /**
   * @param state absolute path of `STATE_FOLDER`
   * @throws Refused where it cannot be understood
   */
  static async read(state: string, { host, pathname }: URL): Promise<Synced> {
    const name = `${host}${pathname}`.replace(/[^a-z0-9.-]+/gi, '_').replace(/_$/, '');
    const path = join(state, 'precis/published', `${name}.json`);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"texts":{}}';
      throw error;
    });
    try {
      return new Synced(path, v.parse(schema, JSON.parse(text)));
    } catch (error) {
      throw new Refused(`${path} cannot be understood`, 'delete it: it is made again', { cause: error });
    }
  }

  /** What was sent before an interruption and is there now, was stored. */
  settle({ articles }: Ledger): void {
    for (const [article, { original, summaries }] of Object.entries(articles)) {
      this.#settle({ article, language: null }, original);
      for (const [language, { hash }] of Object.entries(summaries)) this.#settle({ article, language }, hash);
    }
  }

  #settle(name: TextName, hash: string): void {
    if (this.#sent.get(keyOf(name)) === hash) this.set(name, hash);
  }

  /**
   * Where nothing is remembered of this publication, as in a fresh clone or in CI, files own what files published.
   * Where nothing was ever published, what is remembered is of a publication that is no more.
   *
   * @returns whether anything was assumed
   */
  assume({ publication, articles }: Ledger): boolean {
    if (publication === null) this.#texts.clear();
    if (this.#texts.size > 0) return false;
    for (const [article, { original, via, summaries }] of Object.entries(articles)) {
      if (via === 'publish') this.set({ article, language: null }, original);
      for (const [language, { hash, via }] of Object.entries(summaries)) {
        if (via === 'publish') this.set({ article, language }, hash);
      }
    }
    return this.#texts.size > 0;
  }

  find(name: TextName): string | undefined {
    return this.#texts.get(keyOf(name));
  }

  /** Before a text is sent. */
  send(name: TextName, hash: string): void {
    this.#sent.set(keyOf(name), hash);
  }

  set(name: TextName, hash: string): void {
    this.#texts.set(keyOf(name), hash);
    this.#sent.delete(keyOf(name));
  }

  /** A text that is gone on both sides; with an original its summaries. */
  forget(name: TextName): void {
    this.#texts.delete(keyOf(name));
    if (name.language !== null) return;
    for (const key of this.#texts.keys()) if (key.startsWith(`${name.article}/`)) this.#texts.delete(key);
  }

  /** Every article of which anything is remembered. */
  articles(): Set<string> {
    return new Set([...this.#texts.keys()].map((key) => key.split('/')[0] ?? ''));
  }

  async write(): Promise<void> {
    const kept = { texts: sorted(this.#texts), ...(this.#sent.size > 0 ? { sent: sorted(this.#sent) } : {}) };
    await writeText(this.#path, `${JSON.stringify(kept, null, 1)}\n`);
  }
}

function sorted(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => compareText(a, b)));
}

/** Neither an id nor a language tag has a slash. */
function keyOf({ article, language }: TextName): string {
  return language === null ? article : `${article}/${language}`;
}
