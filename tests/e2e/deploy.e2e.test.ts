import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, publication } from '../samples.ts';
import { BUILT_TOKEN, buildWorker, bundleWorker, runBuilt } from './built-worker.ts';

const ROOT = join(import.meta.dirname, '../..');
const KIB = 1024;
/** parse5 and marked alone are 58; the interface in fourteen languages and the names of languages 30. */
const BUDGET_KIB = 172;
const BUDGET_WITHOUT_RENDERING_KIB = 112;

let built: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  built = await buildWorker();
});

/** Gzipped KiB of the Worker without some packages. */
async function sizeWithout(packages: string[]): Promise<number> {
  return gzipSync(await bundleWorker({ external: packages })).length / KIB;
}

describe('npx wrangler deploy', () => {
  it('takes the repository as it is: no id, no edited file', () => {
    expect(built.output).toContain('env.ARTICLES');
    expect(built.output).toContain('env.NEWSROOM (Newsroom)');
    const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
    expect(config).not.toMatch(/^(id|account_id|database_id)\s*=/m);
  });

  it('uploads what runs by itself: it takes a publication and serves it', async () => {
    const worker = runBuilt(built.script);
    try {
      const headers = { Authorization: `Bearer ${BUILT_TOKEN}`, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ publication, articles: [article(1)] });
      const published = await worker.dispatchFetch('http://localhost/publish', { method: 'POST', headers, body });
      expect(published.status).toBe(200);
      const summary = await worker.dispatchFetch('http://localhost/articles/article-0001/summaries/ru');
      expect(((await summary.json()) as { headline: string }).headline).toBe('Headline ru 1');
    } finally {
      await worker.dispose();
    }
  });

  it('uploads a bundle of a size that is watched', async () => {
    expect(gzipSync(built.script).length / KIB).toBeLessThan(BUDGET_KIB);
    expect(await sizeWithout(['parse5', 'marked'])).toBeLessThan(BUDGET_WITHOUT_RENDERING_KIB);
  });
});
