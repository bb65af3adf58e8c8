import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, runningSite } from './site.ts';
import { precis, ROOT, SOUND, summaryFile } from './spawn.ts';

const EN = '/articles/first/summaries/en';
const RU = '/articles/first/summaries/ru';
const RU_FILE = 'content/first/summary.ru.md';

test('the samples published and pulled keep every byte', async () => {
  const publication = await readFile(join(ROOT, 'content/publication.yaml'), 'utf8');
  const { cwd, run } = await runningSite({ 'content/publication.yaml': publication });
  await cp(join(ROOT, 'content'), join(cwd, 'content'), { recursive: true });
  const before = await filesOf(join(cwd, 'content'));
  expect(await run('publish')).toMatchObject({ status: 0 });
  expect(await run('pull')).toMatchObject({ status: 0, stdout: 'Nothing to pull.\n' });
  await rm(join(cwd, '.wrangler'), { recursive: true, maxRetries: 20 });
  expect(await run('pull')).toMatchObject({ status: 0, stdout: 'Nothing to pull.\n' });
  expect(await filesOf(join(cwd, 'content'))).toEqual(before);
});

test('an edit over HTTP comes into its file alone, and pulling twice changes nothing', async () => {
  const { cwd, run, edit } = await runningSite(SOUND);
  const written = summaryFile('Премьеры встретились').replace('lede:', '# Checked.\nlede:');
  await writeFile(join(cwd, RU_FILE), written);
  await run('publish');
  await edit(RU, { headline: 'Правка: «да»', points: [{ text: 'Пункт', source: { paragraph: 1 } }] });
  await edit('/articles/first', { people: ['Li Qiang', 'Mikhail Mishustin'], topics: [] });
  const before = await filesOf(cwd);

  expect(await run('pull', '--dry-run')).toMatchObject({ status: 0 });
  expect(await filesOf(cwd)).toEqual(before);
  expect(await run('pull')).toMatchObject({
    status: 0,
    stdout:
      'content/first/original.en.md: changed topics, people\n' +
      'content/first/summary.ru.md: changed headline, points\nPulled: 0 new, 2 changed, 0 deleted.\n',
  });
  expect(await filesOf(join(cwd, 'content'))).toEqual({
    ...(await filesOf(join(cwd, 'content'))),
    'first/summary.ru.md': written
      .replace('Премьеры встретились', '"Правка: «да»"')
      .replace('A first point [¶1]', 'Пункт [¶1]'),
    'first/summary.en.md': SOUND['content/first/summary.en.md'],
  });
  const after = await filesOf(join(cwd, 'content'));
  expect(await run('pull')).toMatchObject({ status: 0, stdout: 'Nothing to pull.\n' });
  expect(await filesOf(join(cwd, 'content'))).toEqual(after);
  expect(await run('publish')).toMatchObject({ status: 0, stdout: 'Nothing to publish.\n' });
});

test('publish overwrites nothing that was edited elsewhere; after a pull both edits are there', async () => {
  const { cwd, run, edit, edition } = await runningSite(SOUND);
  await run('publish');
  await edit(RU, { lede: 'По HTTP.' });
  await writeFile(join(cwd, RU_FILE), summaryFile('Из файла'));
  const refused = await run('publish');
  expect(refused.stdout).toBe('Nothing to publish.\n');
  expect(refused.stderr).toContain('first: kept ru: it was written or withdrawn elsewhere');
  expect(await run('pull')).toMatchObject({ status: 0 });
  expect(await run('publish')).toMatchObject({ status: 0 });
  expect(await edition(RU)).toMatchObject({ headline: 'Из файла', lede: 'По HTTP.' });
});

test('an older copy of the folder does not undo what a newer one published', async () => {
  const { cwd, run, edition, origin, tokenFile } = await runningSite(SOUND);
  await run('publish');
  await cp(cwd, `${cwd}-older`, { recursive: true });
  await writeFile(join(cwd, RU_FILE), summaryFile('Новее'));
  await run('publish');
  const older = { cwd: `${cwd}-older` };
  const { stderr } = await precis(['publish', '--to', origin, '--token-file', tokenFile], older);
  expect(stderr).toContain('first: kept ru: it was written or withdrawn elsewhere');
  expect((await edition(RU)).headline).toBe('Новее');
  await rm(older.cwd, { recursive: true, maxRetries: 20 });
});

test('two copies of a folder add to each other, and neither withdraws what the other added', async () => {
  const { cwd, run, origin, tokenFile } = await runningSite(SOUND);
  await run('publish');
  const other = { cwd: `${cwd}-other` };
  await cp(cwd, other.cwd, { recursive: true });
  await cp(join(other.cwd, 'content/first'), join(other.cwd, 'content/third'), { recursive: true });
  await writeFile(join(other.cwd, 'content/first/summary.zh-Hans.md'), summaryFile('会晤'));
  const destination = ['--to', origin, '--token-file', tokenFile];
  await precis(['publish', ...destination], other);
  expect((await run('publish')).stdout).toBe('Nothing to publish.\n');

  await writeFile(join(cwd, RU_FILE), summaryFile('Правка'));
  await run('pull');
  expect(await run('publish')).toMatchObject({ status: 0, stderr: expect.not.stringContaining('kept') });
  await precis(['pull', ...destination], other);
  const names = async (folder: string) => Object.keys(await filesOf(join(folder, 'content')));
  expect(await names(other.cwd)).toEqual(await names(cwd));
  const agreed = { status: 0, stdout: 'Nothing to publish.\n', stderr: '' };
  expect([await run('publish'), await precis(['publish', ...destination], other)]).toEqual([agreed, agreed]);
  await rm(other.cwd, { recursive: true, maxRetries: 20 });
});

test('what one copy of a folder withdraws stays withdrawn, until the other says otherwise', async () => {
  const { cwd, run, call, origin, tokenFile } = await runningSite(SOUND);
  await run('publish');
  const other = { cwd: `${cwd}-other` };
  await cp(cwd, other.cwd, { recursive: true });
  const elsewhere = (command: string, ...more: string[]) =>
    precis([command, ...more, '--to', origin, '--token-file', tokenFile], other);
  await rm(join(cwd, RU_FILE));
  await rm(join(cwd, 'content/second'), { recursive: true });
  await run('publish');

  const { stdout, stderr } = await elsewhere('publish');
  expect(stdout).toBe('Nothing to publish.\n');
  expect(stderr).toContain('first: kept ru: it was written or withdrawn elsewhere');
  expect(stderr).toContain('second: kept original: it was written or withdrawn elsewhere');
  await writeFile(join(other.cwd, RU_FILE), summaryFile('Всё-таки'));
  expect((await elsewhere('pull')).status).toBe(1);
  expect((await elsewhere('pull', '--take', 'ours')).status).toBe(0);
  expect((await elsewhere('publish')).stdout).toContain('first: added ru\n');
  expect(Object.keys(await filesOf(join(other.cwd, 'content')))).not.toContain('second/original.ru.md');
  expect((await call('GET', RU)).status).toBe(200);
  await rm(other.cwd, { recursive: true, maxRetries: 20 });
});

test('a field that both changed is a conflict: listed, nothing overwritten, solved by --take', async () => {
  const { cwd, run, edit } = await runningSite(SOUND);
  await run('publish');
  await edit(EN, { lede: 'Edited over HTTP.' });
  await edit(RU, { headline: 'По HTTP' });
  await writeFile(join(cwd, RU_FILE), summaryFile('Из файла'));
  const { status, stderr, stdout } = await run('pull');
  expect(status).toBe(1);
  expect(stdout).toContain('content/first/summary.en.md: changed lede\n');
  expect(stderr).toContain(`${RU_FILE}: headline: ours “Из файла”, theirs “По HTTP”\n1 conflict; `);
  expect(await readFile(join(cwd, RU_FILE), 'utf8')).toBe(summaryFile('Из файла'));
  expect(await run('pull', '--take', 'theirs')).toMatchObject({ status: 0 });
  expect(await readFile(join(cwd, RU_FILE), 'utf8')).toBe(summaryFile('По HTTP'));
});

test('without what this machine remembers, a file that is an earlier version is not an edit', async () => {
  const { cwd, run, edit } = await runningSite(SOUND);
  await run('publish');
  await edit(RU, { headline: 'По HTTP' });
  await rm(join(cwd, '.wrangler'), { recursive: true, maxRetries: 20 });
  expect(await run('pull')).toMatchObject({ status: 0 });
  expect(await readFile(join(cwd, RU_FILE), 'utf8')).toBe(summaryFile('По HTTP'));
});

test('a fresh copy of the folder learns what was withdrawn', async () => {
  const { cwd, run, call } = await runningSite(SOUND);
  await run('publish');
  await call('DELETE', RU);
  await rm(join(cwd, '.wrangler'), { recursive: true, maxRetries: 20 });
  expect(await run('publish')).toMatchObject({ status: 0, stdout: 'Nothing to publish.\n' });
  expect((await run('pull')).stdout).toContain(`${RU_FILE}: deleted: it was withdrawn\n`);
  expect(await run('publish')).toEqual({ status: 0, stdout: 'Nothing to publish.\n', stderr: '' });
});

test('what is new over HTTP becomes a file; what was withdrawn is deleted', async () => {
  const { cwd, run, call } = await runningSite(SOUND);
  await run('publish');
  const summary = {
    headline: '新闻',
    lede: '一句话。',
    points: ['一点'],
    quotation: { text: '引文', speaker: '某人' },
  };
  await call('PUT', '/articles/first/summaries/zh-Hans', summary);
  await call('PUT', '/articles/third', { language: 'en', title: 'A third', body: 'Text.\n\n* a\n* b' });
  await call('DELETE', RU);
  await call('DELETE', '/articles/second?reason=Wrong');
  const { status, stdout } = await run('pull');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'content/first/summary.ru.md: deleted: it was withdrawn\n' +
      'content/first/summary.zh-Hans.md: new\n' +
      'content/second/original.ru.md: deleted: it was withdrawn\n' +
      'content/second/summary.zh-Hans.md: deleted: it was withdrawn\n' +
      'content/third/original.en.md: new\nPulled: 2 new, 0 changed, 3 deleted.\n',
  });
  const files = await filesOf(join(cwd, 'content'));
  expect(Object.keys(files)).toEqual([
    'first/original.en.md',
    'first/summary.en.md',
    'first/summary.zh-Hans.md',
    'publication.yaml',
    'third/original.en.md',
  ]);
  expect(files['first/summary.zh-Hans.md']).toMatch(
    /^---\nheadline: 新闻\nlede: 一句话。\norigin: human\npublished: [-0-9T:]+Z\n---\n\n- 一点\n\n> 引文\n> — 某人\n$/,
  );
  expect(await run('pull')).toMatchObject({ status: 0, stdout: 'Nothing to pull.\n' });
  expect((await run('publish')).status).toBe(0);
});

test('a file deleted here and unchanged there stays deleted, and is withdrawn though it came over HTTP', async () => {
  const { cwd, run, call, edition } = await runningSite(SOUND);
  await run('publish');
  await call('PUT', '/articles/first/summaries/zh-Hans', { headline: '新闻', lede: '一句话。', points: ['一点'] });
  await run('pull');
  await rm(join(cwd, 'content/first/summary.zh-Hans.md'));
  expect(await run('pull')).toMatchObject({ status: 0, stdout: 'Nothing to pull.\n' });
  expect(await run('publish')).toMatchObject({ status: 0 });
  expect((await edition('/articles/first')).summaries['zh-Hans'].state).toBe('withdrawn');
});

test('tokens work as long as they are good, and a rebuild ends', async () => {
  const { cwd, run, origin } = await runningSite(SOUND);
  await run('publish');
  const { stdout } = await run('token', 'create', '--name', 'anna', '--scope', 'read');
  const env = { PRECIS_TOKEN: stdout.trim() };
  expect(await precis(['pull', '--to', origin], { cwd, env })).toMatchObject({ status: 0 });
  expect((await run('token', 'list')).stdout).toMatch(/^anna {2}read {3}all {8}good$/m);
  await run('token', 'revoke', 'anna');
  expect((await precis(['pull', '--to', origin], { cwd, env })).stderr).toContain(' answered 401: ');
  expect(await run('rebuild')).toMatchObject({ status: 0 });
});

test('a pulled folder published into an empty place is dated and stale as it was', async () => {
  const there = await runningSite(SOUND);
  await there.run('publish');
  await writeFile(join(there.cwd, 'content/first/summary.zh-Hans.md'), summaryFile('晚到'));
  await there.run('publish');
  await there.edit(EN, { headline: 'Premiers met again' });
  await there.run('pull');
  const files = await filesOf(there.cwd);

  const empty = await runningSite(SOUND);
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith('content/')) await writeFile(join(empty.cwd, path), text);
  }
  expect(await empty.run('publish')).toMatchObject({ status: 0 });
  for (const language of ['en', 'ru', 'zh-Hans']) {
    const path = `/articles/first/summaries/${language}`;
    const [old, now] = [await there.edition(path), await empty.edition(path)];
    const known = ({ published, freshness, stale_fields }: typeof old) => ({ published, freshness, stale_fields });
    expect(known(now)).toEqual(known(old));
  }
  expect((await there.edition(RU)).stale_fields).toEqual(['headline']);
});

test('publishing what a pull wrote is no edit for readers', async () => {
  const { cwd, run, edition, edit } = await runningSite(SOUND);
  await run('publish');
  await writeFile(join(cwd, 'content/first/summary.zh-Hans.md'), summaryFile('晚到'));
  await run('publish');
  await edit(EN, { headline: 'Premiers met again' });
  await run('pull');
  const before = await edition('/articles/first');
  await run('publish');
  const after = await edition('/articles/first');
  for (const language of ['ru', 'zh-Hans']) {
    const known = ({ published, modified, freshness, stale_fields }: Record<string, unknown>) => ({
      published,
      modified,
      freshness,
      stale_fields,
    });
    expect(known(after.summaries[language])).toEqual(known(before.summaries[language]));
  }
});
