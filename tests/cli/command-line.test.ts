import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { renderHelp, renderReference } from '../../src/cli/help.ts';
import { folderOf, precis, ROOT } from './spawn.ts';

test('docs/cli.md is what `precis help --markdown` prints', async () => {
  expect(await readFile(join(ROOT, 'docs/cli.md'), 'utf8')).toBe(renderReference(commands));
});

test('each command has its own name, and its help names every option', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  const silent = commands.flatMap((command) =>
    Object.keys(command.options).filter((option) => !renderHelp(command).includes(`--${option}`)),
  );
  expect(silent).toEqual([]);
});

test.each([['--help'], ['-h'], ['help']])('precis %s lists the commands on stdout', async (arg) => {
  const { status, stdout, stderr } = await precis([arg], { cwd: ROOT });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const { name, summary } of commands)
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +${escapePattern(summary)}$`, 'm'));
});

test('without a command the list goes to stderr', async () => {
  const { status, stdout, stderr } = await precis([], { cwd: ROOT });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Usage: precis <command> [options]');
});

test.each([
  [
    ['pub'],
    'precis: there is no command "pub". Did you mean `npx precis publish`? Run `npx precis --help` for the list.\n',
  ],
  [['zap'], 'precis: there is no command "zap". Run `npx precis --help` for the list.\n'],
  [['check', '--zap'], "precis check: unknown option '--zap'. Run `npx precis check --help` for its options.\n"],
  [['check', 'a', 'b'], 'precis check: unexpected "b". Run `npx precis check --help` for its options.\n'],
  [['publish', '--to='], 'precis publish: --to needs a value. Run `npx precis publish --help` for its options.\n'],
  [
    ['start', '--port', '70000'],
    'precis start: --port takes a number from 1 to 65535, not "70000". Run `npx precis start --help` for its options.\n',
  ],
  [
    ['publish', '--to', 'ftp://x'],
    'precis publish: "ftp://x" is not the address of a publication: write it as https://news.example.org. Run `npx precis publish --help` for its options.\n',
  ],
  [
    ['token', 'create', '--name', 'anna', '--scope', 'root'],
    'precis token: --scope is `read` or `write` or `admin`, not "root". Run `npx precis token --help` for its options.\n',
  ],
  [
    ['token', 'create', '--name', 'anna', '--scope', 'write', '--expires', 'soon'],
    'precis token: --expires is a day, as 2027-01-01, or an RFC 3339 time, not "soon". Run `npx precis token --help` for its options.\n',
  ],
])('the command line %j is misuse', async (args, stderr) => {
  expect(await precis(args, { cwd: await folderOf({}) })).toEqual({ status: 2, stdout: '', stderr });
});

test('precis --version prints the version of package.json', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  expect(await precis(['--version'], { cwd: ROOT })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('`--help` beside anything else is the help of that command', async () => {
  const { status, stdout } = await precis(['check', 'x', 'y', '--zap', '--help'], { cwd: ROOT });
  expect({ status, line: stdout.split('\n')[0] }).toEqual({
    status: 0,
    line: 'Usage: precis check [options] [folder]',
  });
});

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
