/** Writes the npm package of the elements to `dist/widget/`: `node scripts/pack-widget.mjs`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './build-widget.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// What `index.d.ts` reaches; the rest is nobody's business.
const DECLARED = ['index', 'define', 'frames', 'precis-element', 'precis-feed-element', 'precis-summary-element'];

/** The package, made anew in `folder`: an ES module with its types, `package.json` and README. */
export async function pack(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(`${root}src/widget/package`, folder, { recursive: true });
  writeFileSync(`${folder}/index.js`, await bundle('index.ts', { format: 'esm' }));
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const types = `${folder}/types`;
  const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', `${root}src`];
  execFileSync(process.execPath, [tsc, '-p', `${root}src/widget/tsconfig.json`, ...emit, '--outDir', types]);
  for (const name of DECLARED) cpSync(`${types}/widget/${name}.d.ts`, `${folder}/${name}.d.ts`);
  rmSync(types, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await pack(`${root}dist/widget`);
