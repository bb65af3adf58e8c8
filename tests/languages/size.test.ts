import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
// @ts-expect-error: a script without types
import { generate } from '../../scripts/generate-languages.mjs';

const root = new URL('../../', import.meta.url);

test('tags, ranges, lookup, direction and their data are under 5 KB, minified and compressed', async () => {
  const files = ['tag', 'range', 'lookup', 'direction'].map((name) => `export * from './src/languages/${name}.ts';`);
  const { outputFiles } = await build({
    stdin: { contents: files.join('\n'), resolveDir: root.pathname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'esnext',
  });
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThan(5000);
});

test.each(Object.entries(generate() as Record<string, string>))(
  '%s is what the installed CLDR packages say',
  (path, text) => {
    expect(readFileSync(new URL(path, root), 'utf8') === text).toBe(true);
  },
);
