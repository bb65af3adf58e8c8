import { expect, test } from 'vitest';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();

/*
 * Both in one page, in turns, so that the machine's speed and load cancel out: what an element costs the main thread
 * from answer to drawn layout, against what the bare browser needs to lay out as many paragraphs of the same text.
 */
const MEASURE = `(async () => {
  const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
  const settle = () => new Promise((done) => setTimeout(done));
  const place = document.body.appendChild(document.createElement('div'));
  const text = document.querySelector('precis-summary').shadowRoot.textContent;
  const bare = [], element = [];
  for (let round = 0; round < 40; round++) {
    let start = performance.now();
    place.replaceChildren(...Array.from({ length: 12 }, () => Object.assign(document.createElement('p'), { textContent: text })));
    place.offsetHeight;
    bare.push(performance.now() - start);
    place.replaceChildren();
    const made = document.createElement('precis-summary');
    made.loading = 'eager';
    made.src = document.querySelector('precis-summary').src;
    start = performance.now();
    place.append(made);
    await new Promise((done) => made.addEventListener('load', done));
    place.offsetHeight;
    element.push(performance.now() - start);
    place.replaceChildren();
    await settle();
  }
  return median(element) / median(bare);
})()`;

test('a summary costs the main thread no more than a few plain paragraphs', async () => {
  const { page } = await stage.open(stage.hostPage(stage.summary(TALKS)));
  await page.locator('precis-summary:state(loaded)').waitFor();
  expect(await page.evaluate(MEASURE)).toBeLessThan(5);
});
