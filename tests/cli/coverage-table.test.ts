import { expect, test } from 'vitest';
import { renderCoverage } from '../../src/cli/coverage-table.ts';

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
    'article                               en       zh-Hans          ru',
    'first   习近平会见俄罗斯总理米舒斯京  current  stale machine *  -',
    'second  Short  [31mtitle              -        -                -',
  ]);
});

test('titles are cut so that the table fits the terminal, by display width', () => {
  expect(plain(58)).toEqual([
    'article                       en       zh-Hans          ru',
    'first   习近平会见俄罗斯总…   current  stale machine *  -',
    'second  Short  [31mtitle      -        -                -',
  ]);
});

test('languages that do not fit side by side follow in a further table', () => {
  expect(plain(30)).toEqual([
    'article                en',
    'first   习近平会见俄…  current',
    'second  Short  [31mt…  -',
    '',
    'article        zh-Hans',
    'first   习近…  stale machine *',
    'second  Shor…  -',
    '',
    'article                     ru',
    'first   习近平会见俄罗斯…   -',
    'second  Short  [31mtitle    -',
  ]);
});
