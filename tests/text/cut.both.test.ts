import { describe, expect, it } from 'vitest';
import { cut } from '../../src/text/cut.ts';
import { displayWidth } from '../../src/text/width.ts';

describe('cut', () => {
  const cases: [rule: string, text: string, columns: number, language: string, result: string][] = [
    ['keeps what fits', 'Leaders met', 11, 'en', 'Leaders met'],
    ['keeps what fits by width, however long it is', 'e\u0301\u0323'.repeat(9), 9, 'en', 'e\u0301\u0323'.repeat(9)],
    ['ends at a word', 'The leaders met in Beijing', 16, 'en', 'The leaders met…'],
    ['ends at a sentence that is near', 'One two three. Four five', 20, 'en', 'One two three. …'],
    ['ends within a word that is too long', 'aaaaaaaaaa', 5, 'en', 'aaaa…'],
    ['leaves no opening mark behind', 'He said so (and meant it)', 14, 'en', 'He said so…'],
    ['leaves no comma behind', 'Trade, transport', 9, 'en', 'Trade…'],
    ['counts CJK twice', '中国和俄罗斯签署协议', 9, 'zh', '中国和…'],
    ['finds words where there are no spaces', 'นายกรัฐมนตรีเดินทางไปปักกิ่ง', 20, 'th', 'นายกรัฐมนตรีเดินทางไป…'],
    ['keeps emoji whole', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5, 'en', '👨‍👩‍👧👨‍👩‍👧…'],
    ['closes what it leaves open', '\u2067שלום עולם\u2069 abc', 8, 'he', '\u2067שלום\u2069…'],
    ['leaves the ellipsis alone if nothing else fits', '中国', 1, 'zh', '…'],
  ];
  it.each(cases)('%s', (_, text, columns, language, result) => {
    expect(cut(text, columns, language)).toBe(result);
  });

  it('never exceeds the columns', () => {
    const text = 'Dr. Li met 中国 “leaders” (all 👨‍👩‍👧), सभी नेता. Then he left.';
    const widths = Array.from({ length: 60 }, (_, index) => index + 1);
    expect(widths.filter((columns) => displayWidth(cut(text, columns, 'en')) > columns)).toEqual([]);
  });
});
