#!/usr/bin/env node
// The command line, on any Node from 18: hands over to one that executes TypeScript.
import { isInstalled } from '../scripts/install.mjs';
import { findNode, runPrecis } from '../scripts/node.mjs';

if (isInstalled()) {
  await runPrecis(findNode(), process.argv.slice(2));
} else {
  console.error('precis: the npm packages of this clone are missing or not those of package-lock.json.\nNext: npm ci');
  process.exitCode = 1;
}
