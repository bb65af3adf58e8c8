import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NOT_IN_ARABIC, Stage, TALKS } from './stage.ts';

const stage = new Stage();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The ids of the rules that a page breaks, in the page and in its frames, with what breaks them. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(AXE);
    const broken = (await frame.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)) as string[];
    found.push(...broken);
  }
  return found;
}

const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'ar'] as const;
const cases = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

test.each(cases)('elements and frames break no rule: $language, $scheme', async ({ scheme, language }) => {
  const forms = [TALKS, NOT_IN_ARABIC].map(
    (id) => stage.summary(id) + stage.frame(`${language}/${id}`, 'sandbox="allow-scripts"'),
  );
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const body = `<style>:root { color-scheme: ${scheme} }</style><main><h1>Host</h1>${forms.join('')}${stage.feed()}</main>`;
  const { page } = await stage.open(stage.hostPage(body, `lang="${language}" dir="${dir}"`), { colorScheme: scheme });
  await expect.poll(() => page.locator(':state(loaded)').count()).toBe(3);
  await page.frameLocator('iframe').last().locator('[part=card]').waitFor();
  expect(await violations(page)).toEqual([]);
});

const builderPages = [
  { form: 'element', language: 'ar', scheme: 'dark' },
  { form: 'frame', language: 'en', scheme: 'dark' },
  { form: 'oembed', language: 'ar', scheme: 'light' },
  { form: 'fragment', language: 'en', scheme: 'light' },
  { form: 'link', language: 'ar', scheme: 'light' },
] as const;

test.each(builderPages)('the builder page breaks no rule: $form, $language, $scheme', async (chosen) => {
  const url = `${stage.base}/${chosen.language}/embed?article=${TALKS}&form=${chosen.form}`;
  const { page, seen } = await stage.open(url, { colorScheme: chosen.scheme });
  await page.locator('pre').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(seen.faults).toEqual([]);
});

test.each(LANGUAGES)('a fragment breaks no rule in the page it is put into: %s', async (language) => {
  const fragment = await (await fetch(`${stage.base}/fragment/${language}/${NOT_IN_ARABIC}`)).text();
  const { page } = await stage.open({
    html: `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${fragment}</main>`,
  });
  expect(await violations(page)).toEqual([]);
});
