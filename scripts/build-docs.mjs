/**
 * Copies the renderer of the reference at `/docs` beside its page, and makes the page at `/feeds/extension` from
 * `docs/extension.md`: `node scripts/build-docs.mjs`.
 *
 * wrangler runs it before each start and deployment (`[build]`), so that the renderer is that of the lock file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';

const from = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const to = fileURLToPath(new URL('../released/docs/', import.meta.url));

mkdirSync(to, { recursive: true });
for (const name of ['swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt', 'swagger-ui.css']) {
  write(join(to, name), readFileSync(join(from, name)));
}

const root = fileURLToPath(new URL('..', import.meta.url));
const body = marked.parse(readFileSync(join(root, 'docs/extension.md'), 'utf8'));
mkdirSync(join(root, 'released/feeds'), { recursive: true });
write(
  join(root, 'released/feeds/extension.html'),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Precis: the _precis extension</title>
<link rel="stylesheet" href="/docs/reference.css">
</head>
<body>
<main>
${body}</main>
</body>
</html>
`,
);

/** Leaves a file that is right alone: a server of the same clone may be reading it. */
function write(path, content) {
  if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(content))) writeFileSync(path, content);
}
