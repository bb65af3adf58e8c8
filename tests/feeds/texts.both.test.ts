import { describe, expect, test } from 'vitest';
import { withAbsoluteLinks } from '../../src/feeds/absolute.ts';
import { escapeText, withoutForbidden } from '../../src/feeds/escape.ts';

const page = 'https://news.example/en/ferry';

describe('links in a body', () => {
  test.each([
    ['<a href="/x">', '<a href="https://news.example/x">'],
    ['<a href="x">', '<a href="https://news.example/en/x">'],
    ['<a href="#n">', '<a href="https://news.example/en/ferry#n">'],
    ['<a href="//other.example/x">', '<a href="https://other.example/x">'],
    ['<a href="?a=1&amp;b=2">', '<a href="https://news.example/en/ferry?a=1&amp;b=2">'],
    ['<img alt="a > b" src="p.png">', '<img alt="a > b" src="https://news.example/en/p.png">'],
    ['<blockquote cite="/s">', '<blockquote cite="https://news.example/s">'],
  ])('%s becomes %s', (html, absolute) => {
    expect(withAbsoluteLinks(html, page)).toBe(absolute);
  });

  test.each([
    '<a href="https://other.example/x">',
    '<a href="mailto:desk@news.example">',
    '<p>write href="/x" in it</p>',
    '<p>&lt;a href="/x"&gt;</p>',
    '<img alt=\' href="/x" \'>',
    '<a data-href="/x">',
    'a < b href="/x"',
  ])('%s stays', (html) => {
    expect(withAbsoluteLinks(html, page)).toBe(html);
  });

  test('a long hostile body is done in one pass', () => {
    const html = `<a ${'x="" '.repeat(50_000)}`;

    expect(withAbsoluteLinks(html, page)).toBe(html);
  });
});

describe('texts', () => {
  test('lose what XML forbids, and nothing else', () => {
    expect(withoutForbidden('\u0000\u0008\u000B\u001F\uFFFE\uFFFF\uD800a\uDC00')).toBe('a');
    expect(withoutForbidden('\t\n\r\u007F\u0085\uFFFD😀\u{10FFFF}')).toBe('\t\n\r\u007F\u0085\uFFFD😀\u{10FFFF}');
  });

  test('lose halves of a pair, even those that could meet, and no whole one', () => {
    expect(withoutForbidden('\uD83D😀\uDE00')).toBe('😀');
    expect(withoutForbidden('a\uD83D\u0000\uDE00b')).toBe('ab');
  });

  test('are escaped for an element, where quotes may stay', () => {
    expect(escapeText('<b> & "c"')).toBe('&lt;b&gt; &amp; "c"');
  });
});
