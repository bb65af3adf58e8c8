import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Site } from '../e2e/site.ts';
import { openBrowser, record } from '../widget/browser.ts';

const site = new Site({ 'publication.yaml': 'id: daily\ntitle: { en: The Daily }\nlanguages: [en]\n' });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  await site.start();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site.remove();
});

/** Rules that are broken in a way that keeps somebody out. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)) as string[];
}

it('the reference shows the interface from our own origin, under a policy without exceptions', async () => {
  const page = await browser.newPage();
  const { faults, requests } = await record(page);
  const response = await page.goto(`${site.origin}/docs`);
  const policy = (await response!.allHeaders())['content-security-policy'];
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);

  await page.locator('#operations-publishing-publishSummary').scrollIntoViewIfNeeded();
  expect(await barriers(page)).toEqual([]);
  await page.locator('#operations-articles-readArticle button').first().click();
  await page.getByText('Id of the article.').first().waitFor();
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'))).toEqual([]);
});

it('without scripts it leads to the description itself', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/docs`);
  await page.getByRole('link', { name: '/openapi.json' }).click();
  expect(page.url()).toBe(`${site.origin}/openapi.json`);
});

it('any site may read the description', async () => {
  const response = await fetch(`${site.origin}/openapi.json`);
  expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
});
