import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
