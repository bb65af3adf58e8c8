import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitUntilReady } from '../../src/cli/start/server.ts';
import { serve } from './fixture-server.ts';
import { folderOf, precis, SOUND } from './spawn.ts';

test.each([
  ['texts', 'texts does not exist'],
  ['content/publication.yaml', 'content/publication.yaml is not a folder'],
])('start refuses %s before it makes or starts anything', async (path, message) => {
  const cwd = await folderOf(SOUND);
  expect(await precis(['start', path, '--state', 'state'], { cwd })).toEqual({
    status: 1,
    stdout: '',
    stderr: `precis start: ${message}\nNext: name the folder that holds publication.yaml, or none for \`content\`\n`,
  });
  await expect(access(join(cwd, 'state'))).rejects.toThrow('ENOENT');
});

describe('a port that was taken while the server started is told as one that is in use', () => {
  const refusal = (port: number) => ({
    message: `port ${port} is in use by another program`,
    next: `\`npm start -- --port ${port + 1}\`, or stop that program`,
  });
  const server = (origin: string, text: string) => ({
    origin,
    output: () => text,
    ended: new Promise<string>(() => {}),
    stop: async () => {},
  });
  const ready = (origin: string, text: string) =>
    waitUntilReady(server(origin, text), 'own-token', AbortSignal.timeout(10_000));

  test('where the server says so', async () => {
    await expect(ready('http://localhost:9', 'ERROR Address already in use (localhost:9)')).rejects.toMatchObject(
      refusal(9),
    );
  });

  test('where another Precis answers', async () => {
    const { to } = await serve(({ url }) => ({ status: url === '/articles' ? 401 : 200 }));
    await expect(ready(to, '')).rejects.toMatchObject(refusal(Number(new URL(to).port)));
  });

  test('and a server that knows its token is ready', async () => {
    const { to, received } = await serve(() => ({}));
    await ready(to, '');
    expect(received.at(-1)?.headers.authorization).toBe('Bearer own-token');
  });
});
