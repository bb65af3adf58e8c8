import { describe, expect, test } from 'vitest';
import type { FeedName } from '../../src/feeds/feed.ts';
import { formatNames } from '../../src/feeds/formats.ts';
import { feedId, feedPath, itemId, parseFeedPath } from '../../src/feeds/names.ts';

const strict: FeedName = { mode: 'strict', language: 'zh-Hans', topic: null };
const filled: FeedName = { mode: 'filled', language: 'ar', topic: null };
const topic: FeedName = { mode: 'strict', language: 'en', topic: 'archive' };
const all: FeedName = { mode: 'all', language: null, topic: null };

describe('the path of a feed', () => {
  test.each([
    [strict, null, '/feeds/zh-Hans.atom'],
    [strict, 3, '/feeds/zh-Hans/archive/3.atom'],
    [filled, null, '/feeds/ar/filled.atom'],
    [filled, 12, '/feeds/ar/filled/archive/12.atom'],
    [topic, null, '/feeds/en/topics/archive.atom'],
    [topic, 1, '/feeds/en/topics/archive/archive/1.atom'],
    [all, null, '/feeds/all.atom'],
    [all, 4, '/feeds/all/archive/4.atom'],
  ])('%o, page %o, is at %s', (name, archive, path) => {
    expect(feedPath(name, 'atom', archive)).toBe(path);
  });

  test.each(
    [strict, filled, topic, all].flatMap((name) =>
      formatNames.flatMap((format) => [null, 1, 999_999_999].map((archive) => ({ name, format, archive }))),
    ),
  )('reads back as what it was written from: $name $format $archive', (parts) => {
    expect(parseFeedPath(feedPath(parts.name, parts.format, parts.archive))).toEqual(parts);
  });

  test.each([
    '',
    '/',
    '/feeds.json',
    '/feeds/extension',
    '/feeds/en',
    '/feeds/en.xml',
    '/feeds/en.json/',
    '/feeds//en.json',
    '/feeds/en.json?x',
    '/feeds/en.json\n',
    '/feeds/../en.json',
    '/feeds/e.json',
    '/feeds/-en.json',
    '/feeds/en-.json',
    '/feeds/en__US.json',
    '/feeds/en US.json',
    '/feeds/%65n.json',
    '/feeds/en/archive/0.json',
    '/feeds/en/archive/01.json',
    '/feeds/en/archive/-1.json',
    '/feeds/en/archive/1e3.json',
    '/feeds/en/archive/1234567890.json',
    '/feeds/en/archive.json',
    '/feeds/en/full.json',
    '/feeds/en/topics.json',
    '/feeds/en/topics/.json',
    '/feeds/en/topics/Trade.json',
    '/feeds/en/filled/topics/trade.json',
    '/feeds/en/topics/trade/filled.json',
    '/feeds/all/filled.json',
    '/feeds/all/topics/trade.json',
    `/feeds/${'a'.repeat(100_000)}.json`,
    `/feeds/en${'-a1'.repeat(50_000)}.json`,
  ])('is none of ours: %j', (path) => {
    expect(parseFeedPath(path)).toBeNull();
  });
});

test.each(['EN', 'en_US', 'ZH-hans'])('a language keeps its spelling, for the caller to correct: %s', (language) => {
  expect(parseFeedPath(`/feeds/${language}.json`)?.name.language).toBe(language);
});

describe('an id', () => {
  test('of an item is a URN without a host, that differs by language', () => {
    expect(itemId('harbour', 'zh-Hans', 'ferry-line')).toBe('urn:x-precis:harbour:zh-Hans:ferry-line');
  });

  test('of a feed differs for each feed, and is no item of it', () => {
    const ids = [strict, filled, { ...filled, mode: 'strict' as const }, topic, all].map((name) =>
      feedId('harbour', name),
    );

    expect(ids).toEqual([
      'urn:x-precis:harbour:feed:zh-Hans',
      'urn:x-precis:harbour:feed:ar:filled',
      'urn:x-precis:harbour:feed:ar',
      'urn:x-precis:harbour:feed:en:topics:archive',
      'urn:x-precis:harbour:feed:all',
    ]);
  });
});
