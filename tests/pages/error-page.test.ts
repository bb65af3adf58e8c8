import { describe, expect, it } from 'vitest';
import { renderErrorPage } from '../../src/pages/error-page.tsx';
import { all, one, text } from './dom.ts';
import { BASE, publication } from './fixtures.ts';

describe('an error page', () => {
  const error = (
    status: number,
    detail: string | null,
    available: { language: string; url: string }[] = [],
    withdrawn: 'article' | 'summary' | null = null,
  ) =>
    renderErrorPage({
      publication,
      base: BASE,
      language: 'ru',
      problem: { status, title: 'Unprocessable Content', detail, withdrawn },
      available,
    });

  it.each([
    [404, 'Страница не найдена'],
    [405, 'Такой запрос здесь невозможен'],
    [410, 'Эта статья отозвана'],
    [500, 'У нас произошла ошибка'],
    [503, 'У нас произошла ошибка'],
  ])('for %i says what happened in the reader’s language', (status, heading) => {
    expect(text(one(error(status, null), 'h1'))).toBe(heading);
  });

  it('for a withdrawn summary does not say that the article is gone', () => {
    expect(text(one(error(410, null, [], 'article'), 'h1'))).toBe('Эта статья отозвана');
    expect(text(one(error(410, null, [], 'summary'), 'h1'))).toBe('Эта сводка отозвана');
  });

  it('links the languages that there are', () => {
    const html = error(404, null, [{ language: 'ar', url: '/ar/ferry-line' }]);
    expect(text(one(html, 'a', { href: '/ar/ferry-line', hreflang: 'ar' }))).toBe('العربية');
  });

  it('gives the reason of a withdrawal', () => {
    expect(text(one(error(410, 'The report was wrong.'), 'main'))).toContain('Причина: The report was wrong.');
  });

  it('reveals nothing of a failure on our side', () => {
    expect(error(500, 'SQLITE_CORRUPT')).not.toContain('SQLITE');
  });

  it('says what to correct, marked as English, where only the detail knows', () => {
    expect(text(one(error(422, 'The page must be a number.'), 'p', { lang: 'en' }))).toBe('The page must be a number.');
  });

  it('is never indexed, and claims no address', () => {
    const html = error(404, null);
    expect(one(html, 'meta', { name: 'robots', content: 'noindex' })).toBeDefined();
    expect(all(html, 'link', { rel: 'canonical' })).toEqual([]);
  });
});
