import { describe, expect, it } from 'vitest';
import type { Negotiation } from '../../src/languages/lookup.ts';
import { renderArticlePage } from '../../src/pages/article-page.tsx';
import { all, attribute, elements, one, text } from './dom.ts';
import { article, BASE, publication, summary } from './fixtures.ts';

const negotiation = (served: string, reason: Negotiation['reason'] = 'exact'): Negotiation => ({
  requested: [served],
  served,
  reason,
  available: ['ar', 'en', 'hi', 'zh-Hans'],
});

/** The page in `language`, showing the summary in `served`. */
function page(language: string, served = language, reason: Negotiation['reason'] = 'exact', of = article()): string {
  return renderArticlePage({
    publication,
    base: BASE,
    language,
    article: of,
    negotiation: negotiation(served, reason),
  });
}

/** The page in English of an article whose summary is changed. */
const pageWith = (changes: Parameters<typeof summary>[0]) =>
  page('en', 'en', 'exact', article({ summaries: { en: summary(changes) } }));

const alternates = (html: string) =>
  all(html, 'link', { rel: 'alternate' })
    .filter((link) => attribute(link, 'type') === undefined)
    .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);

const jsonLd = (html: string) => JSON.parse(text(one(html, 'script', { type: 'application/ld+json' })));

describe('an article page', () => {
  it('is in the language and direction of its URL', () => {
    expect(one(page('ar'), 'html', { lang: 'ar', dir: 'rtl' })).toBeDefined();
    expect(one(page('zh-Hans'), 'html', { lang: 'zh-Hans', dir: 'ltr' })).toBeDefined();
  });

  it('shows the summary in order: headline, dateline and lede, points, quotation', () => {
    const shown = text(one(page('en'), 'article'));
    const order = [
      'Island ferry to run',
      'Port Arden, November 4, 2026 — Two port towns',
      'Key points',
      'The boat will sail',
      'An island without',
      'Marta Lindqvist',
      'Written by a person',
    ];
    const places = order.map((part) => shown.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names every language variant once, and the publication’s first language for everyone else', () => {
    expect(alternates(page('ar'))).toEqual([
      ['en', `${BASE}/en/ferry-line`],
      ['zh-Hans', `${BASE}/zh-Hans/ferry-line`],
      ['ar', `${BASE}/ar/ferry-line`],
      ['hi', `${BASE}/hi/ferry-line`],
      ['x-default', `${BASE}/en/ferry-line`],
    ]);
  });

  it('offers each language by its own name, and marks the one that is shown', () => {
    const links = all(page('ar'), 'a').filter((link) => attribute(link, 'href')?.endsWith('/ferry-line'));
    expect(links.map((link) => [text(link), attribute(link, 'lang'), attribute(link, 'aria-current')])).toEqual([
      ['English', 'en', undefined],
      ['简体中文', 'zh-Hans', undefined],
      ['العربية', 'ar', 'page'],
      ['हिन्दी', 'hi', undefined],
    ]);
  });

  it('leads feed readers to the strict feeds of its language', () => {
    const feeds = all(page('ar'), 'link', { rel: 'alternate' }).filter((link) =>
      /feed|rss|atom/.test(attribute(link, 'type') ?? ''),
    );
    expect(feeds.map((link) => attribute(link, 'href'))).toEqual([
      `${BASE}/feeds/ar.json`,
      `${BASE}/feeds/ar.atom`,
      `${BASE}/feeds/ar.rss`,
    ]);
  });

  it('leads from its footer to every feed, and to the code that embeds this article', () => {
    const links = all(page('ar'), 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(
      expect.arrayContaining([
        '/feeds/ar.json',
        '/feeds/ar/filled.atom',
        '/feeds.opml',
        '/ar/embed?article=ferry-line',
      ]),
    );
  });

  it('calls people, organisations and places what its language calls them, else what the original does', () => {
    const names = { 'Port Arden': { hi: 'पोर्ट आर्डेन' }, constructor: { en: 'Not this' } };
    const props = { publication: { ...publication, names }, base: BASE, negotiation: negotiation('hi') };
    const html = renderArticlePage({ ...props, language: 'hi', article: article({ places: ['Port Arden', 'Ostra'] }) });
    expect(text(one(html, 'p', { class: 'lede' }))).toMatch(/^पोर्ट आर्डेन, /);
    expect(text(one(html, 'dl', { class: 'facts' }))).toContain('पोर्ट आर्डेन · Ostra');
    expect(jsonLd(html)).toMatchObject({
      dateline: 'पोर्ट आर्डेन',
      mentions: expect.arrayContaining([{ '@type': 'Place', name: 'पोर्ट आर्डेन' }]),
    });
    const hostile = article({ people: ['constructor', '__proto__', 'toString'] });
    expect(text(one(page('hi', 'hi', 'exact', hostile), 'dl', { class: 'facts' }))).toContain(
      'constructor · __proto__ · toString',
    );
  });

  it('leads from a topic to its feed in the page’s language, where the topic has one', () => {
    const html = page('ar', 'ar', 'exact', article({ topics: ['trade', 'unheard-of'] }));
    expect(text(one(html, 'a', { href: '/feeds/ar/topics/trade.atom' }))).toBe('التجارة');
    expect(html).not.toContain('/topics/unheard-of');
  });

  it('can be found by oEmbed consumers in both formats', () => {
    const url = encodeURIComponent(`${BASE}/ar/ferry-line`);
    expect(attribute(one(page('ar'), 'link', { type: 'application/json+oembed' }), 'href')).toBe(
      `${BASE}/oembed?format=json&url=${url}`,
    );
    expect(attribute(one(page('ar'), 'link', { type: 'text/xml+oembed' }), 'href')).toBe(
      `${BASE}/oembed?format=xml&url=${url}`,
    );
  });

  it('describes itself for programs, with its digital source type', () => {
    expect(jsonLd(page('hi'))).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'hi',
      url: `${BASE}/hi/ferry-line`,
      headline: article().summaries.hi!.headline,
      datePublished: '2026-11-04T08:00:00Z',
      dateModified: '2026-11-05T09:30:00Z',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      isBasedOn: { inLanguage: 'en', url: 'https://gazette.example/ferry' },
    });
  });

  it('carries the original below in its own language, and links to it where it came from', () => {
    const html = page('ar');
    expect(text(one(html, 'details'))).toContain('twice a day from December to March');
    expect(one(html, 'div', { class: 'original', lang: 'en', dir: 'ltr' })).toBeDefined();
    expect(one(html, 'a', { href: 'https://gazette.example/ferry', hreflang: 'en' })).toBeDefined();
  });

  it('makes no link of a source that is not on the web', () => {
    const source = { name: 'Harbour Gazette', url: 'javascript:alert(1)' };
    const html = page('en', 'en', 'exact', article({ source }));
    expect(html).not.toContain('javascript:');
    expect(text(one(html, 'body'))).toContain('Source: Harbour Gazette');
  });

  it('is the same bytes for the same content', () => {
    expect(page('ar')).toBe(page('ar'));
  });

  it('runs nothing and styles nothing inline', () => {
    for (const element of elements(page('en'))) {
      expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
      if (element.tagName === 'script') expect(attribute(element, 'type')).toBe('application/ld+json');
      expect(element.tagName).not.toBe('style');
    }
  });
});

describe('a page whose language is missing', () => {
  const html = page('ar', 'en', 'fallback');

  it('says which language is shown instead, each by its own name', () => {
    expect(text(one(html, 'p', { role: 'note' }))).toBe(
      'هذا الملخص غير متوفر باللغة المختارة (العربية)؛ اللغة المعروضة: English.',
    );
  });

  it('keeps the page’s direction, and gives the text its own', () => {
    expect(one(html, 'html', { lang: 'ar', dir: 'rtl' })).toBeDefined();
    expect(one(html, 'article', { lang: 'en', dir: 'ltr' })).toBeDefined();
  });

  it('marks the interface inside that text as its own language again', () => {
    const heading = one(html, 'h2');
    expect(text(heading)).toBe('أهم النقاط');
    expect(heading.childNodes[0]).toMatchObject({ tagName: 'span', attrs: [{ value: 'ar' }, { value: 'rtl' }] });
  });

  it('sends search engines to the page of the language that is shown', () => {
    expect(attribute(one(html, 'link', { rel: 'canonical' }), 'href')).toBe(`${BASE}/en/ferry-line`);
  });

  it('shows the original where no summary may stand in', () => {
    const original = page('ar', 'en', 'original');
    expect(text(one(original, 'h1', { lang: 'en', dir: 'ltr' }))).toBe('Winter ferry saved by two towns');
    expect(text(one(original, 'p', { role: 'note' }))).toContain('English');
    expect(all(original, 'details')).toEqual([]);
  });

  it('dates the original where it stands alone', () => {
    const alone = page('en', 'en', 'original', article({ summaries: {} }));
    expect(text(one(alone, 'article'))).toContain('Published November 4, 2026');
    expect(one(alone, 'time', { datetime: '2026-11-04T08:00:00Z' })).toBeDefined();
  });

  it('says nothing of a related region of the same language', () => {
    expect(all(page('en', 'en', 'match'), 'p', { role: 'note' })).toEqual([]);
  });
});

describe('a page in a language that the interface does not speak', () => {
  const html = page('ur', 'ar', 'fallback');

  it('still has that language and direction, with the interface marked as English', () => {
    expect(one(html, 'html', { lang: 'ur', dir: 'rtl' })).toBeDefined();
    expect(one(html, 'article', { lang: 'ar', dir: 'rtl' })).toBeDefined();
    const note = one(html, 'p', { role: 'note' });
    expect(note.childNodes[0]).toMatchObject({ tagName: 'span', attrs: [{ value: 'en' }, { value: 'ltr' }] });
  });
});

describe('what a page says of a summary’s making', () => {
  const provenance = summary().provenance;

  it.each([
    [{ origin: 'human' }, 'Written by a person'],
    [{ origin: 'human', reviewed_by: 'Ada' }, 'Written by a person · Reviewed by Ada'],
    [{ origin: 'assisted', reviewed_by: 'Ada' }, 'Written with machine assistance · Reviewed by Ada'],
    [{ origin: 'assisted' }, 'Written with machine assistance · Not reviewed by a person'],
    [{ origin: 'machine', reviewed: '2026-11-05T09:00:00Z' }, 'Machine-made · Reviewed by a person'],
    [{ origin: 'machine', tool: 'M1' }, 'Machine-made · Not reviewed by a person · Tool: M1'],
  ] as const)('%o is “%s”', (changes, sentence) => {
    const html = pageWith({ provenance: { ...provenance, ...changes } });
    expect(all(html, 'p', { class: 'meta' }).map(text)).toContain(sentence);
  });
});

describe('what a page says of a summary’s age', () => {
  it.each([
    [['body'], 'The original has changed since this summary was written: text.'],
    [
      ['headline', 'points'],
      'The summary in the original’s language has changed since this one was written: headline and key points.',
    ],
    [
      ['title', 'lede'],
      'The original has changed since this summary was written: title. ' +
        'The summary in the original’s language has changed since this one was written: opening sentence.',
    ],
  ])('a summary that is stale by %j says what has changed, and in which fields', (stale_fields, sentence) => {
    const html = pageWith({ freshness: 'stale', stale_fields });
    expect(text(one(html, 'p', { role: 'note' }))).toBe(sentence);
  });

  it('a current one says nothing', () => {
    expect(all(pageWith({}), 'p', { role: 'note' })).toEqual([]);
  });

  it('an edit is dated only where there was one', () => {
    expect(text(one(pageWith({}), 'body'))).toContain('Updated November 5, 2026');
    expect(text(one(pageWith({ modified: '2026-11-04T08:00:00Z' }), 'body'))).not.toContain('Updated');
  });

  it('corrections are shown with their date, and told to programs', () => {
    const html = pageWith({ corrections: [{ date: '2026-11-05', note: 'The fare was wrong.' }] });
    expect(text(one(html, 'section', { class: 'notice' }))).toBe('CorrectionsNovember 5, 2026: The fare was wrong.');
    expect(jsonLd(html).correction).toEqual([
      { '@type': 'CorrectionComment', text: 'The fare was wrong.', datePublished: '2026-11-05' },
    ]);
  });
});
