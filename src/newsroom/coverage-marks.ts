import type { Article, Tombstone } from '../articles/article.ts';
import { coverageKey } from '../store/keys.ts';
import { EVERY_ARTICLE } from './listings.ts';
import type { Outbox } from './outbox.ts';
import type { Placements } from './placements.ts';
import type { Totals } from './totals.ts';

/** Articles on one archive page of the coverage table. */
export const COVERAGE_PAGE_SIZE = 50;

/**
 * How many archive pages a table of so many articles has, numbered from 1, the oldest. Each article is on one page:
 * the head holds the newest full page beside the open one, so that it is never nearly empty.
 *
 * @example archivesOf(204) // 3; the head holds 54
 */
export function archivesOf(count: number): number {
  return Math.max(Math.floor(count / COVERAGE_PAGE_SIZE) - 1, 0);
}

/** Tells the outbox which pages of the article × language table a change touches. */
export class CoverageMarks {
  readonly #placements: Placements;
  readonly #totals: Totals;
  readonly #outbox: Outbox;

  constructor(placements: Placements, totals: Totals, outbox: Outbox) {
    this.#placements = placements;
    this.#totals = totals;
    this.#outbox = outbox;
  }

  /** Counts and places an article as what it has become, and marks the pages on which that shows. */
  follow(id: string, before: Article | Tombstone | null, after: Article | Tombstone | null, now: string): void {
    if (this.#totals.follow(before, after, now)) this.#outbox.mark(coverageKey(null), 1);
    const archives = this.#archives();
    const move = this.#move(id, before, after, now);
    if (!move) return;
    const first = Math.floor(move.position / COVERAGE_PAGE_SIZE) + 1;
    this.#mark(first, move.shifted ? Number.POSITIVE_INFINITY : first);
    // What was the newest full page has just left the head.
    if (this.#archives() > archives) this.#outbox.mark(coverageKey(this.#archives()), 1);
  }

  /** Marks every page. */
  markAll(): void {
    this.#mark(1, Number.POSITIVE_INFINITY);
  }

  #move(id: string, before: Article | Tombstone | null, after: Article | Tombstone | null, now: string) {
    const standing = ({ published }: Article) => ({ list: EVERY_ARTICLE, article: id, language: '', published });
    if (after?.status === 'published') return this.#placements.place(standing(after));
    if (before?.status !== 'published') return null;
    const position = this.#placements.withdraw(standing(before), now);
    return position === null ? null : { position, shifted: false };
  }

  /** Every page after the archive is the head. */
  #mark(first: number, last: number): void {
    const archives = this.#archives();
    for (let page = first; page <= Math.min(last, archives); page += 1) this.#outbox.mark(coverageKey(page), 1);
    if (last > archives) this.#outbox.mark(coverageKey(null), 1);
  }

  #archives(): number {
    return archivesOf(this.#placements.count(EVERY_ARTICLE));
  }
}
