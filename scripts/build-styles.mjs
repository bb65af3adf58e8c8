/**
 * Minifies the stylesheet of the pages: `node scripts/build-styles.mjs`.
 *
 * Writes `released/styles.css`, a static asset that never passes through the Worker, and
 * `src/pages/styles.generated.ts`, the address by which pages name it: it changes with the content.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Both files, by path. */
export async function styles() {
  const source = readFileSync(`${root}src/pages/styles.css`, 'utf8');
  const { code } = await transform(source, { loader: 'css', minify: true, charset: 'utf8', target: 'esnext' });
  const version = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return {
    'released/styles.css': code,
    'src/pages/styles.generated.ts': `// Written by scripts/build-styles.mjs.\n\nexport const STYLES_PATH = '/styles.css?${version}';\n`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await styles())) writeFileSync(root + path, text);
}
