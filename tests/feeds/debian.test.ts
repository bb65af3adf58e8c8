import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../../src/feeds/feed.ts';
import { formats } from '../../src/feeds/formats.ts';
import { itemBody } from '../../src/feeds/item.ts';
import { pages, seenAs } from './pages.ts';

/** Debian's own Python: the packages of Debian are not in any other that comes first in the search path. */
const python = '/usr/bin/python3';

interface Read {
  bozo: boolean;
  problem: string;
  version: string;
  language: string | null;
  entries: { id: string; title: string; link: string; html: string; published: string; language: string | null }[];
}

const script = `
import feedparser, json, sys, time
def read(path):
    feed = feedparser.parse(path, sanitize_html=False, resolve_relative_uris=False)
    stamp = lambda t: time.strftime('%Y-%m-%dT%H:%M:%SZ', t)
    return dict(bozo=bool(feed.bozo), problem=repr(feed.get('bozo_exception')), version=feed.version,
        language=feed.feed.get('language'),
        entries=[dict(id=e.id, title=e.title, link=e.link, html=e.content[0].value, published=stamp(e.published_parsed),
            language=e.content[0].language) for e in feed.entries])
print(json.dumps({path: read(path) for path in sys.argv[1:]}))
`;

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
const files = Object.entries(pages).flatMap(([title, page], index) =>
  (['atom', 'rss'] as const).map((format) => ({ title, page, format, path: join(folder, `${index}.${format}`) })),
);

beforeAll(() => {
  for (const { page, format, path } of files) writeFileSync(path, formats[format as Format].render(page));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 20 }));

describe('feedparser', () => {
  let read: Record<string, Read>;

  beforeAll(() => {
    const { stdout, stderr, status } = spawnSync(python, ['-c', script, ...files.map(({ path }) => path)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (status !== 0)
      throw new Error(`feedparser is missing: install the Debian package python3-feedparser\n${stderr}`);
    read = JSON.parse(stdout) as Record<string, Read>;
  });

  test.each(files)('reads $title as $format without a complaint', ({ page, format, path }) => {
    const { bozo, problem, version, entries } = read[path]!;

    expect({ bozo, problem, version }).toEqual({
      bozo: false,
      problem: 'None',
      version: format === 'atom' ? 'atom10' : 'rss20',
    });
    expect(entries.map(({ id }) => id)).toEqual(page.items.map(({ id }) => id));
    expect(entries.map(({ title }) => title)).toEqual(page.items.map(({ summary }) => seenAs(summary.headline)));
    expect(entries.map(({ link }) => link)).toEqual(page.items.map(({ summary }) => summary.url));
    expect(entries.map(({ published }) => published)).toEqual(page.items.map(({ published }) => published));
  });

  test.each(files.filter(({ format }) => format === 'atom'))('sees the language of every entry of $title', (file) => {
    const { entries } = read[file.path]!;

    expect(entries.map(({ language }) => language)).toEqual(file.page.items.map(({ summary }) => summary.language));
  });

  test.each(files)('sees the whole body of every item of $title as $format', ({ page, path }) => {
    const { entries } = read[path]!;

    const plain = page.items.filter(({ summary }) => !summary.content_html.includes('/en/x'));
    expect(entries.slice(page.items.length - plain.length).map(({ html }) => html)).toEqual(
      plain.map((item) => itemBody(page, item).html),
    );
  });
});

describe('newsboat', () => {
  test.each(files)('keeps every item of $title as $format', ({ page, path }) => {
    const items = page.items.map(({ id, summary, published }) => ({
      guid: id,
      title: seenAs(summary.headline),
      url: summary.url,
      pubDate: Date.parse(published) / 1000,
    }));

    expect(itemsInNewsboat(path)).toEqual(items.toSorted((left, right) => (left.guid < right.guid ? -1 : 1)));
  });
});

/** What newsboat has in its cache after it read a feed, each time a new cache: it keeps an id once for all its feeds. */
function itemsInNewsboat(path: string) {
  const file = (name: string) => `${path}.${name}`;
  writeFileSync(file('urls'), `file://${path}\n`);
  writeFileSync(file('config'), 'max-items 0\n');
  const options = ['-u', file('urls'), '-c', file('cache'), '-C', file('config'), '-x', 'reload'];
  const { error } = spawnSync('newsboat', options, { env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' } });
  if (error) throw new Error('newsboat is missing: install the Debian package newsboat', { cause: error });
  const cache = new DatabaseSync(file('cache'), { readOnly: true });
  const rows = cache.prepare('select guid, title, url, pubDate from rss_item order by guid').all();
  cache.close();
  return rows.map((row) => ({ ...row }));
}
