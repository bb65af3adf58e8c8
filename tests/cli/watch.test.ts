import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Watch } from '../../src/cli/start/watch.ts';
import { folderOf } from './spawn.ts';

/** A watched folder, and what has been said of it so far. */
async function watched() {
  const home = await folderOf({ 'content/a/text.md': 'one' });
  const [folder, said] = [join(home, 'content'), [] as string[]];
  const watching = await Watch.start(folder, {
    changed: async () => void said.push('changed'),
    moved: (isThere) => void said.push(isThere ? 'back' : 'gone'),
  });
  onTestFinished(() => watching.close());
  return { home, folder, said };
}

test('a folder that was moved away and back is watched again', async () => {
  const { home, folder, said } = await watched();
  await rename(folder, join(home, 'elsewhere'));
  await expect.poll(() => said).toEqual(['gone']);
  await rename(join(home, 'elsewhere'), folder);
  await expect.poll(() => said).toEqual(['gone', 'back', 'changed']);
  await writeFile(join(folder, 'a/text.md'), 'two');
  await expect.poll(() => said).toEqual(['gone', 'back', 'changed', 'changed']);
});

test('a folder that was replaced at one go is watched again', async () => {
  const { home, folder, said } = await watched();
  await cp(folder, join(home, 'next'), { recursive: true });
  await rename(folder, join(home, 'former'));
  await rename(join(home, 'next'), folder);
  await expect.poll(() => said.length).toBe(1);
  await writeFile(join(folder, 'a/text.md'), 'two');
  await expect.poll(() => said).toEqual(['changed', 'changed']);
  await rm(join(folder, 'a'), { recursive: true });
  await expect.poll(() => said).toEqual(['changed', 'changed', 'changed']);
});
