import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { build } from '../../examples/build-fragments.mjs';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();
const FOLDER = new URL('../../examples/', import.meta.url);

const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** An example as it stands, but for the address of the publication. */
async function example(name: string) {
  const style = stage.put({ html: read('example.css'), headers: { 'content-type': 'text/css' } });
  const html = read(name)
    .replaceAll('http://localhost:8787', stage.base)
    .replace('href="example.css"', `href="${style}"`);
  return { html: await build(html) };
}

const headline = async () => (await stage.answer('en', TALKS)).headline;
const inElement = (page: Page) => page.locator(':state(loaded) [part=headline]').first();
const inFrame = (page: Page) => page.frameLocator('iframe').locator('[part=headline]').first();

/** Where the example shows the article's headline. */
const SHOWN: Record<string, (page: Page) => ReturnType<Page['locator']>> = {
  'element.html': inElement,
  'theme.html': inElement,
  'feed.html': inElement,
  'strict.html': inElement,
  'frame.html': inFrame,
  'latest-frame.html': inFrame,
  'oembed.html': inFrame,
  'fragment.html': (page) => page.locator('.precis-headline'),
};

test.each(Object.keys(SHOWN))('%s shows the summary, without a fault', async (name) => {
  const { page, seen } = await stage.open(await example(name));
  expect(await SHOWN[name]!(page).textContent()).toBe(await headline());
  expect(seen.faults).toEqual([]);
});

test('language.html shows each summary in its own language', async () => {
  const { page } = await stage.open(await example('language.html'));
  await page.locator('precis-summary').last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator(':state(loaded)').count()).toBe(3);
  const shown = await page.locator('[part=headline]').evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
  expect(shown).toEqual(['ar', 'ru', 'en']);
  expect(await page.locator('[part=fallback]').count()).toBe(1);
});

test('failure.html shows the link', async () => {
  const { page } = await stage.open(await example('failure.html'));
  await page.locator('precis-summary:state(error)').waitFor();
  expect(await page.getByRole('link').isVisible()).toBe(true);
});

test.each(['link.html', 'element.html', 'feed.html', 'strict.html', 'oembed.html', 'fragment.html'])(
  '%s has a link that works without script',
  async (name) => {
    const { page } = await stage.open(await example(name), { javaScriptEnabled: false });
    const link = page.getByRole('link').first();
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toContain(`${stage.base}/en/`);
  },
);

test('index.html leads to every example', () => {
  const linked = [...read('index.html').matchAll(/href="([a-z-]+\.html)"/g)].map(([, name]) => name).sort();
  const there = readdirSync(FOLDER).filter((name) => name.endsWith('.html') && name !== 'index.html');
  expect(linked).toEqual(there.sort());
});

test('every example is opened here', () => {
  const there = readdirSync(FOLDER).filter((name) => name.endsWith('.html') && name !== 'index.html');
  expect([...Object.keys(SHOWN), 'language.html', 'failure.html', 'link.html'].sort()).toEqual(there.sort());
});
