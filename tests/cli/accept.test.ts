import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintsOfSummary } from '../../src/articles/fingerprint.ts';
import { folderOf, precis, SOUND, summaryFile } from './spawn.ts';

const RU = 'content/first/summary.ru.md';
const OLD = 'a'.repeat(24);
const STALE = summaryFile('Премьеры встретились').replace(
  '---\n\n- A',
  `# Checked in March.\nmade_from: # by the tool\n  headline: ${OLD}\n  points: ${OLD}\norigin:   human # as ever\n---\n\n- A`,
);
const NOW = fingerprintsOfSummary({
  headline: 'Premiers meet',
  lede: 'One sentence says it.',
  points: [{ text: 'A first point', source: { paragraph: 1 } }],
  quotation: null,
});

test('an accepted summary remembers what it stands beside now; nothing else of its file is touched', async () => {
  const cwd = await folderOf({ ...SOUND, [RU]: STALE });
  expect(await precis(['accept', RU], { cwd })).toEqual({
    status: 0,
    stdout: `${RU}: still correct (was stale: headline, points)\n`,
    stderr: '',
  });
  const expected = STALE.replace(/ {2}headline: .*\n {2}points: .*\n/, () =>
    Object.entries(NOW)
      .map(([field, hash]) => `  ${field}: ${/^\d*(e\d+)?$/.test(hash) ? `"${hash}"` : hash}\n`)
      .join(''),
  );
  expect(await readFile(join(cwd, RU), 'utf8')).toBe(expected);
  expect((await precis(['check'], { cwd })).status).toBe(0);
});

test('accepting twice changes nothing', async () => {
  const cwd = await folderOf(SOUND);
  await precis(['accept', RU], { cwd });
  const bytes = await readFile(join(cwd, RU));
  expect(await precis(['accept', RU], { cwd })).toMatchObject({ status: 0, stdout: `${RU}: it says so already\n` });
  expect(await readFile(join(cwd, RU))).toEqual(bytes);
});

test('the summary in the original’s language is accepted against the original', async () => {
  const cwd = await folderOf(SOUND);
  await precis(['accept', 'content/first/summary.en.md'], { cwd });
  expect(await readFile(join(cwd, 'content/first/summary.en.md'), 'utf8')).toMatch(
    /\nmade_from:\n {2}title: "?[0-9a-f]{24}"?\n {2}body: "?[0-9a-f]{24}"?\n---\n/,
  );
});

test('CRLF line ends and a byte order mark stay', async () => {
  const cwd = await folderOf({ ...SOUND, [RU]: `\ufeff${STALE.replaceAll('\n', '\r\n')}` });
  expect((await precis(['accept', RU], { cwd })).status).toBe(0);
  const text = await readFile(join(cwd, RU), 'utf8');
  expect(text.startsWith('\ufeff---\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('where one file has a fault, none is changed', async () => {
  const cwd = await folderOf({ ...SOUND, 'content/second/original.ru.md': 'no fields' });
  const { status, stdout, stderr } = await precis(['accept', RU, 'content/second/summary.zh-Hans.md'], { cwd });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(
    'content/second/original.ru.md:1:1  begin the file with a line `---`, the fields, and another line `---`\n' +
      '1 fault in 1 file. Nothing was changed.\n',
  );
  expect(await readFile(join(cwd, RU), 'utf8')).toBe(SOUND[RU]);
});

test.each([
  ['content/first/original.en.md', 'content/first/original.en.md is not a summary'],
  ['content/first/summary.fr.md', 'content/first/summary.fr.md cannot be read (ENOENT)'],
])('accept %s is refused', async (file, message) => {
  const cwd = await folderOf(SOUND);
  await writeFile(join(cwd, 'content/.keep'), '');
  const { status, stdout, stderr } = await precis(['accept', file], { cwd });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`precis accept: ${message}`);
});
