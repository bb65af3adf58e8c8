import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { formats } from '../../src/feeds/formats.ts';
import { renderArticle } from '../../src/feeds/ninjs.ts';
import { renderOpml } from '../../src/feeds/opml.ts';
import { base, pages, publication, summaryOf } from './pages.ts';

const cases = Object.entries(pages).map(([title, page]) => ({ title, page }));
const ninjsSchema = JSON.parse(
  readFileSync(new URL('./schemas/ninjs-schema_3.1.json', import.meta.url), 'utf8'),
) as object;

const validateJsonFeed = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(jsonFeedSchema);
const validateNinjs = addFormats
  .default(new Ajv2020({ strict: false, allErrors: true }))
  .addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
  .compile(ninjsSchema);

/** What xmllint says of a document; a well-formed (and valid) one leaves it silent. */
function xmllint(xml: string, ...options: string[]): string {
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', ...options, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  if (error) throw new Error('xmllint is missing: install the Debian package libxml2-utils', { cause: error });
  return status === 0 ? stderr : `${status}: ${stderr}`;
}

describe('JSON Feed', () => {
  test.each(cases)('$title is valid by the schema of JSON Feed 1.1', ({ page }) => {
    validateJsonFeed(JSON.parse(formats.json.render(page)));

    expect(validateJsonFeed.errors).toBeNull();
  });
});

describe('ninjs', () => {
  test.each(cases)('$title is valid by the schema of ninjs 3.1', ({ page }) => {
    validateNinjs(JSON.parse(formats.ninjs.render(page)));

    expect(validateNinjs.errors).toBeNull();
  });

  test.each(publication.languages)('a single article in %s is valid by the schema of ninjs 3.1', (language) => {
    const summary = summaryOf(1, language, { corrections: [{ date: '2026-01-03', note: 'Twice, not thrice.' }] });
    validateNinjs(JSON.parse(renderArticle(articleOf(), summary, publication)));

    expect(validateNinjs.errors).toBeNull();
  });
});

describe('XML', () => {
  test.each(cases)('$title is well-formed as RSS and as Atom', ({ page }) => {
    expect(xmllint(formats.rss.render(page))).toBe('');
    expect(xmllint(formats.atom.render(page))).toBe('');
  });

  test.each(cases)('$title is valid by the grammar of Atom', ({ page }) => {
    const grammar = new URL('./schemas/atom.rng', import.meta.url).pathname;

    expect(xmllint(formats.atom.render(page), '--relaxng', grammar)).toBe('- validates\n');
  });

  test('the subscription list is well-formed', () => {
    expect(xmllint(renderOpml(publication, base))).toBe('');
  });
});

function articleOf(): Article {
  const { published, modified } = summaryOf(1, 'en');
  return {
    id: 'ferry-1',
    url: `${base}/articles/ferry-1`,
    status: 'published',
    revision: 2,
    published,
    modified,
    dateline: { place: 'Visby', date: '2026-01-02' },
    source: { name: 'Harbour Wire', url: 'https://wire.example/1' },
    topics: ['trade'],
    people: ['M. Lindqvist'],
    organisations: ['Port Authority'],
    places: ['Visby'],
    original: { language: 'en', direction: 'ltr', title: 'Ferry 1', content_html: '<p>…</p>', content_text: '…' },
    summaries: Object.fromEntries(publication.languages.map((language) => [language, summaryOf(1, language)])),
    withdrawn: {},
  };
}
