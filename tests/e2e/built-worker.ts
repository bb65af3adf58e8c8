import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { Miniflare } from 'miniflare';

const ROOT = join(import.meta.dirname, '../..');

/** The admin token of a Worker that `runBuilt` starts. */
export const BUILT_TOKEN = 'built-admin-token-0123456789abcdef';

/** What `wrangler deploy` would upload, and what it says of it. */
export async function buildWorker(): Promise<{ script: string; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'precis-bundle-'));
  const args = ['wrangler', 'deploy', '--dry-run', '--outdir', folder];
  try {
    const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' };
    const { stdout: output } = await promisify(execFile)('npx', args, { cwd: ROOT, env });
    return { script: readFileSync(join(folder, 'worker.js'), 'utf8'), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Worker bundled as wrangler does it, with these changes: minified text. */
export async function bundleWorker({ external = [], plugins = [] }: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*', 'node:*', ...external],
    plugins,
    logLevel: 'error',
  });
  return outputFiles![0]!.text;
}

/** Runs a script in workerd with the bindings of wrangler.toml, without wrangler. `dispose()` it. */
export function runBuilt(script: string, port = 0): Miniflare {
  return new Miniflare({
    port,
    logRequests: false,
    workers: [
      {
        config: {
          name: 'precis',
          compatibilityDate: '2026-10-27',
          manifest: {
            mainModule: 'worker.js',
            modulesRoot: '/',
            modules: { 'worker.js': { type: 'esm', contents: script } },
          },
          env: {
            ARTICLES: { type: 'kv', id: 'articles' },
            NEWSROOM: { type: 'durable-object', worker: 'precis', exportName: 'Newsroom' },
            FAILED_TOKENS: { type: 'rate-limit', namespace: '1001', simple: { limit: 20, period: 60 } },
            ADMIN_TOKEN: { type: 'text', value: BUILT_TOKEN },
            VERSION: { type: 'version-metadata' },
          },
          exports: { Newsroom: { type: 'durable-object', storage: 'sqlite' } },
        },
      },
    ],
  });
}
