import { describe, expect, test } from 'vitest';
import { chainOf, findCycle } from '../../src/languages/chain.ts';

describe('what may stand in for a language', () => {
  test.each([
    ['uk', { uk: ['pl', 'en'] }, ['pl', 'en']],
    ['uk', { uk: ['pl', 'en'], pl: ['cs'], en: ['fr'] }, ['pl', 'en', 'cs', 'fr']],
    ['uk', { uk: ['ru'], ru: ['uk', 'en'] }, ['ru', 'en']],
    ['uk', { uk: ['uk'] }, []],
    ['zh-HK', { 'zh-Hant': ['zh-Hans'], zh: ['en'] }, ['zh-Hans', 'en']],
    ['da', { nb: ['en'] }, []],
    ['de', {}, []],
    ['x-mine', { de: ['en'] }, []],
  ])('%s among %j', (tag, fallback, expected) => {
    expect(chainOf(tag, fallback as unknown as Record<string, string[]>)).toEqual(expected);
  });
});

describe('a cycle among the lists is found and shown', () => {
  test.each([
    [{ es: ['pt'], pt: ['es'] }, ['es', 'pt', 'es']],
    [{ es: ['es'] }, ['es', 'es']],
    [{ uk: ['pl', 'ru'], pl: ['cs'], ru: ['be'], be: ['ru'] }, ['ru', 'be', 'ru']],
    [{ uk: ['pl', 'ru'], pl: ['en'], ru: ['en'] }, null],
    [{}, null],
    [{ en: ['constructor', '__proto__'] }, null],
  ])('%j', (fallback, expected) => {
    expect(findCycle(fallback as unknown as Record<string, string[]>)).toEqual(expected);
  });

  test('in time that grows with the lists, not with the ways through them', () => {
    const tags = Array.from({ length: 60 }, (_, n) => `a${String.fromCharCode(97 + (n % 26))}${n}`);
    const all = Object.fromEntries(tags.map((tag, n) => [tag, tags.slice(n + 1)]));
    expect(findCycle(all)).toBeNull();
  });
});
