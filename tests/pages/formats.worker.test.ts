import { describe, expect, it } from 'vitest';
import { formatDate, formatList, formatNumber, isWritten } from '../../src/pages/formats.ts';

const DAY = '2026-11-22T10:00:00Z';

const RIGHT =
  'af ak am ar bg bn ca cs da de el en es et fa fi fil fr gu he hi hr hu id it ja kn ko lt lv ml mr ms nb nl no pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh';
const SILENTLY_ENGLISH =
  'as ba be chr cv cy dsb eu ga gd gl ha hsb ht hy ig is jv ka km ky lo mk mn my ne nn or pcm ps qu rm shn si so sq ti tk yo yue zu';
const ROOT_DATA = 'az bs kk kok pa sd uz';
const STUBS = 'ne-IN sq-XK ps-PK';

const tags = (list: string) => list.split(' ');

describe('in workerd, which knows fewer languages than Node', () => {
  it.each(tags(RIGHT))('a date in %s is in words', (language) => {
    expect(isWritten(language)).toBe(true);
    expect(formatDate(DAY, language)).not.toMatch(/M\d\d|^\d{4}-\d\d-\d\d$/);
    if (language !== 'en') expect(formatDate(DAY, language)).not.toContain('November 22');
  });

  it.each(tags(SILENTLY_ENGLISH))('a date in %s, which would come out in English, is ISO 8601', (language) => {
    expect(formatDate(DAY, language)).toBe('2026-11-22');
  });

  it.each(tags(ROOT_DATA))('a date in %s, which would come out as root data, is ISO 8601', (language) => {
    expect(formatDate(DAY, language)).toBe('2026-11-22');
  });

  it.each(tags(STUBS))('a date in %s, a region of a language without data, is ISO 8601', (language) => {
    expect(formatDate(DAY, language)).toBe('2026-11-22');
  });

  it.each(['zh-Hans', 'zh-Hant', 'pt-BR', 'pt-PT', 'en-GB', 'es-419', 'sr-Latn'])(
    'a date in %s is in words',
    (language) => {
      expect(isWritten(language)).toBe(true);
    },
  );

  it.each(['az-Arab', 'zh-Latn', 'und'])('a date in %s is ISO 8601', (language) => {
    expect(formatDate(DAY, language)).toBe('2026-11-22');
  });

  it('the words are the language’s own', () => {
    expect(formatDate(DAY, 'uk')).toBe('22 листопада 2026 р.');
    expect(formatDate(DAY, 'zh-Hant')).toBe('2026年11月22日');
    expect(formatDate(DAY, 'sr-Latn')).toBe('22. novembar 2026.');
    expect(formatDate(DAY, 'uz-Cyrl')).toBe('22 ноябр, 2026');
    expect(formatDate(DAY, 'pa-Arab')).toBe('۲۲ نومبر ۲۰۲۶');
  });
});

describe('a format', () => {
  it('shows the day in UTC', () => {
    expect(formatDate('2026-11-22T23:59:59Z', 'de')).toBe('22. November 2026');
    expect(formatDate('2026-11-22', 'de')).toBe('22. November 2026');
  });

  it('leaves what is no date as it is', () => {
    expect(formatDate('soon', 'en')).toBe('soon');
  });

  it('groups numbers and joins lists as the language does, plainly where it is unknown', () => {
    expect(formatNumber(12345, 'de')).toBe('12.345');
    expect(formatNumber(12345, 'ka')).toBe('12345');
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a', 'b', 'c'], 'ka')).toBe('a, b, c');
  });

  it('is right again after more languages than it keeps', () => {
    for (let region = 100; region < 300; region++) formatDate(DAY, `en-${region}`);
    expect(formatDate(DAY, 'fr')).toBe('22 novembre 2026');
  });
});
