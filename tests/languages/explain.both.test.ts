import { expect, test } from 'vitest';
import { explain } from '../../src/languages/explain.ts';
import type { Policy } from '../../src/languages/lookup.ts';

const policy: Policy = {
  default: 'en',
  fallback: { uk: ['pl', 'cs'] },
  related: true,
  accept: 'original',
  original: 'de',
};

test('says why a reader of Traditional Chinese gets English', () => {
  expect(explain('zh-TW,zh;q=0.9,en;q=0.8', ['en', 'zh-Hans'], policy)).toEqual({
    negotiation: { requested: ['zh-TW', 'zh', 'en'], served: 'en', reason: 'exact', available: ['en', 'zh-Hans'] },
    steps: [
      'The reader asks for zh-TW, zh;q=0.9, en;q=0.8.',
      'Live: en, zh-Hans.',
      'zh-TW: nothing live is near enough.',
      'zh (read as zh-Hant, the script asked for before): nothing live is near enough.',
      'en: live as it is.',
      'Served: en (exact).',
    ],
  });
});

test('says what related languages are worth against a place in the list', () => {
  expect(explain('ca, en-GB', ['es', 'en'], policy).steps.slice(2)).toEqual([
    'ca: nearest is es, at distance 20 of 50.',
    'en-GB: nearest is en, at distance 5 of 50, and place 2 in the list adds 5.',
    'Served: en (match).',
  ]);
});

test('says what the fallback chain, the default and the original had to offer', () => {
  expect(explain('uk, ja;q=0', ['ja', 'de'], policy).steps).toEqual([
    'The reader asks for uk, ja;q=0.',
    'Live: ja, de.',
    'q=0 refuses ja.',
    'uk: nothing live is near enough.',
    'In place of uk, the fallback chain allows pl, cs: none is live.',
    'The default is en: not live, or refused.',
    'The original is in de: live.',
    'Served: de (original).',
  ]);
});

test.each([
  [null, ['en'], 'The reader asks for no language.'],
  ['*', ['en'], '*: any language will do: en.'],
  ['fr, *', ['fr'], 'fr: live as it is.'],
  ['en-US;q=0.1, *', ['en'], '*: nothing is left that no other range names.'],
  [
    'en;q=0',
    ['en'],
    'Every live language is refused; the default is better than no answer (RFC 9110, section 12.5.4).',
  ],
  ['fr', [], 'No summary is live.'],
  ['fr', [], 'Served: nothing.'],
  ['fr', ['en-GB'], 'The default is en: en-GB is live.'],
])('%j among %j: %s', (request, available, sentence) => {
  expect(explain(request, available, policy).steps).toContain(sentence);
});

test('takes ranges as well as a header', () => {
  const { negotiation, steps } = explain([{ tag: 'fr', quality: 1 }], ['en'], { ...policy, accept: 'none' });
  expect(negotiation).toBeNull();
  expect(steps.at(-1)).toBe('Served: nothing, since only a match is accepted.');
});
