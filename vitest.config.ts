import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/**
 * The file name says where a test runs: `*.test.ts` in Node, `*.worker.test.ts` inside workerd with its own KV and
 * Durable Object, `*.both.test.ts` in each of them, `*.e2e.test.ts` against the real thing started as a user does.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.worker.test.ts', 'tests/**/*.e2e.test.ts'],
          // No test leaves anything behind, so the modules are loaded once.
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            remoteBindings: false,
            miniflare: { bindings: { ADMIN_TOKEN: 'test-admin-token-0123456789abcdef0123456789abcdef' } },
          } as Parameters<typeof cloudflareTest>[0]),
        ],
        test: {
          name: 'worker',
          include: ['tests/**/*.worker.test.ts', 'tests/**/*.both.test.ts'],
          isolate: false,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.test.ts'],
          // Most of their time they wait for a server to start or a browser to draw.
          maxWorkers: 3,
          // A frame says its height again after one and after five seconds, for a page whose script came late.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
