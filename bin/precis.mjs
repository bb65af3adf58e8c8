#!/usr/bin/env node
// Runs the command line with a Node that executes TypeScript: this one, or the project's own from node_modules.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode } from '../scripts/node.mjs';

const node = findNode();
if (node === null) {
  console.error('precis: the npm packages of this clone are not installed.\nNext: npm ci');
  process.exitCode = 1;
} else {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // On Ctrl-C the terminal signals both; the child decides when it has cleaned up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`precis: ${node} does not start: ${error.message}\nNext: npm ci`);
    process.exitCode = 1;
  });
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}
