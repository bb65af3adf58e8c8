import type { Article, Tombstone } from '../articles/article.ts';
import type { FeedName, Format } from '../feeds/feed.ts';
import { articleKey, changesKey, coverageKey, feedKey, PUBLICATION_KEY } from './keys.ts';
import type { ChangesPage, Coverage, FeedMetadata, Metadata, Settings } from './values.ts';

/** A stored value with what a conditional request needs. */
export interface Stored<T> {
  value: T;
  /** The bytes as they are served. */
  text: string;
  etag: string;
  modified: string;
}

/** A value that KV holds and that cannot be read: it fails itself alone. */
export class CorruptRecordError extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super(`The value at ${key} cannot be read`, { cause });
    this.name = 'CorruptRecordError';
    this.key = key;
  }
}

/** How long an isolate goes on with the settings that it has read. */
const SETTINGS_MAX_AGE_MS = 60_000;
let settings: { value: Settings; until: number } | undefined;

/** Forgets the settings held in memory: the isolate that has just published them sees them at once. */
export function forgetSettings(): void {
  settings = undefined;
}

/** Everything that the public side may do with KV: read one value. */
export class Reader {
  readonly #kv: KVNamespace;

  constructor(kv: KVNamespace) {
    this.#kv = kv;
  }

  /** The publication and its base URL; `null`: nothing has been published here yet. At most a minute old. */
  async settings(): Promise<Settings | null> {
    if (settings && settings.until > Date.now()) return settings.value;
    const stored = await this.#json<Settings>(PUBLICATION_KEY);
    if (stored) settings = { value: stored.value, until: Date.now() + SETTINGS_MAX_AGE_MS };
    return stored?.value ?? null;
  }

  /** The record of an article or its tombstone; `null`: there is none. Throws `CorruptRecordError`. */
  article(id: string): Promise<Stored<Article | Tombstone> | null> {
    return this.#json(articleKey(id));
  }

  /** One page of the article × language table; `null` for `page` is the newest. */
  coverage(page: number | null): Promise<Stored<Coverage> | null> {
    return this.#json(coverageKey(page));
  }

  /** One page of the change log. */
  changes(page: number): Promise<Stored<ChangesPage> | null> {
    return this.#json(changesKey(page));
  }

  /** The bytes of a feed page in one format, unparsed; `null`: there is no such page. */
  async feed(
    name: FeedName,
    page: number | null,
    format: Format,
  ): Promise<{ body: Uint8Array; etag: string; modified: string; broken: number } | null> {
    const key = feedKey(name, page);
    const { value, metadata } = await this.#kv.getWithMetadata<FeedMetadata>(key, 'arrayBuffer');
    if (value === null) return null;
    const part = metadata?.formats[format];
    if (!metadata || !part || part.end > value.byteLength) throw new CorruptRecordError(key, metadata);
    const body = new Uint8Array(value, part.start, part.end - part.start);
    return { body, etag: part.etag, modified: metadata.modified, broken: metadata.broken };
  }

  async #json<T>(key: string): Promise<Stored<T> | null> {
    const { value: text, metadata } = await this.#kv.getWithMetadata<Metadata>(key, 'text');
    if (text === null) return null;
    try {
      const value = JSON.parse(text) as T;
      if (typeof value !== 'object' || value === null || !metadata) throw new TypeError('not an object with metadata');
      return { value, text, etag: metadata.etag, modified: metadata.modified };
    } catch (cause) {
      throw new CorruptRecordError(key, cause);
    }
  }
}

export type { Settings } from './values.ts';
