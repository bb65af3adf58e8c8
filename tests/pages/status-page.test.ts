import { describe, expect, it } from 'vitest';
import { renderStatusPage } from '../../src/pages/status-page.tsx';
import { all, one, text } from './dom.ts';
import { BASE, coverage, publication } from './fixtures.ts';

describe('the status page', () => {
  const html = renderStatusPage({ publication, base: BASE, language: 'en', coverage });

  it('has a column for each language, with how much of it is current', () => {
    expect(all(html, 'th', { scope: 'col' }).map(text)).toEqual([
      'Article',
      'English1 of 2 current',
      '简体中文0 of 2 current',
      'العربية1 of 2 current',
    ]);
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
