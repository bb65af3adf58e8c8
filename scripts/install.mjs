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
  console.error('Installing the npm packages (once, about a minute) …');
  const { status, stderr, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: ROOT,
    env: withoutLocalNode(process.env),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error(error ? error.message : firstErrors(stderr));
  console.error('The npm packages could not be installed.\nNext: correct what npm names, then the same command again');
  return false;
}

/** npm ends with two pages on how it is called. */
function firstErrors(stderr) {
  const lines = stderr.split('\n').filter((line) => line.startsWith('npm error'));
  return lines.slice(0, 12).join('\n');
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
