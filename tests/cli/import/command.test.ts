import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { createImportCommand } from '../../../src/cli/import/command.ts';
import { run } from '../../../src/cli/run.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';

const WIRE = 'date 2025-11-04 BEIJING: Two ministers met on Tuesday in the capital, officials said.\nThey talked.\n';
const ID = '2025-11-04-two-ministers-met-on-tuesday-in-the-capital';
const PATH = `content/${ID}/original.en.md`;

let cwd: string;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'precis-import-'));
  await mkdir(join(cwd, 'content'));
  write('content/publication.yaml', 'id: sample\ntitle: {en: Sample}\ndescription: {en: A sample}\nlanguages: [en]\n');
  write('wire.txt', WIRE);
});

afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, content: string | Uint8Array) {
  writeFileSync(join(cwd, path), content);
}

const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const articles = () => readdirSync(join(cwd, 'content')).filter((name) => name !== 'publication.yaml');

async function precis(args: string[], stdin = '') {
  const out: unknown[] = [];
  const err: unknown[] = [];
  const sink = (texts: unknown[]) => ({ write: (text: unknown) => texts.push(text) > 0 });
  const terminal = createTerminal(sink(out), sink(err), {});
  const commands = [createImportCommand(() => Readable.from([Buffer.from(stdin)])), check];
  const status = await run(commands, args, { terminal, env: {}, cwd, signal: new AbortController().signal });
  return { status, out: out.join(''), err: err.join('') };
}

describe('precis import', () => {
  test('makes an article that passes precis check', async () => {
    expect(await precis(['import', 'wire.txt'])).toMatchObject({ status: 0, out: `${PATH}\n` });
    expect(articles()).toEqual([ID]);
    expect(read(PATH)).toContain('place: Beijing');
    expect(await precis(['check'])).toMatchObject({ status: 0, out: '' });
  });

  test('reads UTF-8 with a byte order mark and CRLF', async () => {
    write('wire.txt', `\ufeff${WIRE.replaceAll('\n', '\r\n')}`);
    expect(await precis(['import', 'wire.txt'])).toMatchObject({ status: 0 });
    expect(read(PATH)).not.toMatch(/\r|\ufeff/);
  });

  test('reads the standard input', async () => {
    expect(await precis(['import', '-'], WIRE)).toMatchObject({ status: 0, out: `${PATH}\n` });
  });

  test('imports several files, into any content folder', async () => {
    await mkdir(join(cwd, 'elsewhere'));
    write('other.txt', WIRE.replace('Two ministers', 'Three ministers'));
    const { status, out } = await precis(['import', '--to', 'elsewhere', 'wire.txt', 'other.txt']);
    expect({ status, lines: out.trim().split('\n').length }).toEqual({ status: 0, lines: 2 });
    expect(readdirSync(join(cwd, 'elsewhere'))).toHaveLength(2);
  });

  test('says that a text is already imported, even where its fields were edited', async () => {
    await precis(['import', 'wire.txt']);
    write(PATH, read(PATH).replace(/^title: .*$/m, 'title: A better title'));
    expect(await precis(['import', 'wire.txt'])).toEqual({
      status: 0,
      out: '',
      err: `wire.txt: already imported, ${PATH}\n`,
    });
    expect(read(PATH)).toContain('A better title');
  });

  test('imports two files with one text once', async () => {
    write('copy.txt', WIRE);
    expect(await precis(['import', 'wire.txt', 'copy.txt'])).toMatchObject({ status: 0, out: `${PATH}\n` });
  });

  test('says that a text is already imported under another id', async () => {
    await precis(['import', 'wire.txt']);
    const again = ['import', '--id', 'other', 'wire.txt'];
    expect(await precis(again)).toEqual({ status: 0, out: '', err: `wire.txt: already imported, ${PATH}\n` });
    expect(articles()).toEqual([ID]);
    expect(await precis([...again, '--force'])).toMatchObject({ status: 0, out: 'content/other/original.en.md\n' });
  });

  test('with --dry-run prints the file and writes nothing', async () => {
    const { status, out } = await precis(['import', '--dry-run', 'wire.txt']);
    expect(status).toBe(0);
    expect(out).toContain(`${PATH}\n\n---\ntitle: `);
    expect(articles()).toEqual([]);
  });

  test('with --force replaces the text, and the summaries stay', async () => {
    await precis(['import', 'wire.txt']);
    write(`content/${ID}/summary.en.md`, 'kept');
    write('wire.txt', WIRE.replace('They talked.', 'They talked for an hour.'));
    expect(await precis(['import', '--force', 'wire.txt'])).toMatchObject({ status: 0 });
    expect(read(PATH)).toContain('for an hour');
    expect(read(`content/${ID}/summary.en.md`)).toBe('kept');
  });

  test('gives the later of two texts with one id a number, and says so', async () => {
    write('other.txt', WIRE.replace('They talked.', 'They talked for an hour.'));
    write('third.txt', WIRE.replace('They talked.', 'They did not talk.'));
    const files = ['wire.txt', 'other.txt', 'third.txt'];
    const { status, out, err } = await precis(['import', ...files]);
    expect({ status, ids: out.match(/[^/]+(?=\/original)/g) }).toEqual({ status: 0, ids: [ID, `${ID}-2`, `${ID}-3`] });
    expect(err).toContain(`other.txt:1:1  wire.txt has the same id, ${ID}: this article is ${ID}-2\n`);
    expect(read(`content/${ID}-2/original.en.md`)).toContain('for an hour');
    // Each is known again, in whatever order and number.
    for (const again of [files, files.toReversed(), ['other.txt'], ['--force', ...files], ['--force', 'other.txt']]) {
      expect(await precis(['import', ...again])).toMatchObject({ status: 0, out: '' });
    }
    expect(articles()).toHaveLength(3);
  });
});

describe('precis import refuses, and writes nothing', () => {
  test('any file where one cannot be understood', async () => {
    write('bad.txt', Buffer.from('caf\xe9', 'latin1'));
    expect(await precis(['import', 'wire.txt', 'bad.txt', 'missing.txt', 'content'])).toEqual({
      status: 1,
      out: '',
      err: `bad.txt:1:4  this is not UTF-8; save the file as UTF-8
missing.txt:1:1  there is no such file
content:1:1  this is a folder: name the files in it
Nothing was imported.
`,
    });
    expect(articles()).toEqual([]);
  });

  test('UTF-16', async () => {
    write('wire.txt', Buffer.from(`\ufeff${WIRE}`, 'utf16le'));
    expect(await precis(['import', 'wire.txt'])).toMatchObject({ status: 1, err: expect.stringContaining('UTF-16') });
  });

  test('another text under an id that exists', async () => {
    await precis(['import', 'wire.txt']);
    write('wire.txt', WIRE.replace('They talked.', 'They talked for an hour.'));
    const { status, err } = await precis(['import', 'wire.txt']);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(/exists.*--id NAME, or --force/) });
    expect(read(PATH)).not.toContain('for an hour');
  });

  test.each([[[]], [['--force']]])('another text under a number that exists (%j)', async (options) => {
    write('other.txt', WIRE.replace('They talked.', 'They talked for an hour.'));
    await precis(['import', 'wire.txt', 'other.txt']);
    write('other.txt', WIRE.replace('They talked.', 'They did not talk.'));
    const { status, err } = await precis(['import', ...options, 'wire.txt', 'other.txt']);
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringMatching(/-2 exists with another text.*--id NAME/),
    });
    expect(read(`content/${ID}-2/original.en.md`)).toContain('for an hour');
  });

  test('to replace an original in another language', async () => {
    await precis(['import', 'wire.txt']);
    const { status, err } = await precis(['import', '--force', '--language', 'en-GB', '--id', ID, 'wire.txt']);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('another language') });
  });

  test('a content folder that is not there', async () => {
    expect(await precis(['import', '--to', 'nowhere', 'wire.txt'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('there is no folder nowhere'),
    });
  });
});

describe('misuse is told apart', () => {
  test.each([
    [['import']],
    [['import', '--id', 'a', 'wire.txt', 'other.txt']],
    [['import', '--title', 'A', 'wire.txt', 'other.txt']],
    [['import', '--id', 'Not An Id', 'wire.txt']],
    [['import', '--id', 'status', 'wire.txt']],
    [['import', '--date', '2025-02-30', 'wire.txt']],
    [['import', '--language', 'klingon language', 'wire.txt']],
    [['import', '--language', 'zz', 'wire.txt']],
    [['import', '--language', 'xx_YY', 'wire.txt']],
    [['import', '--language', 'en-YY', 'wire.txt']],
  ])('%j', async (args) => {
    expect(await precis(args)).toMatchObject({ status: 2, out: '' });
    expect(articles()).toEqual([]);
  });
});

describe('a language that is named', () => {
  test.each([
    ['with its region', 'en_GB', 'en-GB'],
    ['with its script', 'sr-Latn', 'sr-Latn'],
    ['by an older tag', 'iw', 'he'],
    ['by a tag that CLDR has no own name for', 'hak', 'hak'],
    ['by a tag that the publication has', 'ami', 'ami'],
  ])('%s is taken', async (_, language, tag) => {
    write(
      'content/publication.yaml',
      'id: sample\ntitle: {en: Sample}\ndescription: {en: A sample}\nlanguages: [en, ami]\n',
    );
    expect(await precis(['import', '--language', language, 'wire.txt'])).toMatchObject({
      status: 0,
      out: `content/${ID}/original.${tag}.md\n`,
    });
  });

  test('and that nobody knows is refused with what to write', async () => {
    const { err } = await precis(['import', '--language', 'xx_YY', 'wire.txt']);
    expect(err).toMatch(/--language xx-YY: no language is known.*write one as en or zh-Hans, or add it to `languages`/);
  });
});
