import { describe, expect, test } from 'vitest';
import { parseAcceptLanguage, parseLanguageList } from '../../src/languages/range.ts';

const written = (header: string | null) =>
  parseAcceptLanguage(header).map(({ tag, quality }) => (quality === 1 ? tag : `${tag};q=${quality}`));

describe('Accept-Language (RFC 9110, 12.5.4)', () => {
  test.each([
    ['da, en-gb;q=0.8, en;q=0.7', ['da', 'en-GB;q=0.8', 'en;q=0.7']],
    ['en;q=0.7, da, en-gb;q=0.8', ['da', 'en-GB;q=0.8', 'en;q=0.7']],
    ['fr, *, de', ['fr', 'de', '*']],
    ['*;q=0.5, de;q=0.5, fr;q=0.4', ['de;q=0.5', '*;q=0.5', 'fr;q=0.4']],
    ['en;q=0, *', ['*', 'en;q=0']],
    ['en, en;q=0', ['en']],
    ['en;q=0, en', ['en']],
    ['en;q=0.2, fr, en', ['fr', 'en']],
    ['iw, he;q=0.3', ['he']],
    ['en;Q=0.5 , \tfr ;\tq=0.25', ['en;q=0.5', 'fr;q=0.25']],
    ['en;level=1;q=0.5', ['en;q=0.5']],
    ['en;q=1;q=0.5', ['en;q=0.5']],
    ['en ; q = 0.5', ['en;q=0.5']],
    ['zh_TW', ['zh-TW']],
    ['x-klingon, i-klingon', ['x-klingon', 'tlh']],
    [',, en ,', ['en']],
    ['', []],
    [null, []],
  ])('%j', (header, expected) => {
    expect(written(header)).toEqual(expected);
  });

  test.each([
    'en;q=NaN',
    'en;q=Infinity',
    'en;q=-0',
    'en;q=2',
    'en;q=1.1',
    'en;q=0.0001',
    'en;q=',
    'en;q',
    'en;q=1e0',
    'en;q=0x1',
    'en;q=１',
    'en;q=0.5.5',
    'en;q==1',
    'en;q=0.5 0.6',
    '*-CH',
    '**',
    'en-*',
    'en\u00a0',
    'en\u3000',
    '"en"',
    'en fr',
    '__proto__',
    'constructor;q=1',
    '\uD800',
    'en\uDFFF',
  ])('a malformed member is dropped alone: %j', (member) => {
    expect(written(`${member}, fr`)).toEqual(['fr']);
  });

  test('a list in a URL has the same grammar', () => {
    expect(parseLanguageList('zh-TW,en')).toEqual([
      { tag: 'zh-TW', quality: 1 },
      { tag: 'en', quality: 1 },
    ]);
  });
});

describe('hostile headers cost nothing', () => {
  test('at most 32 members are read, malformed ones among them, empty ones not', () => {
    expect(parseAcceptLanguage(`${'?,'.repeat(31)}en,fr`)).toEqual([{ tag: 'en', quality: 1 }]);
    expect(parseAcceptLanguage(`${','.repeat(1000)}en`)).toEqual([{ tag: 'en', quality: 1 }]);
  });

  test('at most 2,048 characters are read, and no member in part', () => {
    const upTo = (length: number, last: string) => `fr,${' '.repeat(length - 3 - last.length)}${last}`;
    expect(written(upTo(2048, 'en;q=0.5'))).toEqual(['fr', 'en;q=0.5']);
    expect(written(upTo(2049, 'en;q=0.5'))).toEqual(['fr']);
    expect(written(`${upTo(2048, 'en-US')},de`)).toEqual(['fr', 'en-US']);
    expect(written('e'.repeat(5000))).toEqual([]);
  });

  test.each([',', ';', '-', '_', ' ', '\t', '"', 'a;', 'a-', 'a_', ';q=', 'en,', 'en;q=0,', '\uD800', '*,'])(
    '128 KiB of %j',
    (piece) => {
      expect(parseAcceptLanguage(piece.repeat(131_072 / piece.length)).length).toBeLessThanOrEqual(1);
    },
  );

  test('whatever the bytes, every range is a tag or *, with a weight from 0 to 1', () => {
    const alphabet = ['en', 'zh', '-', '_', ';', 'q=', '0.', '5', ',', ' ', '*', 'x', 'Hant', '\uD800', '=', 'i', '"'];
    let state = 1;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % alphabet.length;
    };
    for (let round = 0; round < 2000; round++) {
      const header = Array.from({ length: 24 }, () => alphabet[next()]).join('');
      for (const { tag, quality } of parseAcceptLanguage(header)) {
        expect(tag).toMatch(/^(\*|[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*)$/);
        expect(quality >= 0 && quality <= 1).toBe(true);
      }
    }
  });
});
