import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { pack } from '../../scripts/pack-widget.mjs';

const consumer = mkdtempSync(join(tmpdir(), 'precis-widget-'));
afterAll(() => rmSync(consumer, { recursive: true }));

/** Uses all that the package promises; compiled as the strictest consumer would. */
const USE = `
import { define, PrecisFeedElement, PrecisSummaryElement, resizeFrames } from 'precis-widget';
define('https://news.example');
resizeFrames();
const summary: PrecisSummaryElement = document.createElement('precis-summary');
summary.src = 'https://news.example/en/a'; summary.language = 'ar'; summary.loading = 'eager'; summary.theme = 'dark';
const feed: PrecisFeedElement = document.createElement('precis-feed');
feed.count = 3; feed.topic = 'economy';
// @ts-expect-error: not a theme
summary.theme = 'blue';
`;

test('a site compiles against the npm package and its types', async () => {
  const folder = join(consumer, 'node_modules/precis-widget');
  mkdirSync(folder, { recursive: true });
  await pack(folder);
  writeFileSync(join(consumer, 'use.ts'), USE);
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  const strict = ['--strict', '--noEmit', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
  execFileSync(process.execPath, [tsc, ...strict, '--target', 'esnext', '--lib', 'esnext,dom', 'use.ts'], {
    cwd: consumer,
  });
  expect(readFileSync(join(folder, 'index.js'), 'utf8')).not.toMatch(/from\s*["']/);
}, 60_000);
