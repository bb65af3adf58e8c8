import { env, exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

it('serves', async () => {
  const r = await exports.default.fetch('http://x/health');
  expect(r.status).toBe(200);
  await env.ARTICLES.put('a', 'b');
  expect(env.ADMIN_TOKEN).toMatch(/^test/);
  console.log(Object.keys(env));
});
