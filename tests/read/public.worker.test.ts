import { reset } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/pages/messages/catalogue.ts';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, ORIGIN, publication, publish, read } from '../desk.ts';
import { counted } from './counting.ts';

beforeAll(async () => {
  forgetSettings();
  const articles = [article(1, ['en', 'ru', 'ar']), article(2, ['en', 'zh-Hans']), article(3, ['ru']), article(4)];
  await publish({ publication, articles });
  await call('DELETE', '/articles/article-0004?reason=Wrong+facts');
  await call('DELETE', '/articles/article-0001/summaries/ar?reason=Mistranslated');
  await publish({});
});

afterAll(async () => {
  forgetSettings();
  await reset();
});

/** Every public address, what it answers and as what. */
const ADDRESSES = [
  ['/articles/article-0001', 200, 'application/json'],
  ['/articles/article-0001/summaries/ru', 200, 'application/json'],
  ['/articles/article-0001/summary?language=fr,ru', 200, 'application/json'],
  ['/articles/article-0001/summaries/ru.ninjs', 200, 'application/json'],
  ['/feeds/ru.json', 200, 'application/feed+json'],
  ['/feeds/ru.atom', 200, 'application/atom+xml; charset=utf-8'],
  ['/feeds/ru.rss', 200, 'application/rss+xml; charset=utf-8'],
  ['/feeds/zh-Hans/filled.json', 200, 'application/feed+json'],
  ['/feeds/en/topics/politics.json', 200, 'application/feed+json'],
  ['/feeds/ar/topics/science.json', 200, 'application/feed+json'],
  ['/feeds/all.json', 200, 'application/feed+json'],
  ['/feeds.json', 200, 'application/json'],
  ['/feeds.opml', 200, 'text/x-opml; charset=utf-8'],
  ['/coverage.json', 200, 'application/json'],
  ['/changes.json', 200, 'application/json'],
  ['/sitemap.xml', 200, 'application/xml; charset=utf-8'],
  ['/sitemap/head.xml', 200, 'application/xml; charset=utf-8'],
  ['/embed/fr/article-0001', 200, 'text/html; charset=utf-8'],
  ['/embed/ru/article-0001.json', 200, 'application/json'],
  ['/embed/ar/latest', 200, 'text/html; charset=utf-8'],
  ['/embed/ar/latest.json', 200, 'application/json'],
  ['/embed/ru/topics/politics.json', 200, 'application/json'],
  ['/embed/ru/topics/nothing.json', 404, 'application/problem+json'],
  ['/embed/not_a!tag/article-0001', 404, 'application/problem+json'],
  ['/fragment/ru/article-0001', 200, 'text/html; charset=utf-8'],
  ['/en/embed', 200, 'text/html; charset=utf-8'],
  ['/oembed?url=https%3A%2F%2Fnews.example%2Fru%2Farticle-0001', 200, 'application/json'],
  ['/oembed?url=https%3A%2F%2Fnews.example%2Fru%2F&format=xml', 200, 'text/xml; charset=utf-8'],
  ['/oembed?url=https%3A%2F%2Fevil.example%2Fru%2F', 404, 'application/problem+json'],
  ['/oembed', 400, 'application/problem+json'],
  ['/robots.txt', 200, 'text/plain; charset=utf-8'],
  ['/health', 200, 'application/json'],
  ['/en/', 200, 'text/html; charset=utf-8'],
  ['/ar/article-0001', 410, 'application/problem+json'],
  ['/zh-Hans/article-0001', 200, 'text/html; charset=utf-8'],
  ['/en/status', 200, 'text/html; charset=utf-8'],
  ['/en/status/archive/1', 404, 'application/problem+json'],
  ['/articles/article-0004', 410, 'application/problem+json'],
  ['/articles/nothing', 404, 'application/problem+json'],
  ['/articles/..%2Fsecret', 404, 'application/problem+json'],
  ['/articles/article-0001/summaries/fr', 404, 'application/problem+json'],
  ['/articles/article-0001/summary?language=fr&fallback=none', 406, 'application/problem+json'],
  ['/articles/article-0001/summary?language=fr&fallback=maybe', 400, 'application/problem+json'],
  ['/feeds/fr.json', 404, 'application/problem+json'],
  ['/feeds/en/archive/99.json', 404, 'application/problem+json'],
  ['/feeds/en.exe', 404, 'application/problem+json'],
  ['/xx/', 404, 'application/problem+json'],
  ['/en/article-0001/style.css', 404, 'application/problem+json'],
] as const;

describe('every public address', () => {
  it.each(ADDRESSES)('%s answers %i as %s, with a cache rule and nosniff', async (path, status, type) => {
    const response = await read(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBeTruthy();
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    if (status >= 400) expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(ADDRESSES)('%s costs one read of KV, writes nothing and leaves the Newsroom asleep', async (path) => {
    await read('/health');
    const { costs } = await counted(path);
    expect(costs.reads.length).toBeLessThanOrEqual(1);
    expect(costs).toMatchObject({ writes: 0, newsroom: 0 });
  });

  it.each(ADDRESSES)('%s answers HEAD as GET, without a body', async (path) => {
    const get = await read(path);
    const head = await call('HEAD', path, undefined, { Authorization: '' });
    expect(head.status).toBe(get.status);
    expect(await head.text()).toBe('');
    for (const name of ['Content-Type', 'ETag', 'Cache-Control', 'Content-Language']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  it('is the same whatever headers claim another host', async () => {
    const plain = await (await read('/feeds/en.json')).text();
    const names = [
      'Host',
      'X-Forwarded-Host',
      'X-Original-URL',
      'X-Rewrite-URL',
      'Forwarded',
      'X-HTTP-Method-Override',
    ];
    for (const name of names) {
      const text = await (await read('/feeds/en.json', { [name]: 'canary.example' })).text();
      expect(text).toBe(plain);
    }
    expect(plain).toContain(ORIGIN);
  });
});

describe('conditional requests', () => {
  it.each(ADDRESSES.filter(([path, status]) => status === 200 && path !== '/health').map(([path]) => path))(
    '%s answers 304 to its own tag, weak or strong, in a list, and to *',
    async (path) => {
      const response = await read(path);
      const etag = response.headers.get('ETag')!;
      expect(etag).toMatch(/^W\/"[^"]+"$/);
      for (const list of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
        const again = await read(path, { 'If-None-Match': list });
        expect([list, again.status]).toEqual([list, 304]);
        expect(again.headers.get('ETag')).toBe(etag);
        expect(again.headers.get('Content-Type')).toBeNull();
        expect(again.headers.get('Cache-Control')).toBe(response.headers.get('Cache-Control'));
      }
    },
  );

  it.each([
    '/articles/article-0001',
    '/feeds/ru.json',
    '/feeds/ru.atom',
    '/en/',
    '/en/article-0001',
    '/coverage.json',
    '/sitemap.xml',
    '/sitemap/head.xml',
    '/oembed?url=https%3A%2F%2Fnews.example%2Fru%2Farticle-0001',
  ])('%s answers 304 to its own time, unless a tag says otherwise', async (path) => {
    const modified = (await read(path)).headers.get('Last-Modified')!;
    expect((await read(path, { 'If-Modified-Since': modified })).status).toBe(304);
    expect((await read(path, { 'If-None-Match': '"other"', 'If-Modified-Since': modified })).status).toBe(200);
  });

  it.each(['/feeds.json', '/robots.txt'])('%s has no time, and is sent again to who has only a time', async (path) => {
    const response = await read(path, { 'If-Modified-Since': 'Fri, 31 Dec 9999 23:59:59 GMT' });
    expect([response.status, response.headers.get('Last-Modified')]).toEqual([200, null]);
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['POST', '/feeds/en.json', 'GET, HEAD'],
    ['DELETE', '/en/', 'GET, HEAD'],
    ['PATCH', '/articles/article-0001', 'PUT, DELETE, GET, HEAD'],
  ])('%s %s is 405 and names those it takes', async (method, path, allow) => {
    const response = await call(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')?.split(', ').toSorted()).toEqual(allow.split(', ').toSorted());
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  });
});

describe('the language contract', () => {
  it('is in the body and in the headers of a summary', async () => {
    const response = await read('/articles/article-0001/summary?language=fr-CA,ru;q=0.5');
    const { language, negotiation } = (await response.json()) as { language: string; negotiation: object };
    expect(language).toBe('ru');
    expect(negotiation).toEqual({ requested: ['fr-CA', 'ru'], served: 'ru', reason: 'exact', available: ['en', 'ru'] });
    expect(response.headers.get('Content-Language')).toBe('ru');
    expect(response.headers.get('Content-Location')).toBe('/articles/article-0001/summaries/ru');
    expect(response.headers.get('Vary')).toBeNull();
    const link = response.headers.get('Link')!;
    expect(link).toContain(`<${ORIGIN}/articles/article-0001/summaries/ru>; rel="alternate"; hreflang="ru"`);
    expect(link).toContain('hreflang="x-default"');
  });

  it.each([
    ['/', 'ru', '/ru/'],
    ['/', 'fr', '/en/'],
    ['/', 'zh-TW, zh;q=0.9', '/en/'],
    ['/feed.json', 'zh-CN', '/feeds/zh-Hans.json'],
    ['/articles/article-0001/summary', 'ru-RU', '/articles/article-0001/summaries/ru'],
    ['/articles/article-0003/summary', 'en', null],
  ])('%s for a reader of %s leads to %s, and is kept by no shared cache', async (path, accept, location) => {
    const response = await read(path, { 'Accept-Language': accept });
    expect(response.headers.get('Vary')).toBe('Accept-Language');
    if (location === null) return;
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(location);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it.each([
    ['/EN/', '/en/'],
    ['/zh_hans/', '/zh-Hans/'],
    ['/en', '/en/'],
    ['/ZH-hans/article-0002', '/zh-Hans/article-0002'],
    ['/feeds/zh-hans.json', '/feeds/zh-Hans.json'],
    ['/articles/article-0002/summaries/zh-hans', '/articles/article-0002/summaries/zh-Hans'],
  ])('%s is moved for good to %s', async (path, location) => {
    const response = await read(path);
    expect([response.status, response.headers.get('Location')]).toEqual([308, location]);
  });

  it('names the languages there are where one is missing', async () => {
    const body = (await (await read('/articles/article-0001/summaries/zh-Hans')).json()) as {
      available: { language: string }[];
    };
    expect(body.available.map(({ language }) => language)).toEqual(['en', 'ru']);
  });

  it('never lets the header change what a URL with a language answers', async () => {
    for (const path of ['/articles/article-0001/summary?language=fr', '/feeds/ru.json', '/en/article-0001', '/ru/']) {
      const [one, other] = [
        await read(path, { 'Accept-Language': 'ru' }),
        await read(path, { 'Accept-Language': 'zh-Hans' }),
      ];
      expect(await one.text()).toBe(await other.text());
      expect(one.headers.get('Vary')).toBeNull();
    }
  });

  it.each(['//evil.example', '/\\evil.example', '/%2f%2fevil.example', '/%09//evil.example', '/https:evil.example'])(
    'never redirects to another site from %s',
    async (path) => {
      const location = (await read(path)).headers.get('Location');
      expect(location === null || /^\/[a-z]/.test(location)).toBe(true);
    },
  );
});

describe('a withdrawal', () => {
  it('answers 410 with the reason, as JSON and as a page', async () => {
    const body = (await (await read('/articles/article-0004')).json()) as { reason: string };
    expect(body.reason).toBe('Wrong facts');
    const page = await read('/en/article-0004', { Accept: 'text/html' });
    expect(page.status).toBe(410);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Wrong facts');
  });

  it('of one language leaves the others, and the feeds of that language', async () => {
    const gone = await read('/articles/article-0001/summaries/ar');
    expect(gone.status).toBe(410);
    expect(((await gone.json()) as { reason: string }).reason).toBe('Mistranslated');
    const feed = (await (await read('/feeds/ar.json')).json()) as { items: object[] };
    expect(feed.items).toEqual([]);
    expect((await read('/articles/article-0001/summaries/ru')).status).toBe(200);
  });
});

describe('the page of a withdrawn summary', () => {
  it('says that the summary is gone, and leads to the pages where the article can be read', async () => {
    const page = await read('/ar/article-0001', { Accept: 'text/html' });
    const html = await page.text();
    expect(page.status).toBe(410);
    expect(html).toContain(messagesFor('ar').errors.withdrawnSummary);
    expect(html).not.toContain(messagesFor('ar').errors.withdrawn);
    expect(html).toContain(`href="${ORIGIN}/ru/article-0001"`);
    expect(html).not.toContain('/summaries/');
  });

  it('is another than that of a withdrawn article', async () => {
    const html = await (await read('/en/article-0004', { Accept: 'text/html' })).text();
    expect(html).toContain(messagesFor('en').errors.withdrawn);
  });
});

describe('a record in KV that cannot be read', () => {
  it.each(['{"id":"article-0002", "sta', 'null', '"text"', ''])('%j fails itself alone', async (poison) => {
    const key = 'article/article-0002';
    const { value, metadata } = await env.ARTICLES.getWithMetadata(key, 'text');
    await env.ARTICLES.put(key, poison, { metadata });
    const response = await read('/articles/article-0002');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Something failed on our side; the failure has been logged.',
    });
    for (const path of ['/articles/article-0001', '/feeds/en.json', '/en/', '/sitemap/head.xml']) {
      expect((await read(path)).status).toBe(200);
    }
    await env.ARTICLES.put(key, value!, { metadata });
  });
});

describe('scripts of other sites', () => {
  it.each(['/articles/article-0001', '/feeds/en.json', '/feeds.json', '/changes.json', '/embed/en/latest.json'])(
    'may read %s, also conditionally, and never write',
    async (path) => {
      expect((await read(path, { Origin: 'https://else.example' })).headers.get('Access-Control-Allow-Origin')).toBe(
        '*',
      );
      const ask = (method: string) =>
        exports.default.fetch(ORIGIN + path, {
          method: 'OPTIONS',
          headers: { Origin: 'https://else.example', 'Access-Control-Request-Method': method },
        });
      expect((await ask('GET')).headers.get('Access-Control-Allow-Headers')).toContain('If-None-Match');
      for (const method of ['PUT', 'DELETE', 'POST']) {
        expect((await ask(method)).headers.get('Access-Control-Allow-Origin')).toBeNull();
      }
    },
  );
});

describe('an article without any summary', () => {
  beforeAll(async () => {
    await publish({ publication, articles: [article(5, [])] });
  });

  it.each([
    ['?language=ru', null],
    ['', 'Accept-Language'],
  ])('has none to choose from: /summary%s is 404 and says so', async (query, vary) => {
    const response = await read(`/articles/article-0005/summary${query}`);
    const { status, detail } = (await response.json()) as { status: number; detail: string };
    expect(status).toBe(404);
    expect(detail).toContain('no summary in any language');
    expect(response.headers.get('Vary')).toBe(vary);
  });
});

describe('crawlers', () => {
  it('may read what is framed, which says itself that it is not to be found', async () => {
    expect(await (await read('/robots.txt')).text()).not.toContain('Disallow');
    expect((await read('/embed/en/latest')).headers.get('X-Robots-Tag')).toBe('noindex');
  });
});

describe('a publication without articles', () => {
  it('has no newest edit', async () => {
    await reset();
    forgetSettings();
    await publish({ publication });
    const health = (await (await read('/health')).json()) as object;
    expect(health).toMatchObject({ status: 'ok', modified: null });
  });
});

describe('an empty place', () => {
  it('says that nothing has been published, and what to do', async () => {
    await env.ARTICLES.delete('publication');
    forgetSettings();
    const response = await read('/feeds/en.json');
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect(((await response.json()) as { detail: string }).detail).toContain('precis publish');
    expect(((await (await read('/health')).json()) as { status: string }).status).toBe('empty');
  });
});
