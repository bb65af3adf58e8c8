import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/feeds/formats.ts';
import { listFeeds, renderIndex } from '../../src/feeds/index.ts';
import { parseFeedPath } from '../../src/feeds/names.ts';
import { renderOpml } from '../../src/feeds/opml.ts';
import { base, publication } from './pages.ts';

describe('the index of feeds', () => {
  const index = renderIndex(publication, base);

  test('has every language, mode and topic, and the feed of all languages', () => {
    const perLanguage = 2 + Object.keys(publication.topics).length;

    expect(index.feeds).toHaveLength(publication.languages.length * perLanguage + 1);
    expect(index.feeds.at(-1)).toMatchObject({ mode: 'all', language: null, topic: null });
  });

  test('has the URL of every format, each the path of that feed', () => {
    for (const { mode, language, topic, urls } of index.feeds) {
      expect(Object.keys(urls)).toEqual(formatNames);
      for (const format of formatNames) {
        const path = urls[format].slice(base.length);
        expect(parseFeedPath(path)).toEqual({ name: { mode, language, topic }, format, archive: null });
      }
    }
  });

  test('gives every feed a title of its own', () => {
    expect(new Set(index.feeds.map(({ title }) => title)).size).toBe(index.feeds.length);
  });
});

describe('the subscription list', () => {
  test('has every feed once, grouped by language under its own name', () => {
    const { body } = parseOpml(renderOpml(publication, base));
    const groups = body?.outlines ?? [];

    expect(groups.map(({ text }) => text)).toEqual([
      'English',
      '简体中文',
      'русский',
      'العربية',
      'Harbour & Co (en, zh-Hans, ru, ar)',
    ]);
    const urls = groups.flatMap(({ xmlUrl, outlines = [] }) => [xmlUrl, ...outlines.map((feed) => feed.xmlUrl)]);
    expect(urls.filter(Boolean)).toHaveLength(listFeeds(publication).length);
  });
});
