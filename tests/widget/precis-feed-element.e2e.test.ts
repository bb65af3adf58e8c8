import { expect, test } from 'vitest';
import { dataRequests, Stage } from './stage.ts';

const stage = new Stage();
const loaded = 'precis-feed:state(loaded)';

test('the link becomes the newest summaries in the language of the page, each with its provenance', async () => {
  const { title, items } = await stage.latest('ar');
  const { page, seen } = await stage.open(stage.hostPage(stage.feed(), 'lang="ar" dir="rtl"'));
  await page.locator(loaded).waitFor();
  expect(await page.locator('[part=title]').textContent()).toBe(title);
  expect(await page.locator('[part=headline]').allTextContents()).toEqual(items.map(({ headline }) => headline));
  expect(await page.locator('[part=provenance]').allTextContents()).toEqual(
    items.map(({ labels }) => labels.provenance),
  );
  expect(seen.faults).toEqual([]);
});

test('each summary carries its own language, and the mark where it is another than the one asked for', async () => {
  const { items } = await stage.latest('ar');
  const { page } = await stage.open(stage.hostPage(stage.feed(), 'lang="ar" dir="rtl"'));
  await page.locator(loaded).waitFor();
  const languages = await page
    .locator('[part=headline]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
  expect(languages).toEqual(items.map(({ language }) => language));
  const marks = items.map(({ labels }) => labels.fallback).filter((mark) => mark !== null);
  expect(await page.locator('[part=fallback]').allTextContents()).toEqual(marks);
});

test('it shows as many as it is told, without asking again', async () => {
  const { page, seen } = await stage.open(stage.hostPage(stage.feed('count="1"')));
  await page.locator(loaded).waitFor();
  expect(await page.locator('[part=headline]').count()).toBe(1);
  await page.evaluate(`document.querySelector('precis-feed').count = 2`);
  await expect.poll(() => page.locator('[part=headline]').count()).toBe(2);
  expect(dataRequests(seen)).toHaveLength(1);
});

test('it keeps to a topic', async () => {
  const { page, seen } = await stage.open(stage.hostPage(stage.feed('topic="diplomacy"')));
  await page.locator(loaded).waitFor();
  expect(dataRequests(seen)).toEqual([`${stage.base}/embed/en/topics/diplomacy.json`]);
});

test.each([
  ['', 5],
  ['0', 5],
  ['-1', 5],
  ['2.5', 5],
  ['x', 5],
  ['3', 3],
  ['1e9', 20],
])('count="%s" reads as %d', async (count, expected) => {
  const { page } = await stage.open(stage.hostPage(`<precis-feed count="${count}"></precis-feed>`));
  expect(await page.evaluate(`document.querySelector('precis-feed').count`)).toBe(expected);
});

test('a topic that is none reads as no topic, so that no other path can be asked for', async () => {
  const { page } = await stage.open(stage.hostPage('<precis-feed topic="../../oembed?x="></precis-feed>'));
  expect(await page.evaluate(`document.querySelector('precis-feed').topic`)).toBe('');
});
