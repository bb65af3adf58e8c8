import { describe, expect, it } from 'vitest';
import { renderStatusPage } from '../../src/pages/status-page.tsx';
import { all, attribute, one, text } from './dom.ts';
import { BASE, coverage, publication } from './fixtures.ts';

describe('the status page', () => {
  const site = { publication, base: BASE, language: 'en' };
  const html = renderStatusPage({ ...site, coverage, archive: null, older: 24 });

  it('has a column for each language, with how much of the whole publication is current in it', () => {
    expect(all(html, 'th', { scope: 'col' }).map(text)).toEqual([
      'Article',
      'English1,190 of 1,204 current',
      '简体中文0 of 1,204 current',
      'العربية7 of 1,204 current',
    ]);
  });

  it('leads to older articles, down to the oldest', () => {
    expect(attribute(one(html, 'a', { rel: 'next' }), 'href')).toBe('/en/status/archive/24');
    const last = renderStatusPage({ ...site, coverage, archive: 1, older: null });
    expect(all(last, 'a', { rel: 'next' })).toEqual([]);
  });

  it('leads from an archive page to the same one in other languages, and says nothing there of how much is current', () => {
    const { languages, articles } = coverage;
    const archive = renderStatusPage({ ...site, coverage: { languages, articles }, archive: 24, older: 23 });
    expect(attribute(one(archive, 'a', { hreflang: 'ar' }), 'href')).toBe('/ar/status/archive/24');
    expect(attribute(one(archive, 'link', { rel: 'canonical' }), 'href')).toBe(`${BASE}/en/status/archive/24`);
    expect(all(archive, 'th', { scope: 'col' }).map(text)).toEqual(['Article', 'English', '简体中文', 'العربية']);
  });

  it('says of each summary whether it is current, what has changed, and who made it', () => {
    expect(all(html, 'td').map(text)).toEqual([
      'Currentby a person · reviewed',
      'Staleheadline and key pointsassisted',
      'Missing',
      'Missing',
      'Missing',
      'Currentby machine',
    ]);
  });

  it('can be scrolled by keyboard, under a name', () => {
    expect(one(html, 'section', { tabindex: '0', 'aria-labelledby': 'title' })).toBeDefined();
  });
});
