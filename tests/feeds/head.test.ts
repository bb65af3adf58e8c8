import { describe, expect, test } from 'vitest';
import { SUMMARY_BYTES } from '../../src/articles/limits.ts';
import { renderSummary } from '../../src/articles/render.ts';
import type { FeedItem, FeedName } from '../../src/feeds/feed.ts';
import { formatNames, formats } from '../../src/feeds/formats.ts';
import { composeHead, headLimitBytes, weightOf } from '../../src/feeds/head.ts';
import { itemOf, pageOf } from './pages.ts';

const name: FeedName = { mode: 'strict', language: 'en', topic: null };
const one = itemOf(1, name, 'en');

function items(count: number): FeedItem[] {
  return Array.from({ length: count }, () => one);
}

/** Six full archive pages of ten, and a scale on which every item weighs the same. */
function headOf(open: number, bytesPerItem: number) {
  let weighed = 0;
  const head = composeHead(
    items(open),
    Array.from({ length: 6 }, () => items(10)),
    (candidates) => {
      weighed++;
      return candidates.length * bytesPerItem;
    },
  );
  return { count: head.items.length, taken: head.taken, weighed };
}

describe('the head page', () => {
  test.each([
    { open: 0, bytesPerItem: 10, count: 50, taken: 5 },
    { open: 3, bytesPerItem: 10, count: 43, taken: 4 },
    { open: 9, bytesPerItem: 2_000, count: 49, taken: 4 },
    { open: 9, bytesPerItem: 3_000, count: 29, taken: 2 },
    { open: 9, bytesPerItem: 6_000, count: 9, taken: 0 },
  ])('of $open open items at $bytesPerItem bytes has $count items, $taken archive pages', (row) => {
    const { count, taken, weighed } = headOf(row.open, row.bytesPerItem);

    expect({ count, taken }).toEqual({ count: row.count, taken: row.taken });
    expect(weighed).toBeLessThanOrEqual(3);
  });

  test.each([0, 1, 4, 9, 10])('of %i open items takes as many archive pages as fit, and never one more', (open) => {
    for (let bytesPerItem = 500; bytesPerItem < 12_000; bytesPerItem += 100) {
      const fitting = [1, 2, 3, 4, 5].filter(
        (pages) => open + pages * 10 <= 50 && (open + pages * 10) * bytesPerItem <= headLimitBytes,
      );
      expect(headOf(open, bytesPerItem).taken).toBe(fitting.length);
    }
  });

  test('keeps the open items even where they alone are too heavy, since they are nowhere else', () => {
    expect(headOf(9, 50_000)).toMatchObject({ count: 9, taken: 0 });
  });

  test('of a feed without archive pages needs no weighing', () => {
    expect(composeHead(items(4), [], () => expect.fail('weighed'))).toEqual({ items: items(4), taken: 0 });
  });

  test.each(['en', 'zh-Hans', 'ru', 'ar'])('stays within 100 KB in every format in %s', (language) => {
    const full = { mode: 'strict', language, topic: null } as const;
    const page = pageOf(full, () => language, { count: 50 });
    const pagesOfTen = [0, 10, 20, 30, 40].map((from) => page.items.slice(from, from + 10));

    const { items: head } = composeHead([], pagesOfTen, (some) => weightOf({ ...page, items: some }));

    expect(head.length).toBeGreaterThanOrEqual(40);
    for (const format of formatNames) {
      const bytes = new TextEncoder().encode(formats[format].render({ ...page, items: head })).length;
      expect([format, bytes <= headLimitBytes]).toEqual([format, true]);
    }
  });

  test.each(['en', 'ru', 'my'])(
    'of nine open items holds within 100 KB however full their summaries are, in %s',
    (language) => {
      const letter = language === 'en' ? 'e' : language === 'ru' ? 'я' : 'ကြ';
      const fill = (bytes: number) => letter.repeat(Math.floor(bytes / new TextEncoder().encode(letter).length));
      const text = {
        headline: fill(120),
        lede: fill(360),
        points: Array.from({ length: 7 }, () => ({
          text: fill(Math.floor((SUMMARY_BYTES - 500) / 7)),
          source: { paragraph: 1 },
        })),
        quotation: null,
      };
      const page = pageOf({ mode: 'strict', language: 'en', topic: null }, () => 'en', { count: 9 });
      const heaviest = page.items.map((item) => ({
        ...item,
        summary: { ...item.summary, ...text, ...renderSummary(text, language) },
      }));
      for (const format of formatNames) {
        const bytes = new TextEncoder().encode(formats[format].render({ ...page, items: heaviest })).length;
        expect([format, bytes <= headLimitBytes]).toEqual([format, true]);
      }
    },
  );
});
