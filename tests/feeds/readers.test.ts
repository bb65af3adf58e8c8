import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import type { FeedItem, FeedPage } from '../../src/feeds/feed.ts';
import { formats } from '../../src/feeds/formats.ts';
import { itemBody, itemModified } from '../../src/feeds/item.ts';
import { pages, seenAs } from './pages.ts';

const cases = Object.entries(pages).map(([title, page]) => ({ title, page }));

function titlesOf(page: FeedPage) {
  return page.items.map(({ summary }) => seenAs(summary.headline));
}
function idsOf(page: FeedPage) {
  return page.items.map(({ id }) => id);
}
function linksOf(page: FeedPage) {
  return page.items.map(({ summary }) => summary.url);
}
function htmlOf(page: FeedPage) {
  return page.items.map((item: FeedItem) => cleaned(itemBody(page, item).html));
}
/** The forbidden characters of `hostile`, taken out by hand. */
function cleaned(text: string) {
  return ['\u0000', '\u0001', '\u001B', '\uFFFF', '\uD83D '].reduce(
    (left, gone) => left.replaceAll(gone, gone.endsWith(' ') ? ' ' : ''),
    text,
  );
}
function decodedTwice(text: string) {
  return text === 'Entities &lt;b&gt; &amp; &#65; stay' ? 'Entities <b> & A stay' : text;
}
function millis(times: (string | Date | null | undefined)[]) {
  return times.map((time) => new Date(time ?? Number.NaN).getTime());
}

describe('feedsmith', () => {
  test.each(cases)('reads $title as JSON Feed', ({ page }) => {
    const { format, feed } = parseWithFeedsmith(formats.json.render(page));

    expect(format).toBe('json');
    if (format !== 'json') return;
    expect(feed.language).toBe(page.name.language ?? undefined);
    const items = feed.items ?? [];
    expect(items.map(({ id }) => id)).toEqual(idsOf(page));
    expect(items.map(({ title }) => title)).toEqual(titlesOf(page));
    expect(items.map(({ content_html }) => content_html)).toEqual(htmlOf(page));
    expect(items.map(({ language }) => language ?? feed.language)).toEqual(
      page.items.map(({ summary }) => summary.language),
    );
    expect(millis(items.map(({ date_published }) => date_published))).toEqual(
      millis(page.items.map(({ published }) => published)),
    );
  });

  test.each(cases)('reads $title as Atom', ({ page }) => {
    const { format, feed } = parseWithFeedsmith(formats.atom.render(page));

    expect(format).toBe('atom');
    if (format !== 'atom') return;
    const entries = feed.entries ?? [];
    expect(entries.map(({ id }) => id)).toEqual(idsOf(page));
    expect(entries.map(({ title }) => title?.value ?? title)).toEqual(titlesOf(page));
    expect(millis(entries.map(({ updated }) => updated))).toEqual(millis(page.items.map(itemModified)));
  });

  test.each(cases)('reads $title as RSS', ({ page }) => {
    const { format, feed } = parseWithFeedsmith(formats.rss.render(page));

    expect(format).toBe('rss');
    if (format !== 'rss') return;
    const items = feed.items ?? [];
    expect(feed.language).toBe(page.name.language ?? 'en');
    expect(items.map(({ dc }) => dc?.languages?.[0] ?? feed.language)).toEqual(
      page.items.map(({ summary }) => summary.language),
    );
    expect(items.map(({ guid }) => guid)).toEqual(idsOf(page).map((value) => ({ value, isPermaLink: false })));
    expect(items.map(({ title }) => title)).toEqual(titlesOf(page));
    expect(items.map(({ content }) => content?.encoded)).toEqual(htmlOf(page));
  });
});

describe('rss-parser', () => {
  test.each(cases)('reads $title as RSS', async ({ page }) => {
    const { items } = await new RssParser().parseString(formats.rss.render(page));

    expect(items.map(({ guid }) => guid)).toEqual(idsOf(page));
    expect(items.map(({ title }) => title)).toEqual(titlesOf(page));
    expect(items.map(({ link }) => link)).toEqual(linksOf(page));
    expect(items.map((item) => item['content:encoded'])).toEqual(htmlOf(page));
    expect(millis(items.map(({ isoDate }) => isoDate))).toEqual(millis(page.items.map(({ published }) => published)));
  });

  test.each(cases)('reads $title as Atom', async ({ page }) => {
    const { items, link } = await new RssParser().parseString(formats.atom.render(page));

    expect(link).toBe(`${page.base}/${page.name.language ?? 'en'}/`);
    expect(items.map(({ id }) => id)).toEqual(idsOf(page));
    expect(items.map(({ title }) => title)).toEqual(titlesOf(page));
    expect(items.map((item) => item.link)).toEqual(linksOf(page));
    expect(items.map(({ content }) => content)).toEqual(htmlOf(page));
  });
});

describe('@rowanmanning/feed-parser', () => {
  test.each(cases)('reads $title as RSS and as Atom', ({ page }) => {
    for (const format of ['rss', 'atom'] as const) {
      const feed = parseWithRowan(formats[format].render(page));

      expect(feed.items.map(({ id }) => id)).toEqual(idsOf(page));
      // It decodes character references in any text once more than XML does.
      expect(feed.items.map(({ title }) => title)).toEqual(titlesOf(page).map(decodedTwice));
      expect(feed.items.map(({ url }) => url)).toEqual(linksOf(page));
      expect(millis(feed.items.map(({ published }) => published))).toEqual(
        millis(page.items.map(({ published }) => published)),
      );
    }
  });
});

describe('@extractus/feed-extractor', () => {
  // It takes an Atom feed without entries for no feed.
  test.each(cases.filter(({ page }) => page.items.length > 0))('reads $title in every format', ({ page }) => {
    const published = page.items.map((item) => item.published);
    const read = [
      { feed: extractFromJson(formats.json.render(page)), times: published },
      { feed: extractFromXml(formats.rss.render(page)), times: published },
      // Of an Atom entry it takes the time of the last edit.
      { feed: extractFromXml(formats.atom.render(page)), times: page.items.map(itemModified) },
    ];

    for (const { feed, times } of read) {
      const { entries = [] } = feed;
      expect(entries.map(({ id }) => id)).toEqual(idsOf(page));
      expect(entries.map(({ link }) => link)).toEqual(linksOf(page));
      expect(millis(entries.map((entry) => entry.published))).toEqual(millis(times));
    }
  });
});
