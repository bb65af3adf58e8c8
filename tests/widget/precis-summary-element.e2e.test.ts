import { expect, test } from 'vitest';
import { dataRequests, NOT_IN_ARABIC, Stage, TALKS } from './stage.ts';

const stage = new Stage();

const FAR_BELOW = '<div style="height: 5000px"></div>';
const loaded = 'precis-summary:state(loaded)';
const failed = 'precis-summary:state(error)';

test('the link becomes the summary in the language of the page', async () => {
  const expected = await stage.answer('ar', TALKS);
  const { page, seen } = await stage.open(stage.hostPage(stage.summary(TALKS), 'lang="ar" dir="rtl"'));
  await page.locator(loaded).waitFor();
  const headline = page.locator('[part=headline]');
  expect(await headline.textContent()).toBe(expected.headline);
  expect([await headline.getAttribute('lang'), await headline.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(await page.locator('[part=link]').getAttribute('href')).toBe(expected.url);
  expect(await page.locator('[part=point]').allTextContents()).toEqual(expected.points.map(({ text }) => text));
  expect(await page.getByText('The link').isVisible()).toBe(false);
  expect(seen.faults).toEqual([]);
});

test('the provenance is always said', async () => {
  const { page } = await stage.open(stage.hostPage(stage.summary(NOT_IN_ARABIC) + stage.summary(TALKS)));
  await expect.poll(() => page.locator(loaded).count()).toBe(2);
  const expected = [await stage.answer('en', NOT_IN_ARABIC), await stage.answer('en', TALKS)];
  const said = await page.locator('[part=provenance]').allTextContents();
  expect(said).toEqual(expected.map(({ labels }) => labels.provenance));
});

test('a summary in another language than the one asked for says so, in both languages and directions', async () => {
  const { labels } = await stage.answer('ar', NOT_IN_ARABIC);
  const { page } = await stage.open(stage.hostPage(stage.summary(NOT_IN_ARABIC), 'lang="ar" dir="rtl"'));
  const mark = page.locator('[part=fallback]');
  expect(await mark.textContent()).toBe(labels.fallback);
  expect([await mark.getAttribute('lang'), await mark.getAttribute('dir')]).toEqual([
    labels.language,
    labels.direction,
  ]);
  expect(await page.locator('[part=headline]').getAttribute('dir')).toBe('ltr');
});

test('the nearest lang counts, and the attribute before it', async () => {
  const nested = `<div lang="ru"><div lang="">${stage.summary(TALKS)}</div></div><p lang="ru">${stage.summary(TALKS, 'language="ar"')}</p>`;
  const { page } = await stage.open(stage.hostPage(nested));
  await expect.poll(() => page.locator(loaded).count()).toBe(2);
  const languages = await page
    .locator('[part=headline]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
  expect(languages).toEqual(['ru', 'ar']);
});

test('on a page that names no language, the link does', async () => {
  const { page } = await stage.open(stage.hostPage(stage.summary(TALKS), ''));
  await page.locator(loaded).waitFor();
  expect(await page.locator('[part=headline]').getAttribute('lang')).toBe('en');
});

test('a lang outside of the shadow root that holds the element counts', async () => {
  const { page } = await stage.open(stage.hostPage('<div id="outer" lang="ru"></div>'));
  await page.evaluate(`{
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('precis-summary'));
    inner.src = '${stage.base}/en/${TALKS}';
  }`);
  await expect.poll(() => page.locator('[part=headline]').getAttribute('lang')).toBe('ru');
  await page.evaluate(`outer.lang = 'ar'`);
  await expect.poll(() => page.locator('[part=headline]').getAttribute('lang')).toBe('ar');
});

test('it follows changes of its attributes and of the page’s lang', async () => {
  const { page } = await stage.open(stage.hostPage(stage.summary(TALKS)));
  const headline = page.locator('[part=headline]');
  await expect.poll(() => headline.getAttribute('lang')).toBe('en');
  await page.evaluate(`document.documentElement.lang = 'ru'`);
  await expect.poll(() => headline.getAttribute('lang')).toBe('ru');
  await page.evaluate(`document.querySelector('precis-summary').language = 'ar'`);
  await expect.poll(() => headline.getAttribute('lang')).toBe('ar');
  await page.evaluate(`document.querySelector('precis-summary').src = '${stage.base}/en/${NOT_IN_ARABIC}'`);
  await expect.poll(() => headline.getAttribute('lang')).toBe('en');
});

test('the answer to an earlier question never replaces that to a later one', async () => {
  const { page } = await stage.open(stage.hostPage(''));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/embed/en/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(`{
    const made = document.body.appendChild(document.createElement('precis-summary'));
    made.src = '${stage.base}/en/${TALKS}';
    made.loading = 'eager';
  }`);
  await page.locator('precis-summary:state(loading)').waitFor({ state: 'attached' });
  await page.evaluate(`document.querySelector('precis-summary').language = 'ru'`);
  await expect.poll(() => page.locator('[part=headline]').getAttribute('lang')).toBe('ru');
  const late = page.waitForResponse('**/embed/en/*.json');
  release();
  await (await late).finished();
  await page.evaluate('new Promise((done) => setTimeout(done))');
  expect(await page.locator('[part=headline]').getAttribute('lang')).toBe('ru');
});

test('many elements for one article make one request', async () => {
  const { page, seen } = await stage.open(stage.hostPage(stage.summary(TALKS).repeat(20)));
  await expect.poll(() => page.locator(loaded).count()).toBe(20);
  expect(dataRequests(seen)).toEqual([`${stage.base}/embed/en/${TALKS}.json`]);
});

test('nothing is asked for before the element comes near the viewport', async () => {
  const { page, seen } = await stage.open(stage.hostPage(FAR_BELOW + stage.summary(TALKS)));
  await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  expect(dataRequests(seen)).toEqual([]);
  await page.evaluate('scrollTo(0, 4800)');
  await page.locator(loaded).waitFor();
  expect(dataRequests(seen)).toHaveLength(1);
});

test('an eager element does not wait', async () => {
  const { page } = await stage.open(stage.hostPage(FAR_BELOW + stage.summary(TALKS, 'loading="eager"')));
  await page.locator(loaded).waitFor();
});

test('a failure leaves the link, a state and an event', async () => {
  const { page } = await stage.open(stage.hostPage(''));
  await page.evaluate(`{
    window.events = [];
    document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(stage.summary('no-such-article'))});
    for (const name of ['load', 'error'])
      document.querySelector('precis-summary').addEventListener(name, (event) => events.push([name, event.bubbles]));
  }`);
  await page.locator(failed).waitFor();
  expect(await page.getByText('The link').isVisible()).toBe(true);
  expect(await page.evaluate('events')).toEqual([['error', false]]);
});

test('what fails after a summary was shown leaves the link, and not the other summary', async () => {
  const { page } = await stage.open(stage.hostPage(stage.summary(TALKS)));
  await page.locator(loaded).waitFor();
  await page.evaluate(`document.querySelector('precis-summary').src = '${stage.base}/en/no-such-article'`);
  await page.locator(failed).waitFor();
  expect(await page.getByText('The link').isVisible()).toBe(true);
  expect(await page.locator('[part=headline]').count()).toBe(0);
});

test('a failure is not remembered', async () => {
  const { page } = await stage.open(stage.hostPage(''));
  await page.route('**/embed/en/*.json', (route) => route.abort(), { times: 1 });
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(stage.summary(TALKS))})`);
  await page.locator(failed).waitFor();
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(stage.summary(TALKS))})`);
  await page.locator(loaded).waitFor();
});

test.each([
  ['https://evil.example/en/2025-11-04-xi-mishustin-beijing'],
  ['//evil.example/en/2025-11-04-xi-mishustin-beijing'],
  ['javascript:alert(1)'],
  ['/en/2025-11-04-xi-mishustin-beijing'],
  ['http://['],
])('no other origin than the script’s is asked: %s', async (src) => {
  const { page, seen } = await stage.open(stage.hostPage(`<precis-summary src="${src}"></precis-summary>`));
  await page.locator(failed).waitFor({ state: 'attached' });
  expect(await page.evaluate(`document.querySelector('precis-summary').src`)).toBe('');
  expect(seen.requests.filter((url) => !url.endsWith('/widget.js'))).toHaveLength(1);
});

test('two publications on one page each show their own, whichever script comes first', async () => {
  const other = stage.base.replace(/127.0.0.1|localhost/, (name) => (name === 'localhost' ? '127.0.0.1' : 'localhost'));
  const script = stage.script.replace(stage.base, other);
  const { page, seen } = await stage.open(stage.hostPage(stage.summary(TALKS)));
  await page.locator(loaded).waitFor();
  const second = stage.summary(TALKS).replace(stage.base, other);
  await page.evaluate(`document.body.insertAdjacentHTML('afterbegin', ${JSON.stringify(second)})`);
  await page.locator(failed).waitFor();
  await page.evaluate(
    `document.head.append(document.createRange().createContextualFragment(${JSON.stringify(script)}))`,
  );
  await expect.poll(() => page.locator(loaded).count()).toBe(2);
  expect(dataRequests(seen).map((url) => new URL(url).origin)).toEqual([stage.base, other]);
});

test('every observed attribute has a property that reflects it, checked', async () => {
  const { page } = await stage.open(stage.hostPage('<precis-summary></precis-summary>'));
  const observed = `customElements.get('precis-summary').observedAttributes`;
  expect(
    await page.evaluate(`${observed}.filter((name) => !(name in document.querySelector('precis-summary')))`),
  ).toEqual([]);
  const read = await page.evaluate(`{
    const made = document.querySelector('precis-summary');
    made.setAttribute('language', 'EN_us-u-ca-buddhist'); made.setAttribute('loading', 'x'); made.setAttribute('theme', 'x');
    [made.language, made.loading, made.theme];
  }`);
  expect(read).toEqual(['en-US', 'lazy', 'auto']);
});

test('focus on the link stays on the link that takes its place', async () => {
  const { page } = await stage.open(stage.hostPage(FAR_BELOW + stage.summary(TALKS)));
  await page.getByText('The link').focus();
  await page.locator(loaded).waitFor();
  expect(await page.locator('[part=link]:focus').count()).toBe(1);
});
