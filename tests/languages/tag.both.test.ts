import { describe, expect, test } from 'vitest';
import { canonicalize, isPublishable, READ_TAG_LENGTH } from '../../src/languages/tag.ts';

describe('a tag is brought to its canonical form', () => {
  test.each([
    ['case (RFC 5646, 2.1.1)', 'ZH-hANT-tw', 'zh-Hant-TW'],
    ['underscores', 'pt_br', 'pt-BR'],
    ['deprecated languages', 'iw', 'he'],
    ['deprecated languages with more behind', 'in-ID', 'id-ID'],
    ['deprecated regions', 'de-DD', 'de-DE'],
    ['macrolanguages', 'cmn-Hans', 'zh-Hans'],
    ['legacy languages', 'sh', 'sr-Latn'],
    ['extended languages (2.2.2)', 'zh-yue-HK', 'yue-HK'],
    ['extended languages that are their prefix', 'zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['extended languages of Arabic', 'ar-arz', 'arz'],
    ['extended sign languages', 'sgn-ase', 'ase'],
    ['variants', 'SL-ROZAJ-BISKE', 'sl-biske-rozaj'],
    ['extensions (2.2.6)', 'de-DE-u-CO-phonebk', 'de-DE-u-co-phonebk'],
    ['private use behind a language', 'de-x-Mine', 'de-x-mine'],
    ['private use alone (2.2.7)', 'X-Whatever', 'x-whatever'],
    ['regular grandfathered', 'art-lojban', 'jbo'],
    ['regular grandfathered that Intl refuses', 'zh-min-nan', 'nan'],
  ])('%s: %s', (_, tag, expected) => {
    expect(canonicalize(tag)).toBe(expected);
  });

  test.each([
    ['en-GB-oed', 'en-GB-oxendict'],
    ['i-ami', 'ami'],
    ['i-bnn', 'bnn'],
    ['i-default', 'en-x-i-default'],
    ['i-enochian', 'und-x-i-enochian'],
    ['i-hak', 'hak'],
    ['i-klingon', 'tlh'],
    ['i-lux', 'lb'],
    ['i-mingo', 'see-x-i-mingo'],
    ['i-navajo', 'nv'],
    ['i-pwn', 'pwn'],
    ['i-tao', 'tao'],
    ['i-tay', 'tay'],
    ['i-tsu', 'tsu'],
    ['sgn-BE-FR', 'sfb'],
    ['sgn-BE-NL', 'vgt'],
    ['sgn-CH-DE', 'sgg'],
  ])('irregular grandfathered (RFC 5646, 2.2.8): %s', (tag, expected) => {
    expect(canonicalize(tag)).toBe(expected);
  });

  test('what is canonical stays as it is', () => {
    const tags = ['en', 'zh-Hans', 'pt-BR', 'es-419', 'ca-valencia', 'sr-Latn-ME', 'x-a', 'de-x-a', 'yue', 'und'];
    expect(tags.map((tag) => canonicalize(tag))).toEqual(tags);
  });
});

describe('what is no tag is null, and nothing throws', () => {
  test.each([
    '',
    '-',
    '_',
    'e',
    'en-',
    '-en',
    'en--GB',
    'en__GB',
    'root',
    'abcdefghi',
    'en-foo',
    'zh-yue-cmn',
    'en-x',
    'x',
    'x-',
    'x--a',
    'en-a',
    'en-GB-GB',
    'de-1901-1901',
    'i-nonsense',
    'français',
    'en GB',
    'en\n',
    '\u0000',
    '\uD800',
    'en\uDC00',
    'en*',
    '*',
    '__proto__',
    'constructor',
    'toSource.x',
    '\u212Ao',
    'hasOwnProperty',
    'en;q=1',
    '../en',
    '<b>',
    'ｅｎ',
    'İ',
    'ſr',
  ])('%j', (tag) => {
    expect(canonicalize(tag)).toBeNull();
  });

  test('a stored tag has at most 35 characters, one that is read 64', () => {
    const long = (length: number) => `de-x-${'abcdefgh-'.repeat(9)}`.slice(0, length);
    expect(canonicalize(long(35))).toBe(long(35));
    expect(canonicalize(long(36))).toBeNull();
    expect(canonicalize(long(64), READ_TAG_LENGTH)).toBe(long(64));
    expect(canonicalize(`${long(64)}a`, 1000)).toBeNull();
  });

  test.each(['_', '-', 'a-', 'a_', 'x-', 'en-'])('half a million of %j', (piece) => {
    expect(canonicalize(piece.repeat(500_000))).toBeNull();
  });
});

describe('a summary is published under a canonical tag that names a language', () => {
  test.each(['en', 'zh-Hans', 'pt-BR', 'es-419', 'ca-valencia', 'de-1901', 'yue-Hant-HK', 'tlh'])('%s', (tag) => {
    expect(isPublishable(tag)).toBe(true);
  });

  test.each([
    'EN',
    'iw',
    'zh_TW',
    'cmn',
    'x-mine',
    'de-x-mine',
    'de-u-co-phonebk',
    'en-t-fr',
    'und',
    'und-Latn',
    'mul',
    'zxx',
    'tostring',
    'mis',
    'qaa',
    'qtz-Latn',
    '',
    '*',
  ])('not %j', (tag) => {
    expect(isPublishable(tag)).toBe(false);
  });
});
