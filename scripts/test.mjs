// `npm test`: installs what is missing, then runs every check, cheapest first, and stops at the first that fails.
//
//     npm test -- --only types,node          some of the steps
//     npm test -- --only node tests/feeds    some of the tests
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureDebianTools } from './debian-tools.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = 'node_modules/typescript/bin/tsc';
const PROJECTS = [
  'tsconfig.json',
  'src/cli/tsconfig.json',
  'src/widget/tsconfig.json',
  'tests/tsconfig.json',
  'tests/tsconfig.worker.json',
];
const BINDINGS = ['types', '--check', '--include-runtime=false', 'src/worker-configuration.d.ts'];

/**
 * Each runs one or more scripts with Node, in order; `tests` is a project of vitest.config.ts. A step that is `beside`
 * the one before runs at the same time, on another core; e2e tests have the machine to themselves.
 */
const STEPS = [
  { name: 'types', scripts: PROJECTS.map((project) => [TSC, '-p', project]) },
  { name: 'lint', scripts: [['node_modules/@biomejs/biome/bin/biome', 'check', '.']] },
  { name: 'bindings', scripts: [['node_modules/wrangler/bin/wrangler.js', ...BINDINGS]] },
  { name: 'content', scripts: [['src/cli/main.ts', 'check']] },
  { name: 'node', tests: true },
  { name: 'worker', tests: true, beside: true },
  { name: 'e2e', tests: true },
];

process.chdir(ROOT);
const { only, filters } = readArguments(process.argv.slice(2));
const counted = { passed: 0, failed: 0 };
process.exitCode = (await runAll()) ? 0 : 1;
console.log(`${counted.passed} passed, ${counted.failed} failed`);

async function runAll() {
  const steps = STEPS.filter(({ name }) => only === null || only.includes(name));
  if (steps.length === 0) return refuse(`--only takes some of ${STEPS.map(({ name }) => name).join(',')}`);
  if (!ensureInstalled()) return refuse('the npm packages are missing');
  const node = findNode();
  const env = { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
  Object.assign(env, { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  if (steps.some(({ tests }) => tests)) await prepare(node, env);
  for (const group of groupsOf(steps)) {
    const done = await Promise.all(group.map((step) => runStep(step, node, env)));
    if (done.includes(false)) return false;
  }
  return true;
}

function groupsOf(steps) {
  const groups = [];
  for (const step of steps) {
    if (step.beside && groups.length > 0) groups.at(-1).push(step);
    else groups.push([step]);
  }
  return groups;
}

function refuse(message) {
  console.error(`npm test: ${message}`);
  counted.failed += 1;
  return false;
}

/** The tests that need what is not to be had fail with their own words. */
async function prepare(node, env) {
  const missing = ensureDebianTools();
  env.CHROMIUM = (await ensureBrowser(node)) ?? '';
  const without = missing.filter((name) => name !== 'chromium-headless-shell' || env.CHROMIUM === '');
  if (without.length > 0) console.error(`Without ${without.join(', ')}: install them, or some tests fail.`);
}

async function runStep(step, node, env) {
  const start = performance.now();
  const { isDone, output, note } = await (step.tests
    ? runTests(step.name, node, env)
    : runScripts(step.scripts, node, env));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name} ${isDone ? 'done' : 'FAILED'} in ${seconds} s${note}`);
  if (!isDone) process.stderr.write(output);
  return isDone;
}

async function runScripts(scripts, node, env) {
  for (const script of scripts) {
    const { status, output } = await runNode(node, script, env);
    if (status === 0) continue;
    counted.failed += 1;
    return { isDone: false, output, note: '' };
  }
  return { isDone: true, output: '', note: '' };
}

async function runTests(project, node, env) {
  const folder = mkdtempSync(join(tmpdir(), 'precis-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const script = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, '--passWithNoTests'];
  const { status, output } = await runNode(node, [...script, ...filters], env);
  const { passed, failed } = readReport(report);
  rmSync(folder, { recursive: true });
  counted.passed += passed;
  // A file that cannot even be loaded has no tests that could fail.
  counted.failed += status === 0 ? 0 : Math.max(1, failed);
  return { isDone: status === 0, output, note: `, ${passed} passed` };
}

function readReport(path) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    // vitest ended before it wrote its report; its status says that it failed.
    return { passed: 0, failed: 0 };
  }
}

function runNode(node, args, env) {
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: null, filters: args };
  const only = (args[at + 1] ?? '').split(',').filter(Boolean);
  return { only, filters: args.filter((_, index) => index !== at && index !== at + 1) };
}
