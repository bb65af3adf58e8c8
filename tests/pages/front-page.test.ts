import { describe, expect, it } from 'vitest';
import { type FrontItem, renderFrontPage } from '../../src/pages/front-page.tsx';
import { all, attribute, one, text } from './dom.ts';
import { article, BASE, frontItem, publication } from './fixtures.ts';

const front = (language: string, items: FrontItem[], older: string | null = null) =>
  renderFrontPage({ publication, base: BASE, language, items, older });

describe('the front page', () => {
  it('lists summaries as they are given, each leading to its page', () => {
    const html = front('en', [frontItem('en'), frontItem('hi')]);
    expect(all(html, 'h2').map(text)).toEqual([article().summaries.en!.headline, article().summaries.hi!.headline]);
    expect(one(html, 'a', { href: `${BASE}/en/ferry-line` })).toBeDefined();
  });

  it('marks a summary in another language with that language, its direction and its name', () => {
    const html = front('en', [{ ...frontItem('ar'), fallback: true }]);
    expect(text(one(html, 'article', { lang: 'ar', dir: 'rtl' }))).toContain('In العربية');
  });

  it('says where a machine had a part, and nothing of people’s own work', () => {
    expect(text(one(front('en', [frontItem('hi')]), 'article'))).toContain('Machine-made');
    expect(text(one(front('en', [frontItem('en')]), 'article'))).not.toContain('Written');
  });

  it('says that there is nothing yet, in the reader’s language', () => {
    expect(text(one(front('zh-Hans', []), 'main'))).toBe('最新摘要尚无此语言的内容。');
  });

  it('leads to older summaries where there are any', () => {
    expect(text(one(front('en', [], '/en/?page=2'), 'a', { rel: 'next', href: '/en/?page=2' }))).toBe(
      'Older summaries',
    );
    expect(all(front('en', []), 'a', { rel: 'next' })).toEqual([]);
  });

  it('has a variant for each language of the publication, and the neutral address for all others', () => {
    const links = all(front('ar', []), 'link', { rel: 'alternate' }).filter((link) => attribute(link, 'hreflang'));
    expect(links.map((link) => attribute(link, 'href'))).toEqual([
      `${BASE}/en/`,
      `${BASE}/zh-Hans/`,
      `${BASE}/ar/`,
      `${BASE}/hi/`,
      `${BASE}/`,
    ]);
  });

  it('is titled in its own language, else in the publication’s first that has a title', () => {
    expect(text(one(front('ar', []), 'title'))).toBe('موجز الميناء');
    expect(text(one(front('he', []), 'title'))).toBe('Harbour Wire');
    expect(one(front('he', []), 'span', { lang: 'en', dir: 'ltr' })).toBeDefined();
  });
});
