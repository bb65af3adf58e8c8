import { expect, test } from 'vitest';
import { filterAnswer, HOST_SCRIPT } from '../embed/wordpress.ts';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();
const SECRET = 'Ab3dEf6hIj';

/** A post with the address of an article's page in it, as WordPress shows it to a reader. */
async function post(language: string) {
  const url = `${stage.base}/${language}/${TALKS}`;
  const answer = await fetch(`${stage.base}/oembed?format=json&maxwidth=500&url=${encodeURIComponent(url)}`);
  const { html } = (await answer.json()) as { html: string };
  const script = `<script>${HOST_SCRIPT}</script>`;
  return { html: `<!doctype html><html lang="en"><title>Post</title>${script}<body>${filterAnswer(html, SECRET)}` };
}

test('a post shows the frame in place of the quotation, at its height', async () => {
  const { headline } = await stage.answer('ar', TALKS);
  const { page, seen } = await stage.open(await post('ar'));
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('[part=headline]').textContent()).toBe(headline);
  await expect.poll(() => page.locator('iframe').isVisible()).toBe(true);
  await expect.poll(() => page.locator('blockquote').isVisible()).toBe(false);
  const body = await frame.locator('body').boundingBox();
  const height = Number(await page.locator('iframe').getAttribute('height'));
  expect(height).toBe(Math.max(200, Math.ceil(body!.height)));
  expect(seen.faults).toEqual([]);
});

test('a link in the frame opens its page, though the sandbox allows no popups', async () => {
  const { url } = await stage.answer('en', TALKS);
  const { page } = await stage.open(await post('en'));
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').locator('[part=link]').click();
  await page.waitForURL(url);
});

test('without script a post keeps the quotation with its link', async () => {
  const { url, headline } = await stage.answer('en', TALKS);
  const { page } = await stage.open(await post('en'), { javaScriptEnabled: false });
  const link = page.locator('blockquote a');
  expect([await link.getAttribute('href'), await link.textContent()]).toEqual([url, headline]);
  expect(await page.locator('iframe').isVisible()).toBe(false);
});
