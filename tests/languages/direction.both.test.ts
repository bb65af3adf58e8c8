import { expect, test } from 'vitest';
import { directionOf } from '../../src/languages/direction.ts';

test.each([
  'ar',
  'he',
  'iw',
  'fa',
  'ur',
  'yi',
  'ps',
  'dv',
  'ckb',
  'sd',
  'ug',
  'syr',
  'nqo',
  'pa-PK',
  'pa-Arab',
  'az-IR',
  'uz-AF',
  'ff-Adlm',
  'en-Arab',
  'ks',
])('%s is written from right to left', (tag) => {
  expect(directionOf(tag)).toBe('rtl');
});

test.each([
  'en',
  'zh-Hant',
  'ru',
  'pa',
  'az',
  'ur-Latn',
  'ks-Deva',
  'ff',
  'ar-Latn',
  'he-Latn',
  'ku',
  'tr',
  'und',
  'x-arab',
  'no tag',
  '',
])('%j is written from left to right', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});
