import { expect, test } from 'vitest';
import { serve } from './fixture-server.ts';
import { folderOf, precis, SOUND } from './spawn.ts';

test('a token that is refused is told as one sentence and the next step', async () => {
  const detail = 'This token has been revoked.';
  const { to } = await serve(({ url }) => (url === '/health' ? {} : { status: 401, body: { detail } }));
  const env = { PRECIS_TOKEN: 'old-token' };
  const { status, stdout } = await precis(['doctor', '--to', to], { cwd: await folderOf(SOUND), env });
  expect(status).toBe(1);
  expect(stdout).toContain(`no  token: ${to} answered 401: This token has been revoked. Next: set PRECIS_TOKEN`);
});
