import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The shell is the same browser without its windows, and takes half the time. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Path of a Chromium for the tests: the one that `CHROMIUM` names, Debian's, or Playwright's own, which is downloaded
 * where there is no other; `null`: it could not be.
 */
export async function ensureBrowser(node) {
  const found = [process.env.CHROMIUM, ...DEBIAN].find((path) => path && existsSync(path));
  if (found) return found;
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath())) {
    spawnSync(node, ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium'], { stdio: 'ignore' });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
