import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes } from '../../src/text/width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['news', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['中国', 4],
    ['ニュース', 8],
    ['ﾆｭｰｽ', 4],
    ['뉴스', 4],
    ['\u1102\u1172', 2],
    ['ｎｅｗｓ', 8],
    ['「」', 4],
    ['новости', 7],
    ['أخبار', 5],
    ['สวัสดี', 4],
    ['नमस्ते', 3],
    ['👨‍👩‍👧‍👦', 2],
    ['🇫🇷', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['❤', 1],
    ['1️⃣', 2],
    ['©', 1],
    ['a\u200bb\u2067c\u2069', 3],
    ['\u0301', 0],
    ['a\0b', 2],
    ['𠀀', 2],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('graphemes', () => {
  it('are what a reader takes for one character', () => {
    expect([...graphemes('e\u0301รो👨‍👩‍👧🇫🇷')]).toEqual(['e\u0301', 'รो', '👨‍👩‍👧', '🇫🇷']);
  });
});
