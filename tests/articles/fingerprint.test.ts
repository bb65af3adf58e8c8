import { describe, expect, it } from 'vitest';
import {
  contentHash,
  fingerprint,
  fingerprintsOfOriginal,
  fingerprintsOfSummary,
} from '../../src/articles/fingerprint.ts';

describe('fingerprint', () => {
  it('is the beginning of SHA-256, for anyone to check', () => {
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de');
  });

  it('of an original is one for each text', () => {
    expect(fingerprintsOfOriginal({ title: 'abc', body: '' })).toEqual({
      title: 'ba7816bf8f01cfea414140de',
      body: 'e3b0c44298fc1c149afbf4c8',
    });
  });

  const summary = {
    headline: 'h',
    lede: 'l',
    points: [{ text: 'p', source: null }],
    quotation: { text: 'q', speaker: 's' },
  };
  const before = fingerprintsOfSummary(summary);
  it.each([
    ['headline', { headline: 'H' }],
    ['lede', { lede: 'L' }],
    ['points', { points: [...summary.points, { text: 'r', source: null }] }],
    ['quotation', { quotation: { text: 'q', speaker: null } }],
    ['quotation', { quotation: null }],
  ])('of a summary differs in %s alone where that alone was edited', (field, edit) => {
    const after = Object.entries(fingerprintsOfSummary({ ...summary, ...edit }));
    expect(
      after.filter(([name, value]) => before[name as keyof typeof before] !== value).map(([name]) => name),
    ).toEqual([field]);
  });

  it('of a summary does not move with the paragraph that a point names', () => {
    expect(fingerprintsOfSummary({ ...summary, points: [{ text: 'p', source: { paragraph: 3 } }] })).toEqual(before);
  });
});

describe('contentHash', () => {
  it('is equal for equal values, whatever the order of members', () => {
    expect(contentHash({ a: 1, b: { c: [1, null], d: 'é' } })).toBe(contentHash({ b: { d: 'é', c: [1, null] }, a: 1 }));
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
  });

  it('differs for different values', () => {
    const values = [
      null,
      {},
      [],
      '',
      0,
      false,
      '0',
      [0],
      { a: 0 },
      { a: '0' },
      { a: null },
      [[]],
      [null],
      { '': 0 },
      '{}',
    ];
    expect(new Set(values.map(contentHash)).size).toBe(values.length);
  });
});
