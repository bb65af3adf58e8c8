import { expect, test } from 'vitest';
import { serve } from './fixture-server.ts';
import { folderOf, precis } from './spawn.ts';

const env = { PRECIS_TOKEN: 'admin-token' };

test('a rebuild is over when nothing is waiting for KV any more', async () => {
  const waiting = [12, 3, 0];
  const { to, received } = await serve(({ method }) =>
    method === 'POST'
      ? { status: 202, body: { kv_writes: 10, replication: 'pending' } }
      : { body: { publication: null, articles: {}, waiting: waiting.shift() } },
  );
  expect(await precis(['rebuild', '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 0,
    stdout: 'Rebuilt: 12 keys of KV.\n',
    stderr: 'Rebuilding: 12 of 12\n',
  });
  expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /rebuild',
    'GET /articles',
    'GET /articles',
    'GET /articles',
  ]);
});

test('where nothing has been published there is nothing to rebuild', async () => {
  const { to } = await serve(() => ({ status: 409, body: { detail: 'Nothing has been published here yet.' } }));
  expect(await precis(['rebuild', '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 1,
    stdout: '',
    stderr: `precis rebuild: ${to} answered 409: Nothing has been published here yet.\n`,
  });
});
