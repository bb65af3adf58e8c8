import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderFault } from '../../src/cli/content/fault.ts';
import { readContent } from '../../src/cli/content/read.ts';
import { folderOf, ORIGINAL, PUBLICATION, precis, SOUND, summaryFile } from './spawn.ts';

/** The faults of a sound folder with these files put in. */
async function faultsOf(files: Record<string, string | Uint8Array>) {
  const cwd = await folderOf({ ...SOUND, ...files });
  const { faults } = await readContent(join(cwd, 'content'), cwd);
  return faults.map(renderFault);
}

test('a sound folder has no faults', async () => {
  const cwd = await folderOf({ ...SOUND, 'content/.DS_Store': 'x', 'content/first/summary.en.md~': 'x' });
  expect(await precis(['check'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '2 articles, no faults.\n' });
});

test('every fault of every file is told at once, in order, with its place', async () => {
  const cwd = await folderOf({
    ...SOUND,
    'content/publication.yaml': PUBLICATION.replace('china', 'trade'),
    'content/first/original.en.md': ORIGINAL.replace('2025-11-04T08:00:00Z', 'yesterday'),
    'content/first/summary.ru.md': `${summaryFile('x'.repeat(130))}- B [¶x]\n\n> One\n\n> Two\n`,
    'content/second/notes.txt': '',
  });
  expect(await precis(['check'], { cwd })).toEqual({
    status: 1,
    stdout: [
      'content/first/original.en.md:3:12  published: Write the time of publication as an RFC 3339 time with its offset, as "2025-11-04T08:00:00Z".',
      'content/first/original.en.md:4:10  add the topic `china` with its labels to publication.yaml, or delete it here',
      'content/first/summary.ru.md:2:11  headline: Shorten the headline to at most 120 columns; it takes up 130.',
      'content/first/summary.ru.md:7:1  write the source paragraph as `[¶4]` at the end of the point, not `[¶x]`',
      'content/first/summary.ru.md:11:1  a summary has one quotation: delete one of the two',
      'content/second/notes.txt:1:1  this file does not belong here: the names are `original.<language>.md` and `summary.<language>.md`',
      'content/second/original.ru.md:4:10  add the topic `china` with its labels to publication.yaml, or delete it here',
      '',
    ].join('\n'),
    stderr: '7 faults in 4 files.\n',
  });
});

test('--json prints the same faults for programs', async () => {
  const cwd = await folderOf({ ...SOUND, 'content/first/summary.ru.md': '---\nlede: x\n---\n- y\n' });
  const { status, stdout, stderr } = await precis(['check', '--json'], { cwd });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '1 fault in 1 file.\n' });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'content/first/summary.ru.md',
      line: 2,
      column: 1,
      message: 'headline: Missing: add "headline" to the summary.',
    },
  ]);
});

test.each([
  ['summary.zh_hans.md', 'rename it to `summary.zh-Hans.md`: the tag is written `zh-Hans`'],
  [
    'summary.iw.md',
    'add `he` to `languages` in publication.yaml and rename it to `summary.he.md`, or delete this file',
  ],
  ['summary.français.md', '`français` does not name a language; write a tag as `en` or `zh-Hans`'],
  [
    'summary.fr_be.md',
    'add `fr-BE` to `languages` in publication.yaml and rename it to `summary.fr-BE.md`, or delete this file',
  ],
  ['summary.fr.md', 'add `fr` to `languages` in publication.yaml, or delete this file'],
  ['original.en_gb.md', 'rename it to `original.en-GB.md`: the tag is written `en-GB`'],
  ['original.ru.md', 'an article has one original; `content/first/original.en.md` is another: delete one'],
])('the file name %s is told what to be', async (name, message) => {
  const files = { [`content/first/${name}`]: name.startsWith('original') ? ORIGINAL : summaryFile('A headline') };
  expect(await faultsOf(files)).toEqual([`content/first/${name}:1:1  ${message}`]);
});

test('an article needs its original, and a folder name that is an id', async () => {
  expect(await faultsOf({ 'content/Third Article/summary.en.md': summaryFile('A headline') })).toEqual([
    'content/Third Article:1:1  add `original.<language>.md` with the full text',
    'content/Third Article:1:1  rename the folder: an id has a-z, 0-9 and "-", begins with a letter or digit, and has at most 81 characters',
  ]);
});

test('a folder cannot be called like a page of the publication, which a publish would refuse', async () => {
  const names = ['archive', 'embed', 'latest', 'status'];
  const faults = await faultsOf(Object.fromEntries(names.map((id) => [`content/${id}/original.en.md`, ORIGINAL])));
  expect(faults).toHaveLength(4);
  expect(faults.at(-1)).toBe(
    'content/status:1:1  rename the folder: "status" is a page of the publication, as are "archive", "embed" and "latest"',
  );
});

test.each<[string, string | Uint8Array, string]>([
  ['UTF-16', Buffer.from('\ufeffabc', 'utf16le'), '1:1  the file is UTF-16; save it as UTF-8'],
  ['Latin-1', Buffer.from('---\nlede: caf\xe9\n---\n', 'latin1'), '2:10  this is not UTF-8; save the file as UTF-8'],
  ['control characters', '---\nlede: a\u0007b\n---\n', '2:8  delete the control character U+0007 here'],
  ['an anchor', '---\nlede: &a x\n---\n', '2:10  anchors (`&name`) are not used here: delete them'],
  ['an alias', '---\nlede: *a\n---\n', '2:7  aliases (`*name`) are not used here: write the value itself'],
  ['a tag', '---\nlede: !!binary abcd\n---\n', '2:16  tags (`!name`) are not used here: delete them'],
  [
    'a text that grows without end when it is read',
    `---\na: &a [x, x]\n${Array.from({ length: 9 }, (_, n) => `k${n}: &k${n} [*a, *a, *a, *a]`).join('\n')}\n---\n`,
    '3:10  aliases (`*name`) are not used here: write the value itself, and delete any anchor (`&name`)',
  ],
  [
    'a colon without quotes',
    '---\nlede: Beijing: talks\n---\n',
    '2:7  a value that contains `: ` needs quotes around it',
  ],
  ['a tab', '---\nsource:\n\tname: x\n---\n', '3:1  indent with spaces, not with a tab'],
  [
    'a key twice',
    summaryFile('A headline\nheadline: Another'),
    '3:1  this key stands here twice: delete one of the two',
  ],
  ['endless nesting', `---\nlede: ${'['.repeat(30_000)}\n---\n`, '2:'],
  ['no fields', 'Just text.\n', '1:1  begin the file with a line `---`, the fields, and another line `---`'],
  [
    'fields without an end',
    '---\nlede: x\n\n- A point\n',
    '1:1  the fields have no end: add a line `---` below the last of them',
  ],
  [
    'no field between the lines',
    '---\n---\n\n- A point\n',
    '2:1  write one `name: value` on each line between the two `---`',
  ],
  ['a list for fields', '---\n- a\n---\n', '2:1  write one `name: value` on each line between the two `---`'],
  ['a file without an end', 'x'.repeat(1_100_000), '1:1  the file has 1100000 bytes; at most 1048576 are read'],
])('%s is one clear fault', async (_, content, fault) => {
  const faults = await faultsOf({ 'content/first/summary.en.md': content });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`content/first/summary.en.md:${fault}`);
});

test('a key that stands twice hides no other fault of its file', async () => {
  const summary = summaryFile('A headline\nminor: perhaps\nminor: maybe\n__proto__: x\norigin: robot');
  expect(await faultsOf({ 'content/first/summary.en.md': summary })).toEqual([
    'content/first/summary.en.md:4:1  this key stands here twice: delete one of the two',
    'content/first/summary.en.md:4:8  minor: Write true or false: whether the edit is minor.',
    'content/first/summary.en.md:5:12  __proto__: Remove the member "__proto__".',
    'content/first/summary.en.md:6:9  origin: Write the origin as one of: human, assisted, machine.',
  ]);
});

test('a byte order mark and Windows line ends are no fault and no content', async () => {
  const windows = `\ufeff${summaryFile('A headline')}`.replaceAll('\n', '\r\n');
  expect(await faultsOf({ 'content/first/summary.en.md': windows })).toEqual([]);
});

test('links are not followed out of the folder', async () => {
  const cwd = await folderOf(SOUND);
  await symlink('/etc/hosts', join(cwd, 'content/second/summary.en.md'));
  const { stdout } = await precis(['check'], { cwd });
  expect(stdout).toBe('content/second/summary.en.md:1:1  links are not followed: put the file itself here\n');
});

test.each([
  ['texts', 'texts does not exist'],
  ['content/publication.yaml', 'content/publication.yaml is not a folder'],
])('%s is named where it is no folder, with what to name instead', async (path, message) => {
  expect(await precis(['check', path], { cwd: await folderOf(SOUND) })).toEqual({
    status: 1,
    stdout: '',
    stderr: `precis check: ${message}\nNext: name the folder that holds publication.yaml, or none for \`content\`\n`,
  });
});

const QUOTED = `${ORIGINAL}\n“We talked,” she\nsaid, “and we agreed.”\n`;

test('a point names a paragraph that the original has', async () => {
  const faults = await faultsOf({
    'content/first/original.en.md': QUOTED,
    'content/first/summary.ru.md': `${summaryFile('Верно')}- Второй [¶2]\n- Третий [¶3]\n`,
  });
  expect(faults).toEqual(['content/first/summary.ru.md:8:1  the original has 2 paragraphs: correct `[¶3]`']);
});

test('what a summary says of its original is checked whatever else is wrong in either, and in the publication', async () => {
  const faults = await faultsOf({
    'content/publication.yaml': `${PUBLICATION}hub: x\n`,
    'content/first/original.en.md': QUOTED.replace('08:00:00Z', 'eight'),
    'content/first/summary.en.md': `${summaryFile('Premiers meet').replace('lede:', 'minor: perhaps\nlede:')}\n> We spoke\n`,
    'content/first/summary.ru.md': summaryFile('x'.repeat(130)).replace('¶1', '¶3'),
  });
  expect(faults.map((fault) => fault.split('  ')[0])).toEqual([
    'content/first/original.en.md:3:12',
    'content/first/summary.en.md:3:8',
    'content/first/summary.en.md:9:1',
    'content/first/summary.ru.md:2:11',
    'content/first/summary.ru.md:6:1',
    'content/publication.yaml:6:6',
  ]);
});

test('languages and topics are checked against a publication that has a fault elsewhere, and not against faulty ones', async () => {
  const files = {
    'content/first/original.en.md': ORIGINAL.replace('china', 'trade'),
    'content/first/summary.fr.md': summaryFile('Rencontre'),
  };
  const known = await faultsOf({ ...files, 'content/publication.yaml': `${PUBLICATION}hub: x\n` });
  expect(known.map((fault) => fault.split('  ')[0])).toEqual([
    'content/first/original.en.md:4:10',
    'content/first/summary.fr.md:1:1',
    'content/publication.yaml:6:6',
  ]);
  const none = PUBLICATION.replace('topics:\n  china: { en: China }', 'topics:\nhub: x');
  const beside = await faultsOf({ ...files, 'content/publication.yaml': none });
  expect(beside.filter((fault) => !fault.includes('/second/')).map((fault) => fault.split('  ')[0])).toEqual([
    'content/first/original.en.md:4:10',
    'content/first/summary.fr.md:1:1',
    'content/publication.yaml:5:6',
  ]);
  const unknown = PUBLICATION.replace('zh-Hans', 'french').replace('china:', 'Trade:');
  const faults = await faultsOf({ ...files, 'content/publication.yaml': unknown });
  expect(faults.map((fault) => fault.split('  ')[0])).toEqual([
    'content/publication.yaml:3:21',
    'content/publication.yaml:5:3',
  ]);
});

test.each([
  ['word for word, across a line break', 'We talked, she said', []],
  ['in other quotation marks, with another mark at its end', '"We talked", she said, "and we agreed".', []],
  [
    'in other words',
    'We spoke, she said',
    ['content/first/summary.en.md:8:1  this quotation is not in the original: copy it from there, word for word'],
  ],
])('a quotation in the language of the original, %s', async (_, quotation, faults) => {
  const files = {
    'content/first/original.en.md': QUOTED,
    'content/first/summary.en.md': `${summaryFile('Premiers meet')}\n> ${quotation}\n`,
  };
  expect(await faultsOf(files)).toEqual(faults);
});

test('a quotation in another language is a translation', async () => {
  expect(await faultsOf({ 'content/first/summary.ru.md': `${summaryFile('Верно')}\n> Мы поговорили\n` })).toEqual([]);
});
