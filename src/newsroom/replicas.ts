import { fingerprint } from '../articles/fingerprint.ts';
import type { FeedName } from '../feeds/feed.ts';
import { formatNames, formats } from '../feeds/formats.ts';
import { type FeedKey, parseKey } from '../store/keys.ts';
import { CHANGES_PER_PAGE, type FeedMetadata, type Metadata, type Settings } from '../store/values.ts';
import type { ChangeLog } from './change-log.ts';
import type { CoveragePages } from './coverage-pages.ts';
import type { BuiltPage, FeedPages } from './feed-pages.ts';
import type { Replica } from './outbox.ts';
import type { Records } from './records.ts';
import type { SettingsTable } from './settings.ts';

/** What a value that is not about one article is dated, where nothing better is known. */
const NEVER = '1970-01-01T00:00:00Z';

interface Sources {
  settings: SettingsTable;
  records: Records;
  feeds: FeedPages;
  coverage: CoveragePages;
  log: ChangeLog;
}

/** Makes the value of every key of KV from the truth, at any time, the same for the same truth. */
export class Replicas {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The value of a key; `null`: the key is to be absent. */
  make(key: string): Replica | null {
    const settings = this.#sources.settings.read();
    const parsed = parseKey(key);
    if (!settings || !parsed) return null;
    switch (parsed.kind) {
      case 'publication':
        return json(settings, NEVER);
      case 'article':
        return this.#article(parsed.id, settings);
      case 'feed':
        return this.#feed(parsed, settings);
      case 'coverage':
        return this.#coverage(parsed.page, settings);
      case 'changes':
        return this.#changes(parsed.page);
    }
  }

  #article(id: string, settings: Settings): Replica | null {
    const record = this.#sources.records.read(id, settings);
    return record && json(record, record.status === 'published' ? record.modified : record.withdrawn);
  }

  #feed({ name, page }: FeedKey, settings: Settings): Replica | null {
    if (!isOffered(name, settings)) return null;
    const built = this.#sources.feeds.build(name, page, settings);
    return built && packFeed(built);
  }

  #coverage(page: number | null, settings: Settings): Replica | null {
    const built = this.#sources.coverage.build(page, settings);
    return built && json(built.page, built.modified ?? NEVER);
  }

  #changes(page: number): Replica {
    const changes = this.#sources.log.page(page);
    return json({ changes, full: changes.length === CHANGES_PER_PAGE }, changes.at(-1)?.at ?? NEVER);
  }
}

/** Whether the publication has this feed: a language or a topic may have been given up. */
function isOffered({ language, topic }: FeedName, { publication }: Settings): boolean {
  if (language !== null && !publication.languages.includes(language)) return false;
  return topic === null || Object.hasOwn(publication.topics, topic);
}

function json(value: unknown, modified: string): Replica {
  const text = JSON.stringify(value);
  const metadata: Metadata = { etag: `W/"${fingerprint(text)}"`, modified };
  return { value: text, metadata };
}

/** All formats of a page in one value, one after the other: a publish costs one write for a page, a GET one read. */
function packFeed({ page, broken }: BuiltPage): Replica {
  const bodies = formatNames.map((format) => ({
    format,
    bytes: new TextEncoder().encode(formats[format].render(page)),
  }));
  const metadata: FeedMetadata = { modified: page.updated, broken, formats: {} };
  const value = new Uint8Array(bodies.reduce((size, { bytes }) => size + bytes.length, 0));
  let start = 0;
  for (const { format, bytes } of bodies) {
    value.set(bytes, start);
    const end = start + bytes.length;
    metadata.formats[format] = { start, end, etag: `W/"${fingerprint(new TextDecoder().decode(bytes))}"` };
    start = end;
  }
  return { value, metadata };
}
