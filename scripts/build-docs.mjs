/**
 * Copies the renderer of the reference at `/docs` beside its page: `node scripts/build-docs.mjs`.
 *
 * wrangler runs it before each start and deployment (`[build]`), so that the renderer is that of the lock file.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const to = fileURLToPath(new URL('../released/docs/', import.meta.url));

mkdirSync(to, { recursive: true });
for (const name of ['swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt', 'swagger-ui.css']) {
  copyFileSync(join(from, name), join(to, name));
}
