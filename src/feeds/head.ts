import type { FeedItem, FeedPage } from './feed.ts';
import { render as renderJson } from './json-feed.ts';

/** Readers fetch the head every few minutes; some refuse or cut longer documents. */
export const headLimitBytes = 100_000;
export const headLimitItems = 50;

/** The items of a head page and how many of the newest full archive pages are among them. */
export interface Head {
  items: FeedItem[];
  /** The head's `older` link leads to the archive page after these. */
  taken: number;
}

/**
 * Composes a head page: the items that are in no full archive page yet and, after them, as many of the newest full
 * archive pages as keep it within `headLimitItems` and `headLimitBytes`. Only whole pages are taken, so that head and
 * archive neither overlap beyond them nor leave a gap.
 *
 * The open items are always in it, whatever they weigh: they are nowhere else.
 *
 * @param open newest first, in no full archive page
 * @param full the newest full archive pages, newest first, the items of each newest first
 * @param weigh bytes of a page with these items in its heaviest format; called at most three times for five pages
 */
export function composeHead(open: FeedItem[], full: FeedItem[][], weigh: (items: FeedItem[]) => number): Head {
  let fits = 0;
  let most = countWithin(headLimitItems - open.length, full);
  while (fits < most) {
    // Rounded up: the page count under trial is never the one already known to fit.
    const trial = Math.ceil((fits + most) / 2);
    if (weigh(itemsWith(open, full, trial)) <= headLimitBytes) fits = trial;
    else most = trial - 1;
  }
  return { items: itemsWith(open, full, fits), taken: fits };
}

/**
 * Bytes of a page in its heaviest format: JSON, which has every text three times (HTML, plain, structured), and costs
 * a tenth of rendering all of them.
 */
export function weightOf(page: FeedPage): number {
  return new TextEncoder().encode(renderJson(page)).length;
}

function itemsWith(open: FeedItem[], full: FeedItem[][], pages: number): FeedItem[] {
  return [...open, ...full.slice(0, pages).flat()];
}

function countWithin(room: number, full: FeedItem[][]): number {
  const counts = full.map((page) => page.length);
  let left = room;
  const over = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return over < 0 ? counts.length : over;
}
