import { expect, test } from 'vitest';
import { readToken } from '../../src/cli/client/token.ts';
import { chooseAddress } from '../../src/cli/destination.ts';
import { FakePublication, serve } from './fixture-server.ts';
import { folderOf, precis, SOUND } from './spawn.ts';

const TOKEN = 'a'.repeat(43);

/** A clone in which `npm start` runs at `origin`, or ended without removing its mark. */
function clone(origin: string, pid = process.pid): Promise<string> {
  return folderOf({
    ...SOUND,
    '.wrangler/precis/admin-token': TOKEN,
    '.wrangler/precis/running.json': JSON.stringify({ pid, origin }),
  });
}

test('without --to a command speaks to what runs of this clone, with its token', async () => {
  const { to, received } = await serve(new FakePublication().answer);
  const { status } = await precis(['publish'], { cwd: await clone(to) });
  expect(status).toBe(0);
  expect(received[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
});

test('the token of this clone is sent to no other program of this machine', async () => {
  const { to, received } = await serve(new FakePublication().answer);
  const cwd = await clone('http://localhost:8799');
  expect(await precis(['publish', '--to', to], { cwd })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      `precis publish: there is no token for ${to}\n` +
      'Next: set PRECIS_TOKEN: the token of `npm start` is sent to http://localhost:8799 alone, which needs no --to\n',
  });
  expect(received).toEqual([]);
});

test('a mark whose process has ended counts as none', async () => {
  // Above the largest process id of any system.
  const cwd = await clone('http://localhost:8799', 2 ** 30);
  const to = await chooseAddress(undefined, { env: {}, cwd });
  expect(to.origin).toBe('http://localhost:8787');
  await expect(readToken(new URL('http://localhost:8799'), undefined, { env: {}, cwd })).rejects.toThrow(
    'there is no token for http://localhost:8799',
  );
});

test('PRECIS_TO and --to go before what runs here', async () => {
  const cwd = await clone('http://localhost:8799');
  const env = { PRECIS_TO: 'https://news.example.org' };
  expect((await chooseAddress(undefined, { env, cwd })).origin).toBe('https://news.example.org');
  expect((await chooseAddress('https://other.example.org', { env, cwd })).origin).toBe('https://other.example.org');
});

test.each([
  ['news.example.org', 'https://news.example.org'],
  ['localhost:9400', 'http://localhost:9400'],
  ['127.0.0.1:9400', 'http://127.0.0.1:9400'],
  ['HTTPS://localhost:9400', 'https://localhost:9400'],
])('--to %s is %s', async (to, origin) => {
  expect((await chooseAddress(to, { env: {}, cwd: '/' })).origin).toBe(origin);
});

test.each([
  ['http://localhost:8787', '`npm start` in another terminal, then the same command again; or set PRECIS_TOKEN'],
  [
    'http://localhost:9',
    '`npm start -- --port 9` in another terminal, then the same command again; or set PRECIS_TOKEN',
  ],
])('where nothing runs here, the hint for %s starts it there', async (to, next) => {
  await expect(readToken(new URL(to), undefined, { env: {}, cwd: await folderOf({}) })).rejects.toMatchObject({ next });
});
