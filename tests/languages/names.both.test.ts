import { expect, test } from 'vitest';
import { nativeName } from '../../src/languages/names.ts';

test.each([
  ['en', 'English'],
  ['zh', '中文'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['zh-TW', '中文（台灣）'],
  ['zh-Hant-HK', '繁體中文（香港）'],
  ['pt-BR', 'português (Brasil)'],
  ['pt-PT', 'português europeu'],
  ['es-419', 'español latinoamericano'],
  ['sr', 'српски'],
  ['sr-Latn', 'srpski (latinica)'],
  ['ru', 'русский'],
  ['ar', 'العربية'],
  ['he', 'עברית'],
  ['pa-PK', 'پنجابی (پاکستان)'],
  ['nb', 'norsk bokmål'],
  ['yue', '粵語'],
  ['am', 'አማርኛ'],
])('%s calls itself %s', (tag, name) => {
  expect(nativeName(tag)).toBe(name);
});

test('what CLDR has no name for stands behind the name, in brackets', () => {
  expect(nativeName('de-1901')).toBe('Deutsch (1901)');
  expect(nativeName('fr-JP')).toBe('français (JP)');
  expect(nativeName('ca-valencia')).toBe('català (valencia)');
});

test('a language without a name is called by its tag', () => {
  expect(nativeName('tlh')).toBe('tlh');
  expect(nativeName('iw')).toBe('עברית');
  expect(nativeName('__proto__')).toBe('__proto__');
});
