import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first version that runs TypeScript without a flag. */
const LEAST = [22, 18];

const MAIN = new URL('../src/cli/main.ts', import.meta.url);
const INSTALLED = ['node', 'node.exe'].map((name) =>
  fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url)),
);

/** Path of a Node that runs this project: the one of its dev dependency, or else this one; `null`: install first. */
export function findNode() {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  return isEnough(process.versions.node) ? process.execPath : null;
}

/**
 * Runs the command line: in this process where its Node is new enough, else in one of `node`. Signals are handed on,
 * and a child ends when this process does, however it ends.
 */
export async function runPrecis(node, args) {
  if (isEnough(process.versions.node)) {
    // Halves the time that a command takes to start, as the variable below does.
    module.enableCompileCache?.();
    process.argv = [process.execPath, fileURLToPath(MAIN), ...args];
    await import(MAIN.href);
    return;
  }
  const child = spawn(node, [fileURLToPath(MAIN), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`precis: ${node} does not start: ${error.message}\nNext: npm ci`);
      resolve(1);
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
