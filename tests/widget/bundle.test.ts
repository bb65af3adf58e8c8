import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundles, generatedModule } from '../../scripts/build-widget.mjs';
import { WIDGET_PATH } from '../../src/embed/snippets.ts';

const RELEASED = new URL('../../released/', import.meta.url);
const { script, exported } = await bundles();
const MOST_BYTES = 5 * 1024;

const scripts = () => readdirSync(RELEASED).filter((name) => /^widget\..+\.js$/.test(name));
const digest = (algorithm: string, encoding: 'hex' | 'base64', text: string) =>
  createHash(algorithm).update(text).digest(encoding);

test('the bundle is made of the present sources: node scripts/build-widget.mjs', () => {
  const generated = new URL('../../src/embed/bundle.generated.ts', import.meta.url);
  expect(readFileSync(generated, 'utf8')).toBe(generatedModule(exported));
});

test('the script is at most 5 KB', () => {
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('the script that snippets name is kept, and has the hash that they give', () => {
  const kept = readFileSync(new URL(`.${WIDGET_PATH}`, RELEASED), 'utf8');
  expect(kept).toBe(script);
  expect(`sha384-${digest('sha384', 'base64', kept)}`).toBe(exported.widget.integrity);
  expect(readFileSync(new URL('widget.js', RELEASED), 'utf8')).toBe(script);
});

test.each(scripts())('a script that was released is kept as it was: %s', (name) => {
  const source = readFileSync(new URL(name, RELEASED), 'utf8');
  expect(name).toBe(`widget.${digest('sha256', 'hex', source).slice(0, 16)}.js`);
});

test('the script brings no dependency, and writes no markup', () => {
  expect(script).not.toMatch(/\bimport\s*[{*"'(]|innerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
});
