import { describe, expect, it } from 'vitest';
import { balanceBidi, cleanText, controlIn, disguiseIn } from '../../src/text/hygiene.ts';

const flagOfScotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

describe('cleanText', () => {
  const cases: [rule: string, text: string, clean: string][] = [
    ['composes', 'e\u0301', 'é'],
    ['keeps compatibility characters', 'ﬁ①', 'ﬁ①'],
    ['replaces lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['removes controls', 'a\0\x07\x1b[1m\x7f\u0080b', 'a[1mb'],
    ['removes what XML refuses', 'a\ufffe\uffffb', 'ab'],
    ['removes the byte order mark', '\ufeffa', 'a'],
    ['keeps tab and line feed', 'a\tb\nc', 'a\tb\nc'],
    ['writes every line break as LF', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['removes stray tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['keeps the flag of a subdivision', flagOfScotland, flagOfScotland],
    ['keeps joiners and direction marks', 'می\u200cخواهم \u200f', 'می\u200cخواهم \u200f'],
    ['keeps emoji', '👨‍👩‍👧❤️', '👨‍👩‍👧❤️'],
  ];
  it.each(cases)('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(cases)('changes nothing the second time: %s', (_, text) => {
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});

describe('balanceBidi', () => {
  const cases: [rule: string, text: string, balanced: string][] = [
    ['closes an isolate', '\u2067a', '\u2067a\u2069'],
    ['closes an embedding', '\u202ba', '\u202ba\u202c'],
    ['closes the inner run first', '\u2067\u202ba', '\u2067\u202ba\u202c\u2069'],
    ['keeps what is paired', '\u2068a\u2069 \u202ab\u202c', '\u2068a\u2069 \u202ab\u202c'],
    ['drops what closes nothing', 'a\u2069\u202c', 'a'],
    ['drops overrides with their ends', 'a\u202ebc\u202cd', 'abcd'],
    ['does not let an embedding close an isolate', '\u2067a\u202cb\u2069', '\u2067ab\u2069'],
    ['lets an isolate close embeddings within', '\u2067\u202ba\u2069b', '\u2067\u202ba\u202c\u2069b'],
    ['balances each line by itself', '\u2067a\nb\u2069', '\u2067a\u2069\nb'],
  ];
  it.each(cases)('%s', (_, text, balanced) => {
    expect(balanceBidi(text)).toBe(balanced);
  });

  it('leaves no run open for any order of controls', () => {
    const controls = ['\u202a', '\u202c', '\u202e', '\u2066', '\u2069'];
    const orders = controls.flatMap((a) =>
      controls.flatMap((b) => controls.flatMap((c) => [a + b + c, a + c + b + a])),
    );
    expect(orders.filter((order) => balanceBidi(balanceBidi(order)) !== balanceBidi(order))).toEqual([]);
    expect(orders.filter((order) => isOpen(balanceBidi(order)))).toEqual([]);
  });
});

function isOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u202a\u202b]/g) !== count(/\u202c/g) || count(/[\u2066-\u2068]/g) !== count(/\u2069/g);
}

describe('controlIn', () => {
  it.each([
    ['a\nb', 'U+000A'],
    ['a\r', 'U+000D'],
    ['\0', 'U+0000'],
    ['a\tb', 'U+0009'],
    ['\u0085', 'U+0085'],
    ['a\u2028', 'U+2028'],
    ['plain é 中 ', null],
  ])('in %j names %s', (text, control) => {
    expect(controlIn(text)).toBe(control);
  });
});

describe('disguiseIn', () => {
  it.each([
    ['a\u202eb', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u{e0041}', 'U+E0041'],
    ['فارسی\u200c', null],
  ])('in %j names %s', (text, disguise) => {
    expect(disguiseIn(text)).toBe(disguise);
  });
});
