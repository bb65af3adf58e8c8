/**
 * What the Worker costs to start: processor time of workerd from its start to its first answer, as a ratio to a Worker
 * that does nothing, measured in the same run. Beside the whole, the whole without some of its parts, in place of which
 * stands an empty module: what each part adds.
 *
 * Run: `node bench/startup.ts`
 */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { bundleWorker, runBuilt } from '../tests/e2e/built-worker.ts';
import { processorMs, workerds } from './workerd.ts';

const ROUNDS = 9;

const TAGS = '(ar|de|en|es|fa|fr|he|hi|ja|ko|pt-BR|ru|zh-Hans|zh-Hant)';
const NOTHING = `
export const ar = {}, de = {}, en = {}, es = {}, fa = {}, fr = {}, he = {}, hi = {}, ja = {}, ko = {}, ptBR = {};
export const ru = {}, zhHans = {}, zhHant = {}, NATIVE_NAMES = 'en=English', parseFragment = () => ({ childNodes: [] });
export class Marked {}
`;
const RENDERING = /(marked\/lib\/marked|parse5\/dist\/index)/;
const TEXTS = new RegExp(`(messages/${TAGS}|names\\.generated)\\.ts$`);

const EMPTY = 'export class Newsroom {}\nexport default { fetch: () => new Response() };';

/** The Worker with nothing in the place of the files that `leftOut` match. */
function bundle(...leftOut: RegExp[]): Promise<string> {
  const setup: Plugin['setup'] = ({ onLoad }) => {
    for (const filter of leftOut) onLoad({ filter }, () => ({ contents: NOTHING }));
  };
  return bundleWorker({ plugins: [{ name: 'nothing', setup }] });
}

/** Milliseconds of processor time until the first answer. */
async function startUp(script: string): Promise<number> {
  const worker = runBuilt(script);
  const { origin } = await worker.ready;
  await (await fetch(`${origin}/nothing`)).body?.cancel();
  const ms = processorMs(workerds().at(-1)!);
  await worker.dispose();
  return ms;
}

const scripts = {
  'nothing at all': EMPTY,
  whole: await bundle(),
  'without marked and parse5': await bundle(RENDERING),
  'without the texts of the interface': await bundle(TEXTS),
};
const least = new Map<string, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, script] of Object.entries(scripts)) {
    least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, await startUp(script)));
  }
}
const empty = least.get('nothing at all')!;
for (const [name, script] of Object.entries(scripts)) {
  const ms = least.get(name)!;
  const kib = (gzipSync(script).length / 1024).toFixed(1);
  console.log(
    `${name.padEnd(36)} ${kib.padStart(6)} KiB  ${(ms / empty).toFixed(2)} × nothing  (+${(ms - empty).toFixed(1)} ms)`,
  );
}
