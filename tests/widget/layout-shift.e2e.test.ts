import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { estimateHeight, USUAL_WIDTH } from '../../src/embed/size.ts';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();

// Set before anything is drawn; `hadRecentInput` is left out since nothing is pressed here.
const OBSERVE = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value })
    .observe({ type: 'layout-shift', buffered: true });
</script>`;

const BELOW = '<p>Text below that must not move.</p>'.repeat(5);

/** The layout shift of the page (web.dev/cls) once two frames have been drawn after everything has come. */
async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))',
  );
  return (await page.evaluate('shift')) as number;
}

test.each(['en', 'ar'])('with the room that the builder page names, nothing moves: %s', async (language) => {
  const answer = await stage.answer(language, TALKS);
  const reserved = estimateHeight(answer, USUAL_WIDTH);
  const css = `<style>body { inline-size: ${USUAL_WIDTH}px } precis-summary { display: block; min-height: ${reserved}px }</style>`;
  const { page } = await stage.open(stage.hostPage(OBSERVE + css + stage.summary(TALKS) + BELOW, `lang="${language}"`));
  await page.locator('precis-summary:state(loaded)').waitFor();
  expect(await shiftOf(page)).toBe(0);
});

test('the measure finds a shift where no room is reserved', async () => {
  const { page } = await stage.open(stage.hostPage(OBSERVE + stage.summary(TALKS) + BELOW));
  await page.locator('precis-summary:state(loaded)').waitFor();
  expect(await shiftOf(page)).toBeGreaterThan(0);
});

test.each([
  ['en', 640],
  ['en', 320],
  ['ar', 640],
  ['ar', 320],
])('the room named for %s at %d px holds the card, and not much more', async (language, width) => {
  const answer = await stage.answer(language, TALKS);
  const css = `<style>body { inline-size: ${width}px }</style>`;
  const { page } = await stage.open(stage.hostPage(css + stage.summary(TALKS), `lang="${language}"`));
  const { height } = (await page.locator('precis-summary [part=root]').boundingBox())!;
  const estimate = estimateHeight(answer, width);
  expect(estimate).toBeGreaterThanOrEqual(height);
  expect(estimate).toBeLessThan(height * 1.35);
});
