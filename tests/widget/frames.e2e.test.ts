import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();

const SANDBOX = 'sandbox="allow-scripts"';
const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate((frame) => (frame as unknown as { offsetHeight: number }).offsetHeight);
const contentHeight = (page: Page) =>
  page
    .frameLocator('iframe')
    .first()
    .locator('body')
    .evaluate((body) =>
      Math.ceil((body as unknown as { getBoundingClientRect(): { height: number } }).getBoundingClientRect().height),
    );

/** Frames have no border here, so that the two heights can be compared. */
const page = (body: string) => stage.hostPage(body.replaceAll('<iframe', '<iframe frameborder="0"'));

test.each([
  ['of an opaque origin', SANDBOX],
  ['of its own origin', ''],
])('a frame %s gets the height of its document, and again when its width changes', async (_name, attributes) => {
  const { page: opened, seen } = await stage.open(page(stage.frame(`en/${TALKS}`, attributes)));
  await opened.setViewportSize({ width: 900, height: 700 });
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  const wide = await heightOf(opened);
  await opened.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => heightOf(opened)).toBeGreaterThan(wide);
  await expect.poll(async () => (await heightOf(opened)) - (await contentHeight(opened))).toBe(0);
  expect(seen.faults).toEqual([]);
});

/** A page on another origin than the publication's that says to whoever frames it: this high. */
function forger(message: string): string {
  const script = `parent.postMessage(${message}, '*'); parent.postMessage('sent', '*')`;
  return stage.put({ html: `<!doctype html><script>${script}</script>` });
}

const HEARD = `<script>window.heard = 0; addEventListener('message', ({ data }) => { heard += data === 'sent' })</script>`;

test('a sibling frame cannot resize ours', async () => {
  const ours = stage.frame(`en/${TALKS}`, `${SANDBOX} id="ours"`);
  const { page: opened } = await stage.open(page(HEARD + ours));
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  const before = await heightOf(opened);
  await opened.evaluate(
    `document.body.append(Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts', src: '${forger('{ precisHeight: 1999 }')}' }))`,
  );
  await opened.waitForFunction('heard === 1');
  await opened.evaluate('new Promise((done) => setTimeout(done, 200))');
  expect(await heightOf(opened)).toBe(before);
  expect(await opened.locator('iframe').last().getAttribute('height')).toBe(null);
});

test('a sandboxed frame that shows another site is not resized', async () => {
  const { page: opened } = await stage.open(
    page(`${HEARD}<iframe ${SANDBOX} height="123" src="${forger('{ precisHeight: 1999 }')}"></iframe>`),
  );
  await opened.waitForFunction('heard === 1');
  await opened.evaluate('new Promise((done) => setTimeout(done, 200))');
  expect(await heightOf(opened)).toBe(123);
});

/** Says something in the name of our own frame, as a flaw in its document would. */
async function sayAsFrame(opened: Page, message: string): Promise<void> {
  await opened.frames()[1]!.evaluate(`parent.postMessage(${message}, '*')`);
  await opened.evaluate('new Promise((done) => setTimeout(done, 200))');
}

test.each([
  ['NaN', '{ precisHeight: NaN }'],
  ['text', '{ precisHeight: "500px" }'],
  ['a fraction', '{ precisHeight: 500.5 }'],
  ['infinity', '{ precisHeight: Infinity }'],
  ['an object', '{ precisHeight: {} }'],
  ['null', 'null'],
  ['a deep object', '{ precisHeight: { valueOf: 1 } }'],
])('a height that is no whole number is ignored: %s', async (_name, message) => {
  const { page: opened, seen } = await stage.open(page(stage.frame(`en/${TALKS}`)));
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  const before = await heightOf(opened);
  await sayAsFrame(opened, message);
  expect(await heightOf(opened)).toBe(before);
  expect(seen.faults).toEqual([]);
});

test.each([
  [-5, 50],
  [0, 50],
  [1e9, 2000],
])('a height stays within bounds: %d becomes %d', async (said, given) => {
  const { page: opened } = await stage.open(page(stage.frame(`en/${TALKS}`)));
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  await sayAsFrame(opened, `{ precisHeight: ${said} }`);
  expect(await heightOf(opened)).toBe(given);
});

test('ten thousand messages resize a frame a few times, and the last height said is among them', async () => {
  const { page: opened } = await stage.open(page(stage.frame(`en/${TALKS}`)));
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  await opened.evaluate(`window.heights = [];
    new MutationObserver(() => heights.push(document.querySelector('iframe').height))
      .observe(document.querySelector('iframe'), { attributes: true })`);
  await opened.frames()[1]!.evaluate(`new Promise((done) => {
    let said = 0;
    const storm = setInterval(() => {
      for (let i = 0; i < 100; i++) parent.postMessage({ precisHeight: 400 + (said++ >> 4) }, '*');
      if (said === 10000) done(clearInterval(storm));
    }, 10);
  })`);
  await opened.waitForFunction(`heights.includes('${400 + (9999 >> 4)}')`);
  expect(await opened.evaluate('heights.length')).toBeLessThan(30);
});

/** What a page's own style may do: the higher the frame, the wider; so each resize asks for the next. */
const WIDTH_FOLLOWS_HEIGHT = `{
  const frame = document.querySelector('iframe');
  window.resizes = 0;
  new MutationObserver(() => { resizes++; frame.style.width = frame.height > threshold ? '640px' : '320px' })
    .observe(frame, { attributeFilter: ['height'] });
  frame.style.width = '320px';
}`;

test('a frame whose width follows its height settles, and crops nothing', async () => {
  const { page: opened } = await stage.open(page(stage.frame(`en/${TALKS}`)), {
    viewport: { width: 660, height: 900 },
  });
  await expect.poll(() => heightOf(opened)).toBe(await contentHeight(opened));
  await opened.evaluate(`threshold = ${await heightOf(opened)} + 20`);
  await opened.evaluate(WIDTH_FOLLOWS_HEIGHT);
  await opened.evaluate('new Promise((done) => setTimeout(done, 2000))');
  expect(await opened.evaluate('resizes')).toBeLessThan(5);
  expect(await heightOf(opened)).toBeGreaterThanOrEqual(await contentHeight(opened));
});

test('the document hears nothing: a message from outside changes nothing', async () => {
  const { page: opened, seen } = await stage.open(page(stage.frame(`en/${TALKS}`)));
  const body = opened.frameLocator('iframe').locator('body');
  const before = await body.innerHTML();
  await opened.evaluate(`frames[0].postMessage({ precisHeight: 5, message: 'height', html: '<b>' }, '*')`);
  await opened.evaluate('new Promise((done) => setTimeout(done))');
  expect(await body.innerHTML()).toBe(before);
  expect(seen.faults).toEqual([]);
});

test('the document has the title of what it shows, needs nothing else and stores nothing', async () => {
  const { headline } = await stage.answer('ar', TALKS);
  const { page: opened, seen } = await stage.open(`${stage.base}/embed/ar/${TALKS}`);
  expect(await opened.title()).toBe(headline);
  expect(seen.requests.filter((url) => !url.endsWith('favicon.ico'))).toHaveLength(1);
  expect(await opened.context().cookies()).toEqual([]);
});

test('a link opens outside of the frame', async () => {
  const attributes = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
  const { page: opened } = await stage.open(page(stage.frame(`en/${TALKS}`, attributes)));
  const popup = opened.waitForEvent('popup');
  await opened.frameLocator('iframe').locator('[part=link]').click();
  expect((await popup).url()).toBe((await stage.answer('en', TALKS)).url);
});
