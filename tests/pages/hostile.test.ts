import { describe, expect, it } from 'vitest';
import type { Article, Summary } from '../../src/articles/article.ts';
import type { Publication } from '../../src/articles/publication.ts';
import { renderArticlePage } from '../../src/pages/article-page.tsx';
import { renderErrorPage } from '../../src/pages/error-page.tsx';
import { renderFrontPage } from '../../src/pages/front-page.tsx';
import { renderStatusPage } from '../../src/pages/status-page.tsx';
import { all, elements, one, text } from './dom.ts';
import { article, BASE, frontItem, publication, summary } from './fixtures.ts';

/** Texts that would break out of, or spill over, the place they are put in. */
const HOSTILE = {
  'a script end': '</script><!--<script>alert(1)</script>',
  'a comment': '--><img src=x onerror=alert(1)><!--',
  'an attribute end': '"><img src=x onerror=alert(1)> \'><svg onload=alert(1)>',
  'a title end': '</title></head></textarea></style><script>alert(1)</script>',
  'an open override': '\u202eevil\u2067',
  'line separators': 'a\u2028b\u2029c',
  'a place for a value': '{name} {date} {source}',
  'an entity': '&lt;script&gt; &amp;amp; &#x3c;',
  'replacement patterns': "$& $1 $` $'",
  'a name of every object': '__proto__',
};

const PLAIN = 'plain';

function summaryOf(value: string): Summary {
  return summary({
    headline: value,
    lede: value,
    points: [{ text: value, source: null }],
    quotation: { text: value, speaker: value },
    content_text: value,
    freshness: 'stale',
    stale_fields: [value],
    corrections: [{ date: value, note: value }],
    provenance: { origin: 'machine', tool: value, reviewed_by: value, reviewed: value, digital_source_type: value },
  });
}

function articleOf(value: string): Article {
  return article({
    dateline: { place: value, date: value },
    source: { name: value, url: value },
    topics: [value, 'trade'],
    people: [value],
    organisations: [value],
    places: [value],
    original: { ...article().original, title: value },
    summaries: { en: summaryOf(value) },
  });
}

function publicationOf(value: string): Publication {
  return {
    ...publication,
    title: { en: value },
    description: { en: value },
    topics: { trade: { en: value } },
    hub: value,
  };
}

/** Every page with `value` in every field that holds text. */
const PAGES: Record<string, (value: string) => string> = {
  'an article': (value) =>
    renderArticlePage({ ...site(value), article: articleOf(value), negotiation: negotiation('exact') }),
  'an original': (value) =>
    renderArticlePage({ ...site(value), article: articleOf(value), negotiation: negotiation('original') }),
  'a front page': (value) =>
    renderFrontPage({
      ...site(value),
      items: [{ ...frontItem('en'), url: value, headline: value, lede: value, published: value }],
      older: value,
    }),
  'a status page': (value) =>
    renderStatusPage({
      ...site(value),
      ...{ archive: null, older: null },
      coverage: {
        languages: ['en'],
        articles: [
          {
            id: value,
            title: value,
            published: value,
            summaries: { en: { freshness: 'stale', stale_fields: [value], origin: 'human', reviewed: value } },
          },
        ],
      },
    }),
  'a withdrawal': (value) => renderErrorPage({ ...site(value), ...problem(410, value) }),
  'a refusal': (value) => renderErrorPage({ ...site(value), ...problem(422, value) }),
};

const site = (value: string) => ({ publication: publicationOf(value), base: BASE, language: 'en' });
const negotiation = (reason: 'exact' | 'original') => ({ requested: ['en'], served: 'en', reason, available: ['en'] });
const problem = (status: number, value: string) => ({
  problem: { status, title: value, detail: value, withdrawn: null },
  available: [{ language: 'en', url: value }],
});

/** A document's elements with the names of their attributes. */
const skeleton = (html: string) =>
  elements(html).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

/** A document's text and attribute values with `value` put back to the plain word. */
const content = (html: string, value: string) =>
  elements(html)
    .filter(({ tagName }) => tagName !== 'script')
    .map((element) => [text(element), ...element.attrs.map((each) => each.value)])
    .map((texts) => texts.map((each) => each.replaceAll(value, PLAIN).replaceAll(encodeURIComponent(value), PLAIN)));

describe.each(Object.entries(PAGES))('%s with a hostile text in every field', (_, render) => {
  it.each(Object.entries(HOSTILE))('%s adds no element and no attribute', (_, value) => {
    expect(skeleton(render(value))).toEqual(skeleton(render(PLAIN)));
  });

  it.each(Object.entries(HOSTILE))('%s is read as it was written', (_, value) => {
    const plain = content(render(PLAIN), PLAIN);
    const hostile = content(render(value), value);
    // The script's own text is inside `html` and `head`, and is compared as JSON below.
    expect(hostile.slice(2)).toEqual(plain.slice(2));
  });
});

describe('JSON-LD', () => {
  it.each(Object.entries(HOSTILE))('%s is equal after parsing', (_, value) => {
    const block = text(one(PAGES['an article']!(value), 'script', { type: 'application/ld+json' }));
    expect(block).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(block)).toMatchObject({
      headline: value,
      description: value,
      articleBody: value,
      dateline: value,
    });
  });
});

describe('text of unknown direction', () => {
  it('is isolated wherever other text stands beside it', () => {
    const value = HOSTILE['an open override'];
    const isolated = all(PAGES['an article']!(value), 'bdi').map(text);
    // Place, date of the dateline, tool, reviewer, speaker, correction, topic, person, organisation, place, source.
    expect(isolated.filter((each) => each === value).length).toBeGreaterThanOrEqual(11);
  });
});
