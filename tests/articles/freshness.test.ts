import { describe, expect, it } from 'vitest';
import { freshness, madeFrom } from '../../src/articles/freshness.ts';

const original = { title: 't1', body: 'b1' };
const summary = { headline: 'h1', lede: 'l1', points: 'p1', quotation: 'q1' };

describe('madeFrom', () => {
  it('of a translation is the summary in the original’s language', () => {
    expect(madeFrom('ru', { language: 'en', original, summary })).toEqual(summary);
  });

  it('of the summary in the original’s language is the original', () => {
    expect(madeFrom('en', { language: 'en', original, summary })).toEqual(original);
  });

  it('of a translation is the original where there is no such summary', () => {
    expect(madeFrom('ru', { language: 'en', original, summary: null })).toEqual(original);
  });
});

describe('freshness', () => {
  const now = { ...original, ...summary };
  const cases: [rule: string, remembered: object, now: object, stale: string[]][] = [
    ['a summary is current while its source stands', summary, now, []],
    ['a summary made from the original is current while that stands', original, now, []],
    [
      'an edit of the source makes stale, field by field',
      summary,
      { ...now, lede: 'l2', quotation: 'q2' },
      ['lede', 'quotation'],
    ],
    ['an edit of the original does not concern a translation of the summary', summary, { ...now, body: 'b2' }, []],
    ['an edit of the original concerns what was made from it', original, { ...now, body: 'b2' }, ['body']],
    ['a source that was withdrawn has changed', summary, original, ['headline', 'lede', 'points', 'quotation']],
    ['a summary that appears later does not concern what was made before', original, now, []],
    ['only what is remembered counts', { headline: 'h1' }, { ...now, lede: 'l2' }, []],
    ['a summary that remembers nothing is current', {}, now, []],
  ];
  it.each(cases)('%s', (_, remembered, present, stale) => {
    expect(freshness(remembered, present)).toEqual({
      freshness: stale.length === 0 ? 'current' : 'stale',
      stale_fields: stale,
    });
  });
});
