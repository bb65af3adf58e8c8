import { expect, test } from 'vitest';
import { serve } from './fixture-server.ts';
import { folderOf, precis } from './spawn.ts';

const env = { PRECIS_TOKEN: 'admin-token' };
const ANNA = { name: 'anna', scope: 'write', languages: ['ru', 'ar'], origin: null, expires: '2027-01-01T00:00:00Z' };

test('a new token is alone on stdout, and what it may do is what was asked for', async () => {
  const { to, received } = await serve(() => ({ status: 201, body: { token: 'precis_abc-DEF', ...ANNA } }));
  const order = ['--name', 'anna', '--scope', 'write', '--languages', 'ru, ar', '--expires', '2027-01-01'];
  expect(await precis(['token', 'create', ...order, '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 0,
    stdout: 'precis_abc-DEF\n',
    stderr: 'Good until 2027-01-01T00:00:00Z. It is not shown again; hand it over as a secret.\n',
  });
  expect(received).toMatchObject([
    { method: 'POST', url: '/tokens', headers: { authorization: 'Bearer admin-token' } },
  ]);
  expect(received[0]?.body).toEqual({
    name: 'anna',
    scope: 'write',
    languages: ['ru', 'ar'],
    expires: '2027-01-01T00:00:00Z',
  });
});

test('the list says what each token may do and whether it still may', async () => {
  const minted = '2026-01-01T00:00:00Z';
  const old = { name: 'old', scope: 'read', languages: null, origin: 'machine', expires: null };
  const tokens = [
    { ...ANNA, minted, revoked: null },
    { ...old, minted, revoked: '2026-02-01T00:00:00Z' },
  ];
  const { to } = await serve(() => ({ body: { tokens } }));
  expect(await precis(['token', 'list', '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 0,
    stdout:
      'name  scope         languages  state\n' +
      'anna  write         ru ar      until 2027-01-01T00:00:00Z\n' +
      'old   read machine  all        revoked 2026-02-01T00:00:00Z\n',
    stderr: '',
  });
});

test('a revoked token is named on stderr', async () => {
  const { to, received } = await serve(() => ({ status: 204, empty: true }));
  expect(await precis(['token', 'revoke', 'anna', '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 0,
    stdout: '',
    stderr: 'Revoked "anna".\n',
  });
  expect(received).toMatchObject([{ method: 'DELETE', url: '/tokens/anna' }]);
});

test('what the publication refuses is told with its reasons', async () => {
  const errors = [{ pointer: '/name', detail: 'Write the name in a-z.' }];
  const { to } = await serve(() => ({ status: 422, body: { detail: 'The body has one fault.', errors } }));
  const { status, stdout, stderr } = await precis(['token', 'create', '--name', 'A', '--scope', 'write', '--to', to], {
    cwd: await folderOf({}),
    env,
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(`precis token: ${to} answered 422: The body has one fault. name: Write the name in a-z.\n`);
});

test.each([
  [['make'], 'token takes one of create, list, revoke, not "make"'],
  [['create', '--scope', 'read'], 'token create needs --name NAME'],
  [['create', '--name', 'anna'], 'token create needs --scope SCOPE'],
  [['revoke'], 'token revoke needs --name NAME'],
])('token %j is misuse, and nothing is sent', async (args, message) => {
  const { to, received } = await serve(() => ({}));
  expect(await precis(['token', ...args, '--to', to], { cwd: await folderOf({}), env })).toEqual({
    status: 2,
    stdout: '',
    stderr: `precis token: ${message}. Run \`npx precis token --help\` for its options.\n`,
  });
  expect(received).toEqual([]);
});

test('to revoke a token that there is not, the list of names is the next step', async () => {
  const { to } = await serve(() => ({ status: 404, body: { detail: 'There is no token "nope".' } }));
  const { status, stderr } = await precis(['token', 'revoke', 'nope', '--to', to], { cwd: await folderOf({}), env });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `precis token: ${to} answered 404: There is no token "nope".\nNext: \`npx precis token list\` shows the names\n`,
  });
});
