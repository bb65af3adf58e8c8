import type { Article, Tombstone } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import type { FeedName } from '../feeds/feed.ts';
import { articleKey, changesKey, feedKey } from '../store/keys.ts';
import { changesPageOf } from './change-log.ts';
import type { CoverageMarks } from './coverage-marks.ts';
import { type Listing, listingsOf } from './listings.ts';
import type { Outbox } from './outbox.ts';
import { listOf, PAGE_SIZE, type Place, type Placements, pageOf, type Standing } from './placements.ts';

/** How many of the newest full pages the head of a feed may hold beside the open one: 50 items altogether. */
export const HEAD_PAGES = 5;

/** What became of one listing. */
interface Move extends Place {
  name: FeedName;
}

/** Tells the outbox which pages of which lists a change of an article touches: no more than those. */
export class Pages {
  readonly #placements: Placements;
  readonly #coverage: CoverageMarks;
  readonly #outbox: Outbox;

  constructor(placements: Placements, coverage: CoverageMarks, outbox: Outbox) {
    this.#placements = placements;
    this.#coverage = coverage;
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
    this.#coverage.follow(id, before, after, now);
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
    this.#coverage.markAll();
  }

  #place(old: Map<string, Listing>, current: Map<string, Listing>): Move[] {
    const placed = new Map<string, Place>();
    return [...current].flatMap(([key, { name, standing, item }]) => {
      const before = old.get(key);
      if (before && JSON.stringify(before.item) === JSON.stringify(item)) return [];
      const place = placed.get(standingKey(standing)) ?? this.#placements.place(standing);
      placed.set(standingKey(standing), place);
      return [{ name, ...place }];
    });
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
}

const standingKey = ({ list, article, language }: Standing) => `${list} ${article} ${language}`;
const keyOf = ({ name, standing }: Listing) => `${name.language} ${standingKey(standing)}`;
