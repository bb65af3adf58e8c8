import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { latestAnswer } from '../../src/embed/answers.ts';
import { latestOembed, oembedXml, summaryOembed } from '../../src/embed/oembed.tsx';
import { type OembedRequest, parseOembedRequest } from '../../src/embed/oembed-request.ts';
import { publication } from '../widget/sample.ts';
import { BASE, HOSTILE, hostileAnswer, sampleAnswer } from './sample-answer.ts';
import { filterAnswer } from './wordpress.ts';

const PROVIDER = { name: 'Sample Daily', base: BASE };
const LANGUAGES = publication.languages;

function ask(parameters: Record<string, string>) {
  return parseOembedRequest(new URLSearchParams(parameters), BASE, LANGUAGES);
}

function asked(parameters: Record<string, string> = {}): OembedRequest {
  return ask({ url: `${BASE}/en/2025-11-04-xi-mishustin-beijing`, ...parameters }) as OembedRequest;
}

test.each([
  [`${BASE}/en/2025-11-04-xi-mishustin-beijing`, { language: 'en', id: '2025-11-04-xi-mishustin-beijing' }],
  [`${BASE}/zh-Hans/a?utm_source=x#top`, { language: 'zh-Hans', id: 'a' }],
  [`${BASE}:443/ar/`, { language: 'ar', id: null }],
])('the language and the article are those of the page’s address: %s', (url, page) => {
  expect(ask({ url })).toMatchObject(page);
});

test.each([
  'https://evil.example/en/a',
  '//news.example/en/a',
  'https:/\\evil.example/en/a',
  'https://news.example@evil.example/en/a',
  'https://user@news.example/en/a',
  'https://news.example.evil.example/en/a',
  'http://news.example/en/a',
  'https://news.example:8443/en/a',
  'https://127.1/en/a',
  'javascript:alert(1)',
  'file:///en/a',
  '/en/a',
  'en/a',
  'https://news.example/',
  'https://news.example/en',
  'https://news.example/fr/a',
  'https://news.example/EN/a',
  'https://news.example/en/a/b',
  'https://news.example/en/A',
  'https://news.example/en/%61',
  'https://news.example/en/..%2fa',
  'https://news.example/embed/en/a',
  `https://news.example/en/${'a'.repeat(82)}`,
  HOSTILE,
])('what is not a page of the publication is 404, and nothing of it comes back: %s', (url) => {
  const refusal = ask({ url });
  expect(refusal).toMatchObject({ status: 404 });
  expect(JSON.stringify(refusal)).not.toContain(url);
});

test('another format is 501, and a missing url 400 (oEmbed, section 2.3.5)', () => {
  expect(asked({ format: 'yaml' })).toMatchObject({ status: 501 });
  expect(ask({})).toMatchObject({ status: 400 });
});

test.each([
  ['400', 400],
  ['1', 1],
  ['99999', 10_000],
  ['0', null],
  ['-1', null],
  ['1e9', null],
  ['NaN', null],
  ['10px', null],
  ['4.5', null],
  ['', null],
])('maxwidth and maxheight count where they are positive whole numbers: %s', (value, read) => {
  expect(asked({ maxwidth: value, maxheight: value })).toMatchObject({ maxWidth: read, maxHeight: read });
});

test('neither the frame nor the answer is larger than what the consumer allows (section 2.3.4.4)', () => {
  const answer = summaryOembed(asked({ maxwidth: '300', maxheight: '150' }), sampleAnswer('en'), PROVIDER);
  expect(answer).toMatchObject({ width: 300, height: 150 });
  expect(answer.html).toContain('width="300" height="150"');
});

test('the answer has the members that its type requires', () => {
  const answer = summaryOembed(asked(), sampleAnswer('en'), PROVIDER);
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    provider_name: 'Sample Daily',
    provider_url: `${BASE}/`,
  });
  expect(answer.width).toBe(640);
  expect(answer.title).toBe(sampleAnswer('en').headline);
});

test('the frame is of the language of the address, also where the summary is of another', () => {
  const request = asked({ url: `${BASE}/ar/2025-11-04-xi-mishustin-beijing` });
  expect(summaryOembed(request, sampleAnswer('en', 'ar'), PROVIDER).html).toContain(
    `${BASE}/embed/ar/2025-11-04-xi-mishustin-beijing"`,
  );
});

test('a front page becomes a frame of the newest summaries', () => {
  const latest = latestAnswer({ publication, base: BASE, language: 'ar', topic: null, items: [] });
  const answer = latestOembed(asked({ url: `${BASE}/ar/` }), latest, PROVIDER);
  expect(answer.html).toContain(`${BASE}/embed/ar/latest"`);
});

test('WordPress keeps the quotation with its link and the frame with its title, size and address', () => {
  const answer = summaryOembed(asked(), sampleAnswer('en'), PROVIDER);
  const kept = filterAnswer(answer.html, 'abc')!;
  const { headline, url } = sampleAnswer('en');
  expect(kept).toContain(`<a href="${url}">${headline}</a>`);
  expect(kept).toContain(`src="${BASE}/embed/en/2025-11-04-xi-mishustin-beijing#?secret=abc"`);
  expect(kept).toContain(`title="${headline}" width="640" height="${answer.height}"`);
});

test('text that is markup stays text, through WordPress as well', () => {
  const { html } = summaryOembed(asked(), hostileAnswer(), PROVIDER);
  for (const text of [html, filterAnswer(html, 'abc')!]) {
    const names = parseFragment(text).childNodes.map(({ nodeName }) => nodeName);
    expect(names).toEqual(['blockquote', 'iframe']);
    expect(text).not.toMatch(/<(img|b>|script)/);
  }
});

test('XML says the same as JSON', () => {
  const answer = summaryOembed(asked(), hostileAnswer(), PROVIDER);
  const xml = oembedXml(answer);
  const members = Object.fromEntries(
    [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, text]) => [name, unescaped(text!)]),
  );
  expect(members).toEqual(Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])));
});

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
