import { reset } from 'cloudflare:test';
import { afterEach, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, publication, publish, read } from '../desk.ts';

afterEach(async () => {
  forgetSettings();
  await reset();
});

it('serves what was published', async () => {
  const done = await publish({ publication, articles: [article(1), article(2, ['en', 'zh-Hans'])] });
  console.log(done);
  for (const path of [
    '/articles/article-0001',
    '/articles/article-0001/summaries/ru',
    '/feeds/ru.json',
    '/feeds/zh-Hans/filled.json',
    '/health',
    '/coverage.json',
    '/changes.json',
    '/feeds.json',
    '/sitemap.xml',
    '/sitemap/head.xml',
    '/en/',
    '/en/article-0001',
    '/zh-Hans/article-0001',
    '/en/status',
    '/',
    '/feed.json',
    '/EN/',
    '/xx/',
    '/articles/nope',
    '/robots.txt',
    '/articles/article-0001/summary?language=zh-TW,ru',
  ]) {
    const response = await read(path);
    const text = await response.text();
    console.log(
      path,
      response.status,
      response.headers.get('location'),
      response.headers.get('etag'),
      text.length,
      text.slice(0, 300),
    );
  }
  console.log(await (await call('GET', '/articles')).text());
});
