import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/feeds/feed.ts';
import { formatNames, formats } from '../../src/feeds/formats.ts';
import { itemOf, pageOf, pages, publication, summaryOf } from './pages.ts';

const filledAr = { mode: 'filled', language: 'ar', topic: null } as const;
const shortPage = pageOf(filledAr, (index) => (index === 1 ? 'ar' : 'en'), {
  count: 2,
  tombstones: [{ id: 'urn:x-precis:harbour:ar:gone', withdrawn: '2026-01-05T08:00:00Z' }],
});

function jsonOf(page: typeof shortPage) {
  return JSON.parse(formats.json.render(page));
}

describe('every format', () => {
  test.each(formatNames)('%s is written as before, byte for byte', async (format: Format) => {
    await expect(formats[format].render(shortPage)).toMatchFileSnapshot(`./golden/filled-ar.${format}.golden`);
    await expect(
      formats[format].render({ ...pages['oldest ru']!, items: [itemOf(1, pages['oldest ru']!.name, 'ru')] }),
    ).toMatchFileSnapshot(`./golden/archive-ru.${format}.golden`);
  });

  test.each(formatNames)('%s gives the same bytes for the same page', (format) => {
    expect(formats[format].render(structuredClone(pages.all!))).toBe(formats[format].render(pages.all!));
  });

  test.each(formatNames)('%s has no forbidden character, and no lone surrogate', (format) => {
    for (const page of Object.values(pages)) {
      const text = formats[format].render(page);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/\\u00|\\ud8|[^\P{Cc}\n]|[\uFFFE\uFFFF]/u);
    }
  });

  test.each(formatNames)('%s has no relative link', (format) => {
    const text = formats[format].render(pages['strict en']!);

    expect(text).not.toMatch(/href=(\\"|&quot;|")\//);
    expect(text).toContain('https://news.example/en/x?a=1&amp;');
  });

  test('has its own media type', () => {
    expect(formatNames.map((format) => formats[format].mediaType)).toEqual([
      'application/feed+json',
      'application/atom+xml; charset=utf-8',
      'application/rss+xml; charset=utf-8',
      'application/json',
    ]);
  });
});

describe('a fallback in a filled feed', () => {
  const [fallback, real] = jsonOf(shortPage).items;

  test('has its own language, and begins with the name of that language', () => {
    expect(fallback).toMatchObject({ language: 'en', title: 'Island ferry to run all winter 2' });
    expect(fallback.content_html).toMatch(
      /^<p lang="en" dir="ltr"><small>English<\/small><\/p><div lang="en" dir="ltr">/,
    );
    expect(fallback.content_text).toMatch(/^\[English\]\n\n/);
    expect(fallback._precis.negotiation).toMatchObject({ requested: ['ar'], served: 'en', reason: 'fallback' });
  });

  test('is not marked once it is in the feed’s language', () => {
    expect(real).not.toHaveProperty('language');
    expect(real.content_html).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test('keeps its id when the translation arrives, and is then an update', () => {
    const translated = pageOf(filledAr, () => 'ar', { count: 2 });
    const [before, after] = [jsonOf(shortPage).items[0], jsonOf(translated).items[0]];

    expect(after.id).toBe(before.id);
    expect(after.content_html).not.toBe(before.content_html);
  });
});

describe('JSON Feed', () => {
  test('leads through the archive without a loop', () => {
    expect(jsonOf(shortPage).next_url).toBe('https://news.example/feeds/ar/filled/archive/3.json');
    expect(jsonOf(pages['archive ru']!).next_url).toBe('https://news.example/feeds/ru/archive/2.json');
    expect(jsonOf(pages['oldest ru']!)).not.toHaveProperty('next_url');
  });

  test('documents its extension, and says in it which list this is', () => {
    expect(jsonOf(pages['archive ru']!)._precis).toEqual({
      about: 'https://news.example/feeds/extension',
      mode: 'strict',
      topic: null,
      archive: 3,
      current: 'https://news.example/feeds/ru.json',
    });
  });

  test('never says that an item was edited before it was published', () => {
    const item = { ...itemOf(1, filledAr, 'ar'), published: '2026-09-01T00:00:00Z' };

    expect(jsonOf({ ...shortPage, items: [item] }).items[0].date_modified).toBe('2026-09-01T00:00:00Z');
  });

  test('leaves out what was withdrawn', () => {
    expect(formats.json.render(shortPage)).not.toContain('gone');
    expect(formats.rss.render(shortPage)).not.toContain('gone');
  });
});

describe('Atom', () => {
  const atom = formats.atom.render(shortPage);

  test('buries what was withdrawn', () => {
    expect(atom).toContain('<at:deleted-entry ref="urn:x-precis:harbour:ar:gone" when="2026-01-05T08:00:00Z"/>');
  });

  test('says the language of a title or description that the feed’s language lacks', () => {
    expect(atom).toContain('<title>موجز الميناء (ar +)</title><subtitle xml:lang="en">News in brief</subtitle>');
  });

  test('links to the same feed in the other languages, and not from an archive page', () => {
    const link =
      '<link rel="alternate" type="application/atom+xml" href="https://news.example/feeds/ru/filled.atom" hreflang="ru"/>';

    expect(atom).toContain(link);
    expect(formats.atom.render({ ...shortPage, archive: 2, older: 1 })).not.toContain(link);
  });

  test('links to the other languages of an entry', () => {
    expect(atom).toContain(
      '<link rel="alternate" type="text/html" href="https://news.example/ru/ferry-2" hreflang="ru"/>',
    );
  });
});

describe('archive pages', () => {
  test.each(['atom', 'rss'] as const)('of %s name the current feed and the older page, and none newer', (format) => {
    const text = formats[format].render(pages['archive ru']!);

    expect(text).toContain('<fh:archive/>');
    expect(text).toMatch(`rel="current" href="https://news.example/feeds/ru.${format}"`);
    expect(text).toMatch(`rel="prev-archive" href="https://news.example/feeds/ru/archive/2.${format}"`);
    expect(text).not.toContain('next-archive');
  });

  test('the oldest ends the chain', () => {
    expect(formats.atom.render(pages['oldest ru']!)).not.toContain('prev-archive');
  });
});

describe('ninjs', () => {
  const ninjs = JSON.parse(formats.ninjs.render(shortPage));

  test('names what a newsroom needs of an item', () => {
    expect(ninjs.associations[0]).toMatchObject({
      uri: 'urn:x-precis:harbour:ar:ferry-2',
      representationType: 'partial',
      pubStatus: 'usable',
      language: 'en',
      located: 'Visby',
      people: [{ name: 'M. Lindqvist' }],
      subjects: [{ name: 'التجارة', literal: 'trade' }],
      digitalSourceType: { uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits' },
    });
    expect(ninjs.associations[0].altIds).toContainEqual({
      role: 'language:ru',
      value: 'urn:x-precis:harbour:ru:ferry-2',
    });
  });

  test('calls places and people what the item’s language calls them', () => {
    const publication = { ...shortPage.publication, names: { Visby: { ar: 'فيسبي', en: 'Wisby' } } };
    const { associations } = JSON.parse(formats.ninjs.render({ ...shortPage, publication }));
    expect(associations.slice(0, 2)).toMatchObject([
      { language: 'en', located: 'Wisby' },
      { language: 'ar', places: [{ name: 'فيسبي' }] },
    ]);
  });

  test('cancels what was withdrawn', () => {
    expect(ninjs.associations.at(-1)).toMatchObject({ uri: 'urn:x-precis:harbour:ar:gone', pubStatus: 'canceled' });
  });
});

describe('the title of a feed', () => {
  test.each([
    ['strict zh-Hans', '港湾简报'],
    ['filled ru', 'Гавань (ru +)'],
    ['topic ar', 'موجز الميناء – التجارة'],
    ['all', 'Harbour & Co (en, zh-Hans, ru, ar)'],
  ])('of %s is %s', (page, title) => {
    expect(jsonOf(pages[page]!).title).toBe(title);
  });

  test('falls back to the default language', () => {
    const titled = { ...publication, title: { en: 'Harbour' } };

    expect(jsonOf({ ...shortPage, publication: titled }).title).toBe('Harbour (ar +)');
  });
});

test('a publication without authors stands for itself', () => {
  const anonymous = { ...shortPage, publication: { ...publication, authors: [] } };

  expect(jsonOf(anonymous).authors).toEqual([{ name: 'موجز الميناء' }]);
  expect(formats.atom.render(anonymous)).toContain('<author><name>موجز الميناء</name></author>');
});

test('a text that looks like an escape is left as it is', () => {
  const item = { ...itemOf(1, filledAr, 'ar'), summary: summaryOf(1, 'ar', { headline: 'a \\ud800 \\u0001 \\f b' }) };

  expect(jsonOf({ ...shortPage, items: [item] }).items[0].title).toBe('a \\ud800 \\u0001 \\f b');
});
