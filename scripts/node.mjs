import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The first version that runs TypeScript without a flag. */
const LEAST = [22, 18];

const INSTALLED = ['node', 'node.exe'].map((name) =>
  fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url)),
);
/** Something that every command imports: without it no Node helps. */
const PACKAGE = fileURLToPath(new URL('../node_modules/yaml/package.json', import.meta.url));

/** Path of a Node that runs this project: the one of its dev dependency, or else this one; `null`: install first. */
export function findNode() {
  if (!existsSync(PACKAGE)) return null;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  return isEnough(process.versions.node) ? process.execPath : null;
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
