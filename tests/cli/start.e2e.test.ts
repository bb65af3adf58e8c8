import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../ports.ts';
import { isOpen, runs, startsPrecis } from './running.ts';
import { folderOf, PUBLICATION, precis, ROOT, SOUND, summaryFile } from './spawn.ts';

/** A running publication of the sound folder. */
async function started() {
  const cwd = await folderOf(SOUND);
  const port = await freePort();
  const [content, state] = [join(cwd, 'content'), join(cwd, 'state')];
  const site = startsPrecis(content, state, port);
  await site.says('Ctrl-C stops.');
  const args = ['--to', `http://localhost:${port}`, '--token-file', join(state, 'precis/admin-token')];
  return { cwd, port, content, state, site, args, origin: `http://localhost:${port}` };
}

async function headline(origin: string): Promise<string> {
  const response = await fetch(`${origin}/articles/first`);
  const { summaries } = (await response.json()) as { summaries: Record<string, { headline: string }> };
  return summaries.ru?.headline ?? '';
}

test('start publishes the folder, and each change of it; a broken file keeps what is published', async () => {
  const { cwd, content, state, site, args, origin } = await started();
  expect(site.stdout).toContain(`Precis is running at ${origin}/`);
  await expect.poll(() => headline(origin)).toBe('Премьеры встретились');

  const token = (await readFile(join(state, 'precis/admin-token'), 'utf8')).trim();
  expect((await stat(join(state, 'precis/admin-token'))).mode & 0o777).toBe(0o600);
  expect(await readFile(`/proc/${site.child.pid}/cmdline`, 'utf8')).not.toContain(token);

  await writeFile(join(content, 'first/summary.ru.md'), summaryFile('Правка'));
  await site.says('first: changed ru');
  await expect.poll(() => headline(origin)).toBe('Правка');

  await writeFile(join(content, 'first/summary.ru.md'), 'broken');
  await site.says('first/summary.ru.md:1:1  begin the file with a line `---`');
  expect(await headline(origin)).toBe('Правка');

  await writeFile(join(content, 'first/summary.ru.md'), summaryFile('Снова верно'));
  await site.says('first: changed ru', 2);
  expect(site.stderr).toContain('All faults are corrected.');

  await writeFile(join(content, 'publication.yaml'), 'id: daily\nlanguages: [en\n');
  await site.says('content/publication.yaml:3:1  ');
  await writeFile(join(content, 'publication.yaml'), PUBLICATION.replace('en: Daily', 'en: Weekly'));
  await site.says('publication.yaml: settings changed', 2);

  await rename(content, `${content}-elsewhere`);
  await site.says('content/ is gone: what is published stays, until it is back.');
  await writeFile(
    join(`${content}-elsewhere`, 'second/summary.en.md'),
    summaryFile('Soon').replace('lede:', 'status: draft\nlede:'),
  );
  await rename(`${content}-elsewhere`, content);
  await site.says('content/ is back, and is watched again.');
  await site.says('second: draft en');

  expect(await precis(['publish', ...args], { cwd })).toEqual({
    status: 0,
    stdout: 'Nothing to publish.\n',
    stderr: '',
  });
  await rm(join(content, 'second/summary.zh-Hans.md'));
  await site.says('second: withdrawn zh-Hans');

  for (const id of ['first', 'second']) await rename(join(content, id), join(cwd, id));
  await site.says('the folder lacks 2 of 2 articles that were published from files, and they would be withdrawn');
  expect(await headline(origin)).toBe('Снова верно');
  for (const id of ['first', 'second']) await rename(join(cwd, id), join(content, id));

  const { stdout } = await precis(['status', ...args.slice(0, 2)], { cwd });
  expect(stdout).toContain('Li Qiang meets Mikhail Mishustin');

  site.child.kill('SIGINT');
  expect(await site.ended).toBe(0);
  expect(site.stderr).toMatch(/Stopped\.\n$/);
  expect(site.stderr).not.toContain('    at ');
});

test('the same state starts once at a time, and one port serves one', async () => {
  const { content, cwd, state, site, port, origin } = await started();
  const again = startsPrecis(content, state, await freePort());
  expect(await again.ended).toBe(1);
  expect(again.stderr).toBe(
    `precis start: it runs already at ${origin}/\nNext: use that one, or stop it with \`kill ${site.child.pid}\`\n`,
  );
  const other = startsPrecis(content, join(cwd, 'other'), port);
  expect(await other.ended).toBe(1);
  expect(other.stderr).toBe(
    `precis start: port ${port} is in use by another program\n` +
      `Next: \`npm start -- --port ${port + 1}\`, or stop that program\n`,
  );
});

test('of two starts at the same moment one runs, and the other is told of it', async () => {
  const cwd = await folderOf(SOUND);
  const [content, state, port] = [join(cwd, 'content'), join(cwd, 'state'), await freePort()];
  const sites = [startsPrecis(content, state, port), startsPrecis(content, state, port)];
  const [status, refused] = await Promise.race(sites.map(async (site) => [await site.ended, site] as const));
  const site = sites.find((other) => other !== refused)!;
  expect(status).toBe(1);
  expect(refused.stderr).toBe(
    `precis start: it is being started already at http://localhost:${port}/\n` +
      `Next: wait for that one, or stop it with \`kill ${site.child.pid}\`\n`,
  );
  await site.says('Ctrl-C stops.');
  await expect.poll(() => headline(`http://localhost:${port}`)).toBe('Премьеры встретились');
});

test('where nothing was ever published, start says what it waits for, and names no address until one answers', async () => {
  const cwd = await folderOf({ ...SOUND, 'content/publication.yaml': 'id: daily\nlanguages: [en\n' });
  const [content, port] = [join(cwd, 'content'), await freePort()];
  const site = startsPrecis(content, join(cwd, 'state'), port);
  await site.says('Ctrl-C stops.');
  const origin = `http://localhost:${port}`;
  expect(site.stderr).toContain('1 fault in 1 file. Nothing is published yet; save again when corrected.\n');
  expect(site.stdout).toBe(
    `\nPrecis waits: ${origin}/ answers once what stands above is corrected.\n\n` +
      `Edit a file in ${relative(ROOT, content)}/ and it is published. Ctrl-C stops.\n`,
  );

  await writeFile(join(content, 'publication.yaml'), PUBLICATION);
  await site.says('Ctrl-C stops.', 2);
  const addresses = site.stdout.match(/http:\S+/g)?.slice(1) ?? [];
  expect(addresses).toContain(`${origin}/en/first`);
  const answers = await Promise.all(addresses.map((address) => fetch(address)));
  expect(answers.filter(({ ok }) => !ok).map(({ url }) => url)).toEqual([]);
  for (const { body } of answers) await body?.cancel();
});

test('what was acknowledged is there after a kill, nothing is left running, and nothing is published twice', async () => {
  const { content, state, site, port, origin } = await started();
  await expect.poll(() => headline(origin)).toBe('Премьеры встретились');
  site.child.kill('SIGKILL');
  await site.ended;
  await expect.poll(() => isOpen(port), { timeout: 10_000 }).toBe(false);

  const second = startsPrecis(content, state, port);
  await second.says('Ctrl-C stops.');
  expect(second.stdout).not.toContain('added');
  expect(await headline(origin)).toBe('Премьеры встретились');
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(await isOpen(port)).toBe(false);
});

test('npm start leaves nothing running when npm alone is ended', async () => {
  const cwd = await folderOf(SOUND);
  const port = await freePort();
  const args = ['start', '--', join(cwd, 'content'), '--state', join(cwd, 'state'), '--port', String(port)];
  const npm = runs('npm', args);
  await npm.says('Ctrl-C stops.');
  npm.child.kill('SIGTERM');
  await npm.ended;
  await expect.poll(() => isOpen(port), { timeout: 10_000 }).toBe(false);
});
