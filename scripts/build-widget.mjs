/**
 * Bundles the browser code: `node scripts/build-widget.mjs`.
 *
 * Writes `src/embed/bundle.generated.ts`, which the Worker inlines and refers to, and two static assets: the newest
 * script, `released/widget.js`, and `released/widget.<hash>.js`, the file that pages refer to with its SRI hash and that
 * is never removed once it was deployed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Constructed style sheets, custom states and `light-dark()`: what the elements are made of.
const target = ['chrome125', 'firefox126', 'safari17.5'];

async function minifiedCss(path) {
  const { code } = await transform(readFileSync(path, 'utf8'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target,
  });
  return code.trim();
}

/** Imported style sheets become their minified text. */
const cssAsText = {
  name: 'css-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await minifiedCss(path), loader: 'text' })),
};

/** The bundle of one entry point of `src/widget`, as text. */
export async function bundle(entry, options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/widget/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    plugins: [cssAsText],
    target,
    ...options,
  });
  return outputFiles[0].text;
}

const digest = (algorithm, text) => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/** A text that stands inside HTML, with the hash by which a CSP allows it. */
function inline(source) {
  if (/<[/!]/.test(source)) throw new Error('an inlined text must not hold markup, which would end its element');
  return { source, cspHash: digest('sha256', source) };
}

/** The script of `/widget.js`, and what `bundle.generated.ts` exports. */
export async function bundles() {
  const widget = await bundle('widget.ts', { format: 'esm' });
  const frameScript = await bundle('frame-document.ts', { format: 'iife' });
  const copyScript = await bundle('copy-button.ts', { format: 'iife' });
  const [frameStyle, cardStyle, builderStyle] = await Promise.all(
    ['frame-document.css', 'styles.css', 'builder.css'].map((name) => minifiedCss(`${root}src/widget/${name}`)),
  );
  const exported = {
    widget: {
      hash: createHash('sha256').update(widget).digest('hex').slice(0, 16),
      integrity: digest('sha384', widget),
    },
    frameScript: inline(frameScript),
    copyScript: inline(copyScript),
    frameStyle: inline(frameStyle + cardStyle),
    builderStyle: inline(builderStyle),
  };
  return { script: widget, exported };
}

/** The text of `bundle.generated.ts`. */
export function generatedModule(all) {
  const exports = Object.entries(all).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)};`,
  );
  return `// Written by scripts/build-widget.mjs.\n\n${exports.join('\n\n')}\n`;
}

function write({ script, exported }) {
  writeFileSync(`${root}src/embed/bundle.generated.ts`, generatedModule(exported));
  for (const name of ['widget', `widget.${exported.widget.hash}`]) {
    writeFileSync(`${root}released/${name}.js`, script);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(await bundles());
