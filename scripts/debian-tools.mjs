import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests use beside the npm packages: a browser, and feed readers and validators that others wrote. */
const TOOLS = [
  { name: 'chromium-headless-shell', isThere: () => existsSync('/usr/bin/chromium-headless-shell') },
  { name: 'libxml2-utils', isThere: () => runs('xmllint', ['--version']) },
  { name: 'python3-feedparser', isThere: () => runs('/usr/bin/python3', ['-c', 'import feedparser']) },
  { name: 'newsboat', isThere: () => runs('newsboat', ['--version']) },
];

/**
 * Installs the Debian packages that are missing, where this is Debian and we may.
 *
 * @returns the names of those that are still missing
 */
export function ensureDebianTools() {
  const missing = TOOLS.filter((tool) => !tool.isThere());
  if (missing.length > 0 && mayInstall()) {
    aptGet(['update', '-qq']);
    // One by one, so that one that is not to be had does not keep back the others.
    for (const { name } of missing) aptGet(['install', '-y', '-qq', '--no-install-recommends', name]);
  }
  return missing.filter((tool) => !tool.isThere()).map(({ name }) => name);
}

function mayInstall() {
  return process.getuid?.() === 0 && runs('apt-get', ['--version']);
}

function aptGet(args) {
  return spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
