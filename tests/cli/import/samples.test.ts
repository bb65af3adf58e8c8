import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/cli/content/read.ts';

const ROOT = join(import.meta.dirname, '../../..');
const content = await readContent(join(ROOT, 'content'), ROOT);
const articles = content.articles.map(({ id, original, summaries }) => {
  if (!original?.value) throw new Error(`${id} has no original`);
  return { id, original: { ...original.value, language: original.language }, summaries };
});

test('the sample content has no fault', () => {
  expect(content.faults).toEqual([]);
  expect(articles.length).toBeGreaterThanOrEqual(4);
});

test('every point of a sample names a paragraph of its original', () => {
  for (const { id, original, summaries } of articles) {
    const paragraphs = original.body.trim().split(/\n\n+/).length;
    const named = summaries.flatMap(({ value }) => value?.points.map(({ source }) => source?.paragraph) ?? []);
    expect(
      named.filter((paragraph) => !paragraph || paragraph > paragraphs),
      id,
    ).toEqual([]);
  }
});

test('every quotation of a sample stands word for word in its original', () => {
  for (const { original, summaries } of articles) {
    for (const { value } of summaries) {
      if (value?.quotation) expect(original.body).toContain(value.quotation.text);
    }
  }
});

test('every number of a sample’s summary stands in its original', () => {
  for (const { id, original, summaries } of articles) {
    const known = numbersOf(`${original.published} ${original.title} ${original.body}`);
    for (const { language, value } of summaries) {
      const told = numbersOf(
        [value?.headline, value?.lede, ...(value?.points ?? []).map(({ text }) => text)].join(' '),
      );
      expect(
        [...told].filter((number) => !known.has(number)),
        `${id} ${language}`,
      ).toEqual([]);
    }
  }
});

/** Numbers of two digits and more, in full: `15 million` and `1500万` are 15000000. */
function numbersOf(text: string): Set<string> {
  const full = text
    .replace(/(\d)[.,\u202f\u00a0](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)\s(?:million|millones|مليون)/g, (_, digit) => `${digit}000000`)
    .replace(/(\d)万/g, (_, digit) => `${digit}0000`);
  return new Set(full.match(/\d{2,}/g));
}

test('the samples show fallback, staleness and every origin', () => {
  const summaries = articles.flatMap((article) => article.summaries.flatMap(({ value }) => value ?? []));
  expect(new Set(summaries.map(({ origin }) => origin))).toEqual(new Set(['human', 'assisted', 'machine']));
  expect(summaries.filter((summary) => summary.made_from !== null)).not.toEqual([]);
  expect(new Set(articles.map(({ original }) => original.language)).size).toBeGreaterThan(1);
  const languages = content.publication?.value?.languages ?? [];
  expect(articles.filter((article) => article.summaries.length < languages.length)).not.toEqual([]);
});
