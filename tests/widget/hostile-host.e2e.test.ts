import { expect, test } from 'vitest';
import type { HostPage } from './host-site.ts';
import { Stage, TALKS } from './stage.ts';

const stage = new Stage();

/** Everything that a site can forbid and still let the forms of embedding work: what `docs/embedding.md` names. */
const strictPolicy = () =>
  [
    "default-src 'none'",
    `script-src ${stage.base}`,
    `connect-src ${stage.base}`,
    `frame-src ${stage.base}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const HOSTILE_CSS = `<style>
  * { all: unset !important; font: 3px/0 cursive !important; letter-spacing: 9px !important; color: red !important;
      visibility: hidden !important; text-transform: uppercase !important; writing-mode: vertical-rl !important;
      direction: rtl !important; unicode-bidi: bidi-override !important; white-space: nowrap !important;
      text-indent: -999px !important; line-break: anywhere !important; user-select: none !important }
  title, script, style, head { display: none !important }
</style>`;

const CLOBBERING = [
  'location',
  'document',
  'origins',
  'customElements',
  'parent',
  'createElement',
  'querySelectorAll',
  'baseURI',
  'body',
]
  .map((name) => `<img id="${name}" name="${name}" alt=""><a id="${name}" href="https://evil.example/"></a>`)
  .join('');

// Not by way of `document`, whose names are taken on one of the hosts.
const LOADED = `Document.prototype.querySelector.call(document, 'precis-summary').matches(':state(loaded)')`;
// Playwright's own look-ups need the names back.
const DECLUTTER = `for (const taken of Document.prototype.querySelectorAll.call(document, 'img, body > a')) taken.remove()`;

interface Host {
  name: string;
  page: () => HostPage;
}

const both = () => stage.summary(TALKS) + stage.frame(`en/${TALKS}`, 'sandbox="allow-scripts"');

const hosts: Host[] = [
  {
    name: 'a strict CSP with Trusted Types',
    page: () => ({ ...stage.hostPage(both()), headers: { 'content-security-policy': strictPolicy() } }),
  },
  { name: 'style that unsets everything', page: () => stage.hostPage(HOSTILE_CSS + both()) },
  { name: 'clobbered names', page: () => stage.hostPage(CLOBBERING + both()) },
  { name: 'quirks mode', page: () => ({ html: stage.hostPage(both()).html.replace('<!doctype html>', '') }) },
  {
    name: 'COEP require-corp',
    page: () => ({
      ...stage.hostPage(both().replaceAll('<iframe', '<iframe allow="cross-origin-isolated"')),
      headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    }),
  },
];

test.each(hosts)(
  'element and frame show the right text without a fault on a host with $name',
  async ({ page: host }) => {
    const expected = await stage.answer('en', TALKS);
    const { page, seen } = await stage.open(host());
    const element = page.locator('precis-summary');
    const frame = page.frameLocator('iframe');
    await page.waitForFunction(LOADED);
    await page.evaluate(DECLUTTER);
    for (const shown of [element, frame]) {
      const text = (part: string) => shown.locator(`[part=${part}]`).allInnerTexts();
      expect(await text('headline')).toEqual([expected.headline]);
      expect(await text('lede')).toEqual([expected.lede]);
      expect(await text('point')).toEqual(expected.points.map((point) => point.text));
      expect(await text('provenance')).toEqual([expected.labels.provenance]);
    }
    expect(seen.faults).toEqual([]);
  },
);

test('style of the host that unsets everything does not reach the text', async () => {
  const { page } = await stage.open(stage.hostPage(HOSTILE_CSS + stage.summary(TALKS)));
  const lede = page.locator('precis-summary [part=lede]');
  const style = await lede.evaluate((element) => {
    const { fontSize, letterSpacing, visibility, writingMode, direction, textTransform, color } = (
      globalThis as unknown as { getComputedStyle(of: unknown): { [name: string]: string } }
    ).getComputedStyle(element);
    return { fontSize, letterSpacing, visibility, writingMode, direction, textTransform, color };
  });
  expect(style).toEqual({
    fontSize: '16px',
    letterSpacing: 'normal',
    visibility: 'visible',
    writingMode: 'horizontal-tb',
    direction: 'ltr',
    textTransform: 'none',
    color: 'rgb(28, 27, 25)',
  });
  const box = await page.locator('precis-summary [part=card]').boundingBox();
  expect(box!.width).toBeGreaterThan(200);
});

test.each([
  { page: 'rtl', language: 'en', direction: 'ltr', edge: 'left' },
  { page: 'ltr', language: 'ar', direction: 'rtl', edge: 'right' },
])(
  'on a page that is $page, a summary that is $direction begins at the $edge',
  async ({ page: around, language, direction, edge }) => {
    const { page } = await stage.open(
      stage.hostPage(stage.summary(TALKS, `language="${language}"`), `lang="en" dir="${around}"`),
    );
    const lede = page.locator('[part=lede]');
    expect(await lede.getAttribute('dir')).toBe(direction);
    const gaps = (await lede.evaluate((element) => {
      const { document } = globalThis as unknown as { document: { createRange(): never } };
      const range = document.createRange() as unknown as {
        setStart(node: unknown, at: number): void;
        setEnd(node: unknown, at: number): void;
        getBoundingClientRect(): { left: number; right: number };
      };
      const text = (element as unknown as { firstChild: unknown }).firstChild;
      range.setStart(text, 0);
      range.setEnd(text, 1);
      const first = range.getBoundingClientRect();
      const box = (
        element as unknown as { getBoundingClientRect(): { left: number; right: number } }
      ).getBoundingClientRect();
      return { left: first.left - box.left, right: box.right - first.right };
    })) as { left: number; right: number };
    expect(gaps[edge as 'left' | 'right']).toBeLessThan(1);
  },
);

test('no cookie is set, and no one but the publication is contacted', async () => {
  const { page, seen } = await stage.open(stage.hostPage(both() + stage.feed()));
  await page.locator('precis-summary:state(loaded)').waitFor();
  await page.locator('precis-feed:state(loaded)').waitFor();
  await page.frameLocator('iframe').locator('[part=headline]').waitFor();
  const others = seen.requests.map((url) => new URL(url).origin).filter((origin) => origin !== stage.base);
  expect(others).toEqual([new URL(page.url()).origin]);
  expect(await page.context().cookies()).toEqual([]);
});
