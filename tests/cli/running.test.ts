import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markRunning, readRunning } from '../../src/cli/start/running.ts';
import { folderOf } from './spawn.ts';

// Nothing answers there.
const SILENT = 'http://localhost:9';
const OTHER = process.ppid;

/** A state folder with a mark, written so many minutes ago. */
async function marked(text: string, minutes = 0) {
  const state = await folderOf({ 'precis/running.json': text });
  const time = Date.now() / 1000 - minutes * 60;
  await utimes(join(state, 'precis/running.json'), time, time);
  return state;
}

const mark = (pid: number) => JSON.stringify({ pid, origin: SILENT });

test('a state folder is marked while it is in use', async () => {
  const state = await folderOf({});
  const unmark = await markRunning(state, SILENT);
  expect(await readRunning(state)).toBe(SILENT);
  unmark();
  expect(await readRunning(state)).toBeNull();
});

test('a start that another has begun a moment ago is refused, with that one', async () => {
  const state = await marked(mark(OTHER));
  await expect(markRunning(state, SILENT)).rejects.toMatchObject({
    message: `it is being started already at ${SILENT}/`,
    next: `wait for that one, or stop it with \`kill ${OTHER}\``,
  });
  expect(await readFile(join(state, 'precis/running.json'), 'utf8')).toBe(mark(OTHER));
});

test('a mark that another is just writing is waited for', async () => {
  const state = await marked('');
  const started = markRunning(state, SILENT);
  await writeFile(join(state, 'precis/running.json'), mark(OTHER));
  await expect(started).rejects.toMatchObject({ message: `it is being started already at ${SILENT}/` });
});

test.each([
  ['whose process is gone', mark(2 ** 30), 0],
  ['whose number this process has now', mark(process.pid), 0],
  ['that has not answered for long', mark(OTHER), 5],
  ['that is half written', '{"pid":', 0],
])('the mark of a run %s is replaced', async (_, text, minutes) => {
  const state = await marked(text, minutes);
  await markRunning(state, 'http://localhost:1');
  expect(JSON.parse(await readFile(join(state, 'precis/running.json'), 'utf8'))).toEqual({
    pid: process.pid,
    origin: 'http://localhost:1',
  });
});

test('a mark that is somebody else’s by now is left', async () => {
  const state = await folderOf({});
  const unmark = await markRunning(state, SILENT);
  await writeFile(join(state, 'precis/running.json'), mark(OTHER));
  unmark();
  expect(await readRunning(state)).toBe(SILENT);
});
