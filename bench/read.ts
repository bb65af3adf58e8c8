/**
 * What the Worker costs beside a bare one that reads the same value from KV and answers it: processor time of workerd
 * for each request, as a ratio measured in the same run. Both run in workerd through Miniflare with its own KV.
 *
 * Run: `node bench/read.ts`
 */
import { readFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';
import { BUILT_TOKEN, buildWorker, runBuilt } from '../tests/e2e/built-worker.ts';
import { article, publication } from '../tests/samples.ts';
import { workerds } from './workerd.ts';

const ROUNDS = 8;
const REQUESTS = 400;
const CONCURRENCY = 8;
/** Clock ticks of Linux in a second, for /proc/<pid>/stat. */
const TICKS = 100;

const BARE = `export default { async fetch(request, env) {
  return new Response(await env.ARTICLES.get('value', 'stream'), { headers: { 'Content-Type': 'application/json' } });
} }`;

function bareWorker(): Miniflare {
  return new Miniflare({
    logRequests: false,
    workers: [
      {
        config: {
          name: 'bare',
          compatibilityDate: '2026-10-27',
          manifest: {
            mainModule: 'bare.js',
            modulesRoot: '/',
            modules: { 'bare.js': { type: 'esm', contents: BARE } },
          },
          env: { ARTICLES: { type: 'kv', id: 'bare' } },
        },
      },
    ],
  });
}

function ticks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** Microseconds of processor time for one request; the least of the rounds is the least disturbed. */
async function costOf(pid: number, url: string): Promise<number> {
  const before = ticks(pid);
  let left = REQUESTS;
  const client = async () => {
    while (left-- > 0) await (await fetch(url)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, client));
  return ((ticks(pid) - before) / TICKS / REQUESTS) * 1e6;
}

const { script } = await buildWorker();
const precis = runBuilt(script);
const origin = (await precis.ready).origin;
const [precisPid = 0] = workerds();
const headers = { Authorization: `Bearer ${BUILT_TOKEN}`, 'Content-Type': 'application/json' };
const articles = Array.from({ length: 50 }, (_, index) => article(index + 1, ['en', 'zh-Hans', 'ru', 'ar']));
await fetch(`${origin}/publish`, { method: 'POST', headers, body: JSON.stringify({ publication, articles }) });
while (((await (await fetch(`${origin}/articles`, { headers })).json()) as { waiting: number }).waiting > 0);

const bare = bareWorker();
const bareOrigin = (await bare.ready).origin;
const barePid = workerds().find((pid) => pid !== precisPid) ?? 0;

for (const path of [
  '/feeds/en.json',
  '/articles/article-0007',
  '/articles/article-0007/summaries/ru',
  '/en/article-0007',
  '/en/',
]) {
  const value = await (await fetch(origin + path)).text();
  await (await bare.getKVNamespace('ARTICLES')).put('value', value);
  let least = { ours: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await costOf(precisPid, origin + path);
    least = { ours: Math.min(least.ours, ours), bare: Math.min(least.bare, await costOf(barePid, bareOrigin)) };
  }
  const ratio = (least.ours / least.bare).toFixed(2);
  const figures = `${Math.round(least.ours)} µs, bare ${Math.round(least.bare)} µs`;
  console.log(`${path.padEnd(40)} ${String(value.length).padStart(6)} characters  ${ratio} × bare  (${figures})`);
}
await Promise.all([precis.dispose(), bare.dispose()]);
