import { expect, test } from 'vitest';
import { type Answer, type Received, serve } from './fixture-server.ts';
import { folderOf, precis } from './spawn.ts';

const summary = (freshness: 'current' | 'stale') => ({
  freshness,
  stale_fields: [],
  origin: 'human',
  reviewed: null,
  modified: '2026-01-01T00:00:00Z',
});

const row = (id: string, summaries: object) => ({ id, title: `Title of ${id}`, language: 'en', summaries });
const next = (archive: number) => ({ next_url: `https://news.example/coverage/archive/${archive}.json` });
const languages = ['en', 'ru'];
const totals = {
  articles: 3,
  summaries: { en: { current: 2, stale: 1, missing: 0 }, ru: { current: 1, stale: 0, missing: 2 } },
};

/** A table in three pages, the oldest being number 1. */
const PAGES: Record<string, object> = {
  '/coverage.json': { languages, totals, articles: [row('third', { en: summary('current') })], ...next(2) },
  '/coverage/archive/2.json': {
    languages,
    articles: [row('second', { en: summary('stale'), ru: summary('current') })],
    ...next(1),
  },
  '/coverage/archive/1.json': { languages, articles: [row('first', { en: summary('current') })] },
};

const answer = ({ url }: Received): Answer => ({ body: PAGES[url] });
const status = async (to: string, ...more: string[]) =>
  precis(['status', '--to', to, ...more], { cwd: await folderOf({}) });

test('status shows the articles of every page and counts them all, without colours where stdout is not a terminal', async () => {
  const { to } = await serve(answer);
  const { status: code, stdout, stderr } = await status(to);
  expect(code).toBe(0);
  const ids = stdout.split('\n').map((line) => line.split(' ')[0]);
  expect(ids).toEqual(['article', 'third', 'second', 'first', '']);
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toBe('3 articles in 2 languages: 3 current, 1 stale, 2 missing.\n');
});

test('status --json prints the head with the articles of every page', async () => {
  const { to } = await serve(answer);
  const { stdout } = await status(to, '--json');
  const articles = Object.values(PAGES).flatMap((page) => (page as { articles: object[] }).articles);
  expect(JSON.parse(stdout)).toEqual({ languages, totals, articles });
});

test.each([
  ['to itself', next(1)],
  ['to a newer page', next(2)],
  ['elsewhere', { next_url: 'https://news.example/' }],
])('status ends where a page leads %s', async (_, following) => {
  const pages: Record<string, object> = {
    '/coverage.json': { languages, articles: [], ...next(1) },
    '/coverage/archive/1.json': { languages, articles: [], ...following },
  };
  const { to, received } = await serve(({ url }) => ({ body: pages[url] }));
  const { status: code, stdout, stderr } = await status(to);
  expect([code, stdout, received.length]).toEqual([1, '', 2]);
  expect(stderr).toContain('the pages of /coverage.json do not end');
});
