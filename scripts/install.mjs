import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Whether `node_modules` holds exactly what the lock file says, by npm's own record of what it installed. */
export function isInstalled() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  const locked = Object.entries(readPackages(join(ROOT, 'package-lock.json'))).filter(([path]) => path !== '');
  return locked.every(([path, { version, optional }]) => {
    const found = installed[path];
    return found ? found.version === version : Boolean(optional);
  });
}

/** Installs the npm packages where they are missing or not those of the lock file; says so; `false`: it failed. */
export function ensureInstalled() {
  if (isInstalled()) return true;
  console.error('Installing the npm packages (once, about half a minute) …');
  const { status } = spawnSync('npm', ['ci'], {
    cwd: ROOT,
    env: withoutLocalNode(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error('The npm packages could not be installed.\nNext: check the network, then run `npm ci` to see why');
  return false;
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/** `npm start` puts the Node of `node_modules` first, which `npm ci` is about to delete under its own feet. */
function withoutLocalNode({ PATH = '', npm_node_execpath, ...env }) {
  const local = `node_modules${sep}.bin`;
  return {
    ...env,
    PATH: PATH.split(delimiter)
      .filter((folder) => !folder.endsWith(local))
      .join(delimiter),
  };
}
