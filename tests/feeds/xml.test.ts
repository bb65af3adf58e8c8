import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { writeXml, type XmlElement } from '../../src/feeds/xml.ts';

// The rules have the numbers of the sections of XML 1.0 (https://www.w3.org/TR/xml/).

/** The document without the declaration that is the same for all. */
function written(root: XmlElement): string {
  return writeXml(root).replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n(.*)\n$/s, '$1');
}

/** What libxml2 reads: the string of an XPath expression. */
function read(root: XmlElement, path: string): string {
  const { status, stdout, stderr, error } = spawnSync('xmllint', ['--xpath', `string(${path})`, '-'], {
    input: writeXml(root),
    encoding: 'utf8',
  });
  if (error) throw new Error('xmllint is missing: install the Debian package libxml2-utils', { cause: error });
  if (status !== 0) throw new Error(stderr);
  // It ends what it prints with a line of its own.
  return stdout.slice(0, -1);
}

test('2.8: a document says that it is XML 1.0 in UTF-8', () => {
  expect(writeXml({ a: 'é' })).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a>é</a>\n');
});

describe('text', () => {
  test.each([
    ['2.4', 'markup is escaped', '<b> &c;', '&lt;b&gt; &amp;c;'],
    ['2.4', 'what is escaped already is escaped once more', '&lt; &#13;', '&amp;lt; &amp;#13;'],
    ['2.4', 'the end of a CDATA section does not stand in text', ']]>', ']]&gt;'],
    ['2.4', 'quotes stay', '"a" \'b\'', '"a" \'b\''],
    ['2.10', 'white space stays', ' \t\n a \n', ' \t\n a \n'],
    ['2.11', 'CR is no end of a line', 'a\rb\r\nc', 'a&#13;b&#13;\nc'],
    ['2.2', 'what is a character in any plane stays', '\u007F\u0085\u2028\uFFFD😀', '\u007F\u0085\u2028\uFFFD😀'],
  ])('%s: %s', (_section, _rule, text, xml) => {
    expect(written({ a: text })).toBe(`<a>${xml}</a>`);
    expect(written({ a: { '@b': '', '#text': text } })).toBe(`<a b="">${xml}</a>`);
    expect(read({ a: text }, '/a')).toBe(text);
  });
});

describe('an attribute', () => {
  test.each([
    ['2.3', 'markup is escaped', '<b> &c; ]]>', '&lt;b&gt; &amp;c; ]]&gt;'],
    ['2.3', 'what is escaped already is escaped once more', '&quot;', '&amp;quot;'],
    ['2.3', 'quotes are escaped', '"a" \'b\'', '&quot;a&quot; &apos;b&apos;'],
    ['3.3.3', 'TAB is not made a space', 'a\tb', 'a&#9;b'],
    ['3.3.3', 'LF is not made a space', '\na\n\nb', '&#10;a&#10;&#10;b'],
    ['3.3.3', 'CR is not made a space', 'a\rb\r\n', 'a&#13;b&#13;&#10;'],
    ['3.3.3', 'spaces stay', '  a  b ', '  a  b '],
    ['3.1', 'true is a value', 'true', 'true'],
    ['3.1', 'an empty value is a value', '', ''],
    ['2.2', 'what is a character in any plane stays', '\u0085\u2028\uFFFD😀', '\u0085\u2028\uFFFD😀'],
  ])('%s: %s', (_section, _rule, value, xml) => {
    expect(written({ a: { '@b': value } })).toBe(`<a b="${xml}"/>`);
    expect(read({ a: { '@b': value } }, '/a/@b')).toBe(value);
  });
});

describe('2.2: what is no character is left out', () => {
  test.each([
    ['control characters', 'a\u0000\u0008\u000B\u000C\u000E\u001Fb'],
    ['U+FFFE and U+FFFF', 'a\uFFFE\uFFFFb'],
    ['half a surrogate pair', 'a\uDE00b\uD83D'],
    ['two halves, met by what was left out between them', 'a\uD83D\u0001\uDE00b'],
  ])('%s', (_name, text) => {
    const root = { a: { '@b': text, '#text': text } };

    expect(written(root)).toBe('<a b="ab">ab</a>');
    expect(read(root, 'concat(/a/@b, /a)')).toBe('abab');
  });
});

describe('an element', () => {
  test.each<[string, string, XmlElement, string]>([
    ['3.1', 'without members is an empty-element tag', { a: {} }, '<a/>'],
    ['3.1', 'without text is an empty-element tag', { a: { b: '', c: { '#text': '' } } }, '<a><b/><c/></a>'],
    ['3.1', 'with attributes alone is one too', { a: { '@b': '1', '@c': '2' } }, '<a b="1" c="2"/>'],
    ['3.1', 'has its attributes in the start-tag', { a: { b: 'x', '@c': '1' } }, '<a c="1"><b>x</b></a>'],
    ['3.1', 'has its members in their order', { a: { c: '1', '#text': '2', b: '3' } }, '<a><c>1</c>2<b>3</b></a>'],
    ['3.1', 'closes where it was opened', { a: { b: { c: { d: '1' } } } }, '<a><b><c><d>1</d></c></b></a>'],
    ['–', 'is repeated for a list', { a: { b: ['1', '', { '@c': '2' }] } }, '<a><b>1</b><b/><b c="2"/></a>'],
    ['–', 'is left out for an empty list', { a: { b: [], c: '1' } }, '<a><c>1</c></a>'],
    ['–', 'is left out when undefined', { a: { '@b': undefined, c: undefined, d: '1' } }, '<a><d>1</d></a>'],
    ['–', 'has the prefix that is given', { 'a:b': { '@xmlns:a': 'urn:a' } }, '<a:b xmlns:a="urn:a"/>'],
  ])('%s: %s', (_section, _rule, root, xml) => {
    expect(written(root)).toBe(xml);
    expect(read(root, 'count(//*) > 0')).toBe('true');
  });
});
