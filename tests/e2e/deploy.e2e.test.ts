import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'precis-bundle-'));
const KIB = 1024;
let output = '';

beforeAll(async () => {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' };
  const run = promisify(execFile);
  ({ stdout: output } = await run('npx', ['wrangler', 'deploy', '--dry-run', '--minify', '--outdir', folder], {
    cwd: ROOT,
    env,
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gzipped KiB of the Worker without some packages, bundled as wrangler does. */
async function sizeWithout(packages: string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*', 'node:*', ...packages],
  });
  return gzipSync(outputFiles[0]!.contents).length / KIB;
}

describe('npx wrangler deploy', () => {
  it('takes the repository as it is: no id, no edited file', () => {
    expect(output).toContain('env.ARTICLES');
    expect(output).toContain('env.NEWSROOM (Newsroom)');
    const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
    expect(config).not.toMatch(/^(id|account_id|database_id)\s*=/m);
  });

  it('uploads a bundle of a size that is watched', async () => {
    const total = gzipSync(readFileSync(join(folder, 'worker.js'))).length / KIB;
    const withoutRendering = await sizeWithout(['parse5', 'marked']);
    expect(total).toBeLessThan(BUDGET_KIB);
    expect(withoutRendering).toBeLessThan(BUDGET_WITHOUT_RENDERING_KIB);
  });
});

/** parse5 and marked alone are 58; the interface in fourteen languages, names of languages and the widget 30. */
const BUDGET_KIB = 176;
const BUDGET_WITHOUT_RENDERING_KIB = 116;
