import { expect, test } from 'vitest';
import { renderCoverage } from '../../src/cli/coverage-table.ts';
import { displayWidth } from '../../src/text/width.ts';

const summary = (
  freshness: 'current' | 'stale',
  origin: 'human' | 'machine' = 'human',
  reviewed: string | null = null,
) => ({
  freshness,
  stale_fields: [],
  origin,
  reviewed,
});

const coverage = {
  languages: ['en', 'zh-Hans', 'ru'],
  articles: [
    {
      id: 'first',
      title: '习近平会见俄罗斯总理米舒斯京',
      published: '2025-11-04T08:00:00Z',
      summaries: { en: summary('current'), 'zh-Hans': summary('stale', 'machine', '2025-11-04T09:00:00Z') },
    },
    { id: 'second', title: 'Short \u001b[31mtitle', published: '2025-11-03T08:00:00Z', summaries: {} },
  ],
};

const plain = (columns: number) => renderCoverage(coverage, { columns, paint: (text) => text });

test('a table has a row for each article, by id and title, and a column for each language', () => {
  expect(plain(Number.POSITIVE_INFINITY)).toEqual([
    'article  title                         en       zh-Hans          ru',
    'first    习近平会见俄罗斯总理米舒斯京  current  stale machine *  -',
    'second   Short  [31mtitle              -        -                -',
  ]);
});

test('titles are cut so that the table fits the terminal, by display width', () => {
  expect(plain(58)).toEqual([
    'article  title                en       zh-Hans          ru',
    'first    习近平会见俄罗斯总…  current  stale machine *  -',
    'second   Short  [31mtitle     -        -                -',
  ]);
});

test('languages that do not fit side by side follow in a further table', () => {
  expect(plain(40)).toEqual([
    'article  title                   en',
    'first    习近平会见俄罗斯总理…   current',
    'second   Short  [31mtitle        -',
    '',
    'article  title           zh-Hans',
    'first    习近平会见俄…   stale machine *',
    'second   Short  [31mti…  -',
    '',
    'article  title                        ru',
    'first    习近平会见俄罗斯总理米舒斯…  -',
    'second   Short  [31mtitle             -',
  ]);
});

test('an id is whole in a terminal of any width, so that it can be copied; the title gives way to it', () => {
  const id = '2025-11-04-xi-mishustin-beijing-and-what-came-of-it';
  const [first, ...others] = coverage.articles;
  const long = { ...coverage, articles: [{ ...first!, id }, ...others] };
  const linesIn = (columns: number) => renderCoverage(long, { columns, paint: (text) => text });
  expect(linesIn(74)[1]).toBe(`${id}  习近平会见…   current`);
  expect(linesIn(60)[1]).toBe(`${id}  current`);
  expect(linesIn(40)[1]).toBe(`${id}  current`);
  for (const columns of [200, 120, 80]) {
    expect(Math.max(...linesIn(columns).map(displayWidth))).toBeLessThanOrEqual(columns);
  }
});

test('a title takes at most sixty columns where nothing bounds the width', () => {
  const articles = coverage.articles.map((article) => ({ ...article, title: '习'.repeat(100) }));
  const lines = renderCoverage({ ...coverage, articles }, { columns: Number.POSITIVE_INFINITY, paint: (text) => text });
  expect(lines[1]).toBe(`first    ${'习'.repeat(29)}…   current  stale machine *  -`);
});
