import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderArticlePage } from '../../src/pages/article-page.tsx';
import { renderErrorPage } from '../../src/pages/error-page.tsx';
import { renderFrontPage } from '../../src/pages/front-page.tsx';
import { renderStatusPage } from '../../src/pages/status-page.tsx';
import { STYLES_PATH } from '../../src/pages/styles.generated.ts';
import { openBrowser } from '../widget/browser.ts';
import { article, BASE, coverage, frontItem, publication, summary } from './fixtures.ts';

const STYLES = readFileSync(new URL('../../released/styles.css', import.meta.url), 'utf8');

const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Every kind of page in a language of each script, by path. */
const PAGES: Record<string, string> = Object.fromEntries(
  ['en', 'ar', 'zh-Hans', 'hi'].flatMap((language) => {
    const site = { publication, base: BASE, language };
    const chosen = (served: string, reason: 'exact' | 'fallback' | 'original') => ({
      article: article(),
      negotiation: { requested: [language], served, reason, available: ['ar', 'en', 'hi', 'zh-Hans'] },
    });
    return Object.entries({
      article: renderArticlePage({ ...site, ...chosen(language, 'exact') }),
      fallback: renderArticlePage({ ...site, ...chosen(language === 'en' ? 'ar' : 'en', 'fallback') }),
      original: renderArticlePage({ ...site, ...chosen('en', 'original') }),
      front: renderFrontPage({
        ...site,
        items: ['en', 'ar', 'zh-Hans', 'hi'].map((tag) => ({ ...frontItem(tag), fallback: tag !== language })),
        older: '/older',
      }),
      status: renderStatusPage({ ...site, coverage, archive: null, older: 3 }),
      error: renderErrorPage({
        ...site,
        problem: { status: 404, title: 'Not Found', detail: null, withdrawn: null },
        available: [{ language: 'ar', url: '/ar/article' }],
      }),
    }).map(([kind, html]) => [`/${language}/${kind}`, html]);
  }),
);

PAGES['/spill'] = renderArticlePage({
  publication,
  base: BASE,
  language: 'en',
  article: article({ source: { name: 'Gazette \u202eevil', url: 'https://gazette.example/' }, people: [LONG_WORD] }),
  negotiation: { requested: ['en'], served: 'en', reason: 'exact', available: ['en'] },
});

PAGES['/zh-Hans/clauses'] = renderArticlePage({
  publication,
  base: BASE,
  language: 'zh-Hans',
  article: article({
    summaries: {
      'zh-Hans': summary({ language: 'zh-Hans', headline: '两座城市会见后，呼吁扩大冬季渡轮的合作规模' }),
    },
  }),
  negotiation: { requested: ['zh-Hans'], served: 'zh-Hans', reason: 'exact', available: ['zh-Hans'] },
});

/** A status table with more languages than a screen is wide. */
const wide = { ...coverage, languages: ['en', 'zh-Hans', 'ar', 'ru', 'fr', 'es', 'hi', 'de', 'ja', 'ko'] };
for (const language of ['en', 'ar']) {
  const site = { publication, base: BASE, language };
  PAGES[`/${language}/wide`] = renderStatusPage({ ...site, coverage: wide, archive: null, older: null });
}

let server: Server;
let browser: Browser;
let origin: string;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] =
      request.url === STYLES_PATH ? ['text/css', STYLES] : ['text/html', PAGES[request.url ?? ''] ?? ''];
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Content-Security-Policy', POLICY);
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
});

afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => server.close(closed));
});

/** Goes to a page; what the browser complained of from then on is in `complaints`. */
async function read(path: string, width = 900): Promise<void> {
  complaints.length = 0;
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  await page.setViewportSize({ width, height: 800 });
  await page.goto(origin + path);
}

/** The rules that axe finds broken, with the elements. It is run as by a debugger, which the page's policy does not bind. */
function violations(rules?: string[]): Promise<string[]> {
  const options = rules ? { runOnly: rules } : {};
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}

describe.each(Object.keys(PAGES))('%s in a browser', (path) => {
  it('breaks no rule of its security policy', async () => {
    await read(path);
    expect(complaints).toEqual([]);
  });

  it('is accessible, in light and in dark colours', async () => {
    await read(path);
    await page.evaluate(AXE);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(['color-contrast'])).toEqual([]);
  });

  it('does not scroll sideways on a screen 320 pixels wide', async () => {
    await read(path, 320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});

/** The characters after which the lines of the heading end. */
const LINE_ENDS = `(() => {
  const { firstChild } = document.querySelector('h1');
  const top = (at) => {
    const range = document.createRange();
    range.setStart(firstChild, at);
    range.setEnd(firstChild, at + 1);
    return range.getBoundingClientRect().top;
  };
  const { data } = firstChild;
  return [...data].filter((_, at) => at + 1 < data.length && top(at + 1) > top(at));
})()`;

describe('a page in a browser', () => {
  it('breaks a headline in Chinese between its clauses, while they fit', async () => {
    await read('/zh-Hans/clauses');
    expect(await page.evaluate(LINE_ENDS)).toEqual(['，']);
    await read('/zh-Hans/clauses', 320);
    expect(((await page.evaluate(LINE_ENDS)) as string[]).length).toBeGreaterThan(1);
  });

  it('keeps the order of what stands beside a text that overrides its direction', async () => {
    await read('/spill');
    const source = await page.getByText('Gazette').last().boundingBox();
    const link = await page.getByRole('link', { name: 'Read the original' }).boundingBox();
    expect(link!.x).toBeGreaterThan(source!.x);
  });

  it('lets the keyboard go straight to the content', async () => {
    await read('/ar/article');
    expect((await page.locator('.skip').boundingBox())!.y).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect((await page.locator('.skip').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
  });

  it.each([
    ['en', 400],
    ['ar', -400],
  ])(
    'keeps the articles in sight while the status table scrolls, and shades the side that hides more: %s',
    async (language, left) => {
      await read(`/${language}/wide`, 1000);
      const region = page.getByRole('region');
      const first = page.getByRole('rowheader').first();
      const [frame, before] = [(await region.boundingBox())!, (await first.boundingBox())!];
      // A corner of the side that hides more, where no text stands.
      const edge = async () => {
        const clip = { x: left > 0 ? frame.x + frame.width - 3 : frame.x, y: frame.y, width: 3, height: 2 };
        return (await page.screenshot({ clip })).toString('base64');
      };
      const shaded = await edge();
      await region.evaluate((element, by) => element.scrollBy({ left: by, behavior: 'instant' }), left);
      expect((await first.boundingBox())!.x).toBe(before.x);
      await region.evaluate((element, by) => element.scrollBy({ left: by * 9, behavior: 'instant' }), left);
      expect(await edge()).not.toBe(shaded);
    },
  );

  it.each(['en', 'ar'])('shows a wide status table whole where the screen has the room: %s', async (language) => {
    await read(`/${language}/wide`, 1440);
    const hidden = await page.getByRole('region').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(hidden).toBe(0);
  });

  it('prints the original, which is folded on the screen', async () => {
    await read('/en/article');
    expect(await page.locator('.original').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.original').isVisible()).toBe(true);
  });
});
