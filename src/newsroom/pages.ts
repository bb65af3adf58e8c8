import type { Article, Tombstone } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import type { FeedName } from '../feeds/feed.ts';
import { articleKey, changesKey, coverageKey, feedKey } from '../store/keys.ts';
import { changesPageOf } from './change-log.ts';
import { EVERY_ARTICLE, type Listing, listingsOf } from './listings.ts';
import type { Outbox } from './outbox.ts';
import { listOf, PAGE_SIZE, type Placements, pageOf, type Standing } from './placements.ts';

/** How many of the newest full pages the head of a feed may hold beside the open one: 50 items altogether. */
export const HEAD_PAGES = 5;
/** Articles on one page of the coverage table. */
export const COVERAGE_PAGE_SIZE = 100;

/** What became of one listing: where it stands now, and whether everything after it has moved. */
interface Move {
  name: FeedName;
  position: number;
  shifted: boolean;
}

/** Tells the outbox which pages of which lists a change of an article touches: no more than those. */
export class Pages {
  readonly #placements: Placements;
  readonly #outbox: Outbox;

  constructor(placements: Placements, outbox: Outbox) {
    this.#placements = placements;
    this.#outbox = outbox;
  }

  /** Moves an article's listings from what they were to what they are, and marks every key that has to be sent. */
  follow(
    id: string,
    before: Article | Tombstone | null,
    after: Article | Tombstone | null,
    publication: Publication,
    now: string,
  ): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    // A take-down goes last: a feed must not list for long what answers 410.
    this.#outbox.mark(articleKey(id), after?.status === 'published' ? 0 : 2);
    this.#followCoverage(id, before, after, now);
    const old = new Map(listingsOf(before, publication).map((listing) => [keyOf(listing), listing]));
    const current = new Map(listingsOf(after, publication).map((listing) => [keyOf(listing), listing]));
    const moves = [...this.#place(old, current), ...this.#withdraw(old, current, now)];
    for (const move of moves) this.#mark(move);
  }

  /** Marks the page of the change log that a new change stands on. */
  markChange(cursor: number): void {
    this.#outbox.mark(changesKey(changesPageOf(cursor)), 1);
  }

  /** Marks every page of the change log up to a cursor. */
  markChanges(last: number): void {
    for (let page = 0; page <= changesPageOf(last); page += 1) this.#outbox.mark(changesKey(page), 1);
  }

  /** Marks every page of a feed: its title, its texts or the base of its URLs have changed. */
  markFeed(name: FeedName): void {
    this.#mark({ name, position: 0, shifted: true });
  }

  /** Marks every page of the coverage table. */
  markCoverage(): void {
    this.#markCoverageFrom(0);
  }

  #place(old: Map<string, Listing>, current: Map<string, Listing>): Move[] {
    const placed = new Map<string, { position: number; shifted: boolean }>();
    return [...current].flatMap(([key, { name, standing, item }]) => {
      const before = old.get(key);
      if (before && JSON.stringify(before.item) === JSON.stringify(item)) return [];
      const place = placed.get(standingKey(standing)) ?? this.#placeOne(standing);
      placed.set(standingKey(standing), place);
      return [{ name, ...place }];
    });
  }

  #placeOne(standing: Standing): { position: number; shifted: boolean } {
    const count = this.#placements.count(standing.list);
    const kept = this.#placements.find(standing)?.published === standing.published;
    const position = this.#placements.place(standing);
    return { position, shifted: !kept && position < count };
  }

  #withdraw(old: Map<string, Listing>, current: Map<string, Listing>, now: string): Move[] {
    return [...old].flatMap(([key, { name, standing }]) => {
      if (current.has(key)) return [];
      const position = this.#placements.withdraw(standing, now);
      return position === null ? [] : [{ name, position, shifted: false }];
    });
  }

  #mark({ name, position, shifted }: Move): void {
    const full = Math.floor(this.#placements.count(listOf(name)) / PAGE_SIZE);
    const first = pageOf(position);
    const last = shifted ? full : Math.min(first, full);
    for (let page = first; page <= last; page += 1) this.#outbox.mark(feedKey(name, page), 1);
    if (shifted || first > full - HEAD_PAGES) this.#outbox.mark(feedKey(name, null), 1);
  }

  #followCoverage(
    id: string,
    before: Article | Tombstone | null,
    after: Article | Tombstone | null,
    now: string,
  ): void {
    const standing = (record: Article) => ({
      list: EVERY_ARTICLE,
      article: id,
      language: '',
      published: record.published,
    });
    if (after?.status === 'published') {
      const { position, shifted } = this.#placeOne(standing(after));
      if (shifted) this.#markCoverageFrom(position);
      else this.#markCoverageAt(position);
    } else if (before?.status === 'published') {
      const position = this.#placements.withdraw(standing(before), now);
      if (position !== null) this.#markCoverageAt(position);
    }
  }

  #markCoverageFrom(position: number): void {
    const count = this.#placements.count(EVERY_ARTICLE);
    for (let at = position; at < count; at += COVERAGE_PAGE_SIZE) this.#markCoverageAt(at);
    this.#outbox.mark(coverageKey(null), 1);
  }

  /** The newest page is the head; when it is full and another begins, it becomes an archive page. */
  #markCoverageAt(position: number): void {
    const head = Math.floor(Math.max(this.#placements.count(EVERY_ARTICLE) - 1, 0) / COVERAGE_PAGE_SIZE);
    const page = Math.floor(position / COVERAGE_PAGE_SIZE);
    if (page === head) this.#outbox.mark(coverageKey(null), 1);
    else this.#outbox.mark(coverageKey(page + 1), 1);
    if (page === head && position % COVERAGE_PAGE_SIZE === 0 && page > 0) this.#outbox.mark(coverageKey(page), 1);
  }
}

const standingKey = ({ list, article, language }: Standing) => `${list} ${article} ${language}`;
const keyOf = ({ name, standing }: Listing) => `${name.language} ${standingKey(standing)}`;
