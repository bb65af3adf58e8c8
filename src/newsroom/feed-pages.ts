import type { Article } from '../articles/article.ts';
import type { FeedItem, FeedName, FeedPage, FeedTombstone } from '../feeds/feed.ts';
import { composeHead, weightOf } from '../feeds/head.ts';
import { itemModified } from '../feeds/item.ts';
import { itemId } from '../feeds/names.ts';
import type { Settings } from '../store/values.ts';
import { itemFor } from './listings.ts';
import { HEAD_PAGES } from './pages.ts';
import { listOf, PAGE_SIZE, type Placement, type Placements } from './placements.ts';
import type { Records } from './records.ts';

/** The date of a feed that has no item: it must not be the time of rendering. */
const NEVER = '1970-01-01T00:00:00Z';

/** A page with the number of items that had to be left out, their records being broken. */
export interface BuiltPage {
  page: FeedPage;
  broken: number;
}

/** Builds the pages of feeds from placements and records. */
export class FeedPages {
  readonly #placements: Placements;
  readonly #records: Records;

  constructor(placements: Placements, records: Records) {
    this.#placements = placements;
    this.#records = records;
  }

  /** An archive page, counted from 1, or the head (`null`); `null` if the list has no such full page. */
  build(name: FeedName, archive: number | null, settings: Settings): BuiltPage | null {
    const count = this.#placements.count(listOf(name));
    const full = Math.floor(count / PAGE_SIZE);
    if (archive !== null && archive > full) return null;
    const read = (from: number, to: number) => this.#entries(name, from, to, settings);
    if (archive !== null) {
      const entries = read((archive - 1) * PAGE_SIZE, archive * PAGE_SIZE);
      return pageOf(name, archive, archive > 1 ? archive - 1 : null, [entries], settings);
    }
    const open = read(full * PAGE_SIZE, count);
    const newest = Array.from({ length: Math.min(HEAD_PAGES, full) }, (_, index) => full - index);
    const pages = newest.map((page) => read((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
    const weigh = (items: FeedItem[]) => weightOf({ ...pageOf(name, null, full, [open], settings).page, items });
    const { taken } = composeHead(
      open.items,
      pages.map(({ items }) => items),
      weigh,
    );
    return pageOf(name, null, full - taken || null, [open, ...pages.slice(0, taken)], settings);
  }

  #entries(name: FeedName, from: number, to: number, settings: Settings): Entries {
    const entries: Entries = { items: [], tombstones: [], broken: 0 };
    for (const placement of this.#placements.range(listOf(name), from, to).reverse()) {
      if (placement.withdrawn !== null) entries.tombstones.push(tombstoneOf(name, placement, settings));
      else this.#add(entries, name, placement, settings);
    }
    return entries;
  }

  #add(entries: Entries, name: FeedName, { article, language }: Placement, settings: Settings): void {
    try {
      const record = this.#records.read(article, settings) as Article;
      const item = itemFor(record, settings.publication, name, language);
      if (item) entries.items.push(item);
    } catch (error) {
      entries.broken += 1;
      console.error(JSON.stringify({ event: 'broken-record', article, error: String(error) }));
    }
  }
}

interface Entries {
  items: FeedItem[];
  tombstones: FeedTombstone[];
  broken: number;
}

function tombstoneOf(name: FeedName, { article, language, withdrawn }: Placement, settings: Settings): FeedTombstone {
  return { id: itemId(settings.publication.id, name.language ?? language, article), withdrawn: withdrawn! };
}

function pageOf(
  name: FeedName,
  archive: number | null,
  older: number | null,
  parts: Entries[],
  { publication, base }: Settings,
): BuiltPage {
  const items = parts.flatMap((part) => part.items);
  const tombstones = parts.flatMap((part) => part.tombstones);
  const times = [...items.map(itemModified), ...tombstones.map(({ withdrawn }) => withdrawn)];
  const updated = times.sort().at(-1) ?? NEVER;
  const broken = parts.reduce((sum, part) => sum + part.broken, 0);
  return { page: { name, publication, base, archive, older, updated, items, tombstones }, broken };
}
