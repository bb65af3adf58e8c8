import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Answer, FakePublication, type Received, serve } from './fixture-server.ts';
import { folderOf, ORIGINAL, precis, SOUND, summaryFile } from './spawn.ts';

const env = { PRECIS_TOKEN: 'secret-token' };
const WRITES = 'KV writes of the 1000 that the free plan has a day.\n';

/** A folder that has been published once. */
async function published(files: Record<string, string> = SOUND) {
  const cwd = await folderOf(files);
  const publication = new FakePublication();
  const { to, received } = await serve(publication.answer);
  await precis(['publish', '--to', to], { cwd, env });
  received.length = 0;
  return { cwd, to, received, publication };
}

/** Answers a publish as `answer` says, and everything else as an empty publication. */
function publishAnswers(answer: (count: number) => Answer) {
  const publication = new FakePublication();
  let count = 0;
  return (request: Received) => (request.method === 'POST' ? answer(++count) : publication.answer(request));
}

test('the first publish sends everything, oldest first, with the token and a key', async () => {
  const cwd = await folderOf(SOUND);
  const { to, received } = await serve(new FakePublication().answer);
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 0,
    stdout:
      'second: added original, zh-Hans\nfirst: added original, en, ru\n' +
      `Published: 5 added, 0 changed, 0 withdrawn, settings changed; up to 5 ${WRITES}`,
    stderr: 'Publishing: 2 of 2\n',
  });
  expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /articles', 'POST /publish']);
  expect(received[1]?.headers.authorization).toBe('Bearer secret-token');
  expect(received[1]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(received[1]?.body.publication.id).toBe('daily');
});

test('a second publish asks once and sends nothing', async () => {
  const { cwd, to, received } = await published();
  const ended = await precis(['publish', '--to', to], { cwd, env });
  expect(ended).toEqual({ status: 0, stdout: 'Nothing to publish.\n', stderr: '' });
  expect(received).toHaveLength(1);
});

test('an id that every object has as a member is an id like any other', async () => {
  const file = 'content/constructor/original.en.md';
  const { cwd, to } = await published({ ...SOUND, [file]: ORIGINAL });
  expect(await precis(['publish', '--to', to], { cwd, env })).toMatchObject({ stdout: 'Nothing to publish.\n' });
  await writeFile(join(cwd, file), ORIGINAL.replace('Li Qiang', 'He'));
  const { stdout } = await precis(['publish', '--to', to], { cwd, env });
  expect(stdout).toContain('constructor: changed original\n');
});

test('an article with an edited summary is sent whole, and alone', async () => {
  const { cwd, to, received } = await published();
  await writeFile(join(cwd, 'content/first/summary.ru.md'), summaryFile('Новый заголовок'));
  const { status, stdout } = await precis(['publish', '--to', to], { cwd, env });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `first: changed ru\nPublished: 0 added, 1 changed, 0 withdrawn; up to 1 ${WRITES}`,
  });
  const sent = received[1]?.body.articles.map((article: { summaries: object }) => Object.keys(article.summaries));
  expect(sent).toEqual([['en', 'ru']]);
  expect(received[1]?.body.publication).toBeUndefined();
});

test('a summary whose file is gone is withdrawn', async () => {
  const { cwd, to, received } = await published();
  await rm(join(cwd, 'content/first/summary.ru.md'));
  const { status, stdout } = await precis(['publish', '--to', to], { cwd, env });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `first: withdrawn ru\nPublished: 0 added, 0 changed, 1 withdrawn; up to 1 ${WRITES}`,
  });
  expect(Object.keys(received[1]?.body.articles[0].summaries)).toEqual(['en']);
});

test('an empty folder withdraws nothing unless that is asked for', async () => {
  const { cwd, to, received } = await published();
  await rm(join(cwd, 'content/first'), { recursive: true });
  await rm(join(cwd, 'content/second'), { recursive: true });
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'precis publish: the folder lacks 2 of 2 articles that were published from files, and they would be withdrawn\n' +
      'Next: check that the folder is complete; if they are to go, `npx precis publish --withdraw-missing`\n',
  });
  expect(received).toHaveLength(1);
  const { status, stdout } = await precis(['publish', '--to', to, '--withdraw-missing'], { cwd, env });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'first: withdrawn the article\nsecond: withdrawn the article\n' +
      `Published: 0 added, 0 changed, 2 withdrawn; up to 2 ${WRITES}`,
  });
});

test('what was written over HTTP is neither replaced nor withdrawn by files', async () => {
  const { cwd, to, publication } = await published();
  const { first } = publication.ledger.articles;
  first.summaries.ru = { hash: 'f'.repeat(32), via: 'put' };
  first.summaries['zh-Hans'] = { hash: 'f'.repeat(32), via: 'put' };
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 0,
    stdout: 'Nothing to publish.\n',
    stderr:
      'first: kept ru: it was written or withdrawn elsewhere, and differs from the file\n' +
      'Next: `npx precis pull` brings that into the files; `npx precis publish --overwrite` replaces it\n',
  });
  const { status, stdout } = await precis(['publish', '--to', to, '--overwrite'], { cwd, env });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `first: changed ru\nPublished: 0 added, 1 changed, 0 withdrawn; up to 1 ${WRITES}`,
  });
});

test('a take-down over HTTP holds though the file is still there', async () => {
  const { cwd, to, publication } = await published();
  delete publication.ledger.articles.second;
  publication.ledger.withdrawn = { second: [null] };
  const { status, stdout, stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'Nothing to publish.\n' });
  expect(stderr).toContain('second: kept original: it was written or withdrawn elsewhere');
});

test('a dry run changes nothing and says what it would take', async () => {
  const cwd = await folderOf(SOUND);
  const publication = new FakePublication();
  const { to } = await serve(publication.answer);
  const { status, stdout } = await precis(['publish', '--to', to, '--dry-run', '--json'], { cwd, env });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ dry_run: true, kv_writes: 5, kept: [] });
  expect(publication.ledger.articles).toEqual({});
});

test('a draft is called one', async () => {
  const { cwd, to } = await published();
  const draft = summaryFile('Soon').replace('lede:', 'status: draft\nlede:');
  await writeFile(join(cwd, 'content/second/summary.en.md'), draft);
  const { stdout } = await precis(['publish', '--to', to], { cwd, env });
  expect(stdout).toBe(`second: draft en\nPublished: 0 added, 0 changed, 0 withdrawn, 1 draft; up to 1 ${WRITES}`);
});

test('a dry run says that nothing was stored, and never when readers get it', async () => {
  const cwd = await folderOf(SOUND);
  const rehearsed = { dry_run: true, revision: 7, changes: [], kv_writes: 3, replication: 'pending' };
  const { to } = await serve(publishAnswers(() => ({ body: rehearsed })));
  const { status, stderr } = await precis(['publish', '--to', to, '--dry-run'], { cwd, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'Comparing: 2 of 2\nA dry run: nothing was stored.\n' });
});

test('where there is nothing to publish, --json names no revision', async () => {
  const { cwd, to } = await published();
  const { stdout } = await precis(['publish', '--to', to, '--json'], { cwd, env });
  expect(JSON.parse(stdout)).toMatchObject({ revision: null, changes: [], kv_writes: 0 });
});

test('a folder that does not exist is named, with what to name instead', async () => {
  const cwd = await folderOf(SOUND);
  expect(await precis(['publish', 'nosuchfolder'], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'precis publish: nosuchfolder does not exist\n' +
      'Next: name the folder that holds publication.yaml, or none for `content`\n',
  });
});

test('a folder with faults is not published', async () => {
  const cwd = await folderOf({ ...SOUND, 'content/first/summary.en.md': 'no fields' });
  const { to, received } = await serve(new FakePublication().answer);
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'content/first/summary.en.md:1:1  begin the file with a line `---`, the fields, and another line `---`\n' +
      '1 fault in 1 file. Nothing was published from there.\nNext: correct them; `npx precis check content` lists them again\n',
  });
  expect(received).toEqual([]);
});

test('an overloaded publication is asked again with the same key, when it says', async () => {
  const cwd = await folderOf(SOUND);
  const done = { dry_run: false, revision: 1, changes: [], kv_writes: 3, replication: 'pending' };
  const busy = { status: 503, headers: { 'Retry-After': '0' } };
  const { to, received } = await serve(publishAnswers((count) => (count < 3 ? busy : { body: done })));
  const { status, stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'Publishing: 2 of 2\nStored; readers get it within about a minute.\n',
  });
  expect(new Set(received.slice(1).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(received).toHaveLength(4);
});

test('a broken connection is tried again', async () => {
  const cwd = await folderOf(SOUND);
  const publication = new FakePublication();
  const { to } = await serve((request, count) => (count === 1 ? { broken: true } : publication.answer(request)));
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(0);
});

test('faults that only the other side finds are led back to file and line', async () => {
  const cwd = await folderOf(SOUND);
  const errors = [
    { pointer: '/articles/1/summaries/ru/points/0/text', detail: 'Too \u001b[31mred.' },
    { pointer: '/articles/0/original/title', detail: 'Taken.' },
    { pointer: '/publication/languages/1', detail: 'Not here.' },
  ];
  const { to } = await serve(publishAnswers(() => ({ status: 422, body: { detail: 'Three faults', errors } })));
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'content/first/summary.ru.md:6:1  points.0.text: Too  [31mred.\n' +
      'content/publication.yaml:3:17  languages.1: Not here.\n' +
      'content/second/original.ru.md:2:8  title: Taken.\n' +
      '3 faults in 3 files. Nothing was published from there.\nNext: correct them; `npx precis check content` lists them again\n',
  });
});

test('an edit that came in between is not overwritten: the batch is refused, and `precis pull` is named', async () => {
  const cwd = await folderOf(SOUND);
  const errors = [
    { pointer: '/articles/1/summaries/ru', detail: 'The summary in "ru" of "first" has been edited meanwhile.' },
  ];
  const detail = 'One text changed since you looked; nothing was published.';
  const { to } = await serve(publishAnswers(() => ({ status: 409, body: { detail, errors } })));
  const { status, stdout, stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`precis publish: ${to} answered 409: ${detail}`);
  expect(stderr).toContain('The summary in "ru" of "first" has been edited meanwhile.\n');
  expect(stderr).toMatch(/Next: `npx precis pull`, then the same command again\n$/);
});

test.each([
  [401, 'set PRECIS_TOKEN, or give --token-file, with a token that this publication knows'],
  [403, 'use a token with the scope `write` (or `admin`) for these languages'],
  [404, 'check --to: it is the address of the publication itself, without a path'],
  [500, 'run the same command again: it goes on where it stopped'],
])('an answer %i is one line and the next step', async (status, next) => {
  const cwd = await folderOf(SOUND);
  const { to } = await serve(() => ({ status, body: { title: 'Title', detail: 'Why it is so.' } }));
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr: `precis publish: ${to} answered ${status}: Why it is so.\nNext: ${next}\n`,
  });
});

test('a redirect is named, not followed with the token', async () => {
  const cwd = await folderOf(SOUND);
  const { to } = await serve(() => ({ status: 301, headers: { Location: 'https://elsewhere.example/articles' } }));
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      `precis publish: ${to}/articles redirects to https://elsewhere.example/articles\n` +
      'Next: give that address with --to\n',
  });
});

test('something that is not Precis is told apart', async () => {
  const cwd = await folderOf(SOUND);
  const { to } = await serve(() => ({ body: { hello: 'world' } }));
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      `precis publish: ${to}/articles does not answer like Precis\n` +
      'Next: check --to, and that both sides are the same version\n',
  });
});

test.each([
  [
    ['--to', 'http://news.example.org'],
    'http://news.example.org would get the token unencrypted\nNext: use https://news.example.org',
  ],
  [
    ['--to', 'https://news.example.org'],
    'there is no token for https://news.example.org\nNext: set PRECIS_TOKEN, or give --token-file',
  ],
  [['--token-file', 'none'], "none cannot be read: ENOENT: no such file or directory, open '"],
])('publish %j is refused before anything is sent', async (args, message) => {
  const cwd = await folderOf(SOUND);
  const { status, stdout, stderr } = await precis(['publish', ...args], { cwd });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`precis publish: ${message}`);
});

const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`content/n${n}/original.en.md`, SOUND['content/first/original.en.md']]),
);

test('what was acknowledged before an interruption is the folder’s own afterwards', async () => {
  const publication = new FakePublication();
  let posts = 0;
  const { to } = await serve((request) =>
    request.method === 'POST' && ++posts === 3 ? { status: 403, body: {} } : publication.answer(request),
  );
  const cwd = await folderOf(SOUND);
  await precis(['publish', '--to', to], { cwd, env });
  for (const [path, text] of Object.entries(many)) {
    await mkdir(join(cwd, path, '..'), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(1);
  const id = Object.keys(publication.ledger.articles).find((name) => name.startsWith('n')) ?? '';
  await rm(join(cwd, 'content', id), { recursive: true });
  const { stdout, stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect(stdout).toContain(`${id}: withdrawn the article\n`);
  expect(stderr).not.toContain('kept');
});

test('what was stored without a word before an interruption is the folder’s own, though it was edited since', async () => {
  const publication = new FakePublication();
  let posts = 0;
  const { to } = await serve((request) => {
    const answer = publication.answer(request);
    return request.method === 'POST' && ++posts === 2 ? { status: 403, body: {} } : answer;
  });
  const cwd = await folderOf(SOUND);
  const file = join(cwd, 'content/first/summary.ru.md');
  await precis(['publish', '--to', to], { cwd, env });
  await writeFile(file, summaryFile('Первая правка'));
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(1);
  await writeFile(file, summaryFile('Вторая правка'));
  expect(await precis(['publish', '--to', to], { cwd, env })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('first: changed ru\n'),
    stderr: expect.not.stringContaining('kept'),
  });
});

test('what was withdrawn before an interruption is somebody else’s when it comes back', async () => {
  const publication = new FakePublication();
  let posts = 0;
  const { to } = await serve((request) =>
    request.method === 'POST' && ++posts === 4 ? { status: 403, body: {} } : publication.answer(request),
  );
  const cwd = await folderOf({ ...SOUND, ...many });
  await precis(['publish', '--to', to], { cwd, env });
  const { ru } = publication.ledger.articles.first.summaries;
  await rm(join(cwd, 'content/first/summary.ru.md'));
  for (const path of Object.keys(many)) await writeFile(join(cwd, path), ORIGINAL.replace('Li Qiang', 'He'));
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(1);
  expect(publication.ledger.articles.first.summaries).not.toHaveProperty('ru');
  publication.ledger.articles.first.summaries.ru = ru;
  const { stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect(stderr).toContain('first: kept ru: it was published elsewhere, and has no file here\n');
});

test('an interrupted publish of a fresh clone goes on where it stopped', async () => {
  const publication = new FakePublication();
  let posts = 0;
  const { to, received } = await serve((request) =>
    request.method === 'POST' && ++posts === 4 ? { status: 403, body: {} } : publication.answer(request),
  );
  const cwd = await folderOf({ ...SOUND, ...many });
  await precis(['publish', '--to', to], { cwd, env });
  await rm(join(cwd, '.wrangler'), { recursive: true });
  await rm(join(cwd, 'content/first'), { recursive: true });
  for (const path of Object.keys(many)) await writeFile(join(cwd, path), ORIGINAL.replace('Li Qiang', 'He'));
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(1);
  received.length = 0;
  const { stdout, stderr } = await precis(['publish', '--to', to], { cwd, env });
  expect(received.slice(1).map(({ body }) => [body.articles.length, body.withdraw.length])).toEqual([
    [10, 0],
    [0, 1],
  ]);
  expect(stdout).toContain('first: withdrawn the article\n');
  expect(stderr).not.toContain('kept');
});

test('what another copy of the folder added stays, and is named', async () => {
  const { cwd, to, received, publication } = await published();
  const { articles } = publication.ledger;
  const elsewhere = { hash: 'f'.repeat(32), via: 'publish' };
  articles.first.summaries.fr = elsewhere;
  for (const id of ['third', 'fourth', 'fifth', 'sixth']) {
    articles[id] = { original: elsewhere.hash, via: 'publish', summaries: {} };
  }
  await writeFile(join(cwd, 'content/first/summary.ru.md'), summaryFile('Правка'));
  expect(await precis(['publish', '--to', to], { cwd, env })).toEqual({
    status: 0,
    stdout: 'Nothing to publish.\n',
    stderr:
      'first: kept fr: it was published elsewhere, and has no file here\n' +
      'first: kept ru: it waits for what was kept of this article\n' +
      'kept without a folder here: fifth, fourth, sixth and 1 more\n' +
      'Next: `npx precis pull` brings that into the files; `npx precis publish --overwrite` replaces it\n',
  });
  expect(received).toHaveLength(1);
});

test('a dry run says where a copy that never published would win over others', async () => {
  const { to } = await published();
  const changed = { ...SOUND, 'content/first/summary.ru.md': summaryFile('Старое') };
  const { stderr } = await precis(['publish', '--dry-run', '--to', to], { cwd: await folderOf(changed), env });
  expect(stderr).toContain('This copy of the folder never published here');
  const added = { ...SOUND, 'content/first/summary.zh-Hans.md': summaryFile('会晤') };
  const again = await precis(['publish', '--dry-run', '--to', to], { cwd: await folderOf(added), env });
  expect(again.stderr).not.toContain('never published here');
});

test('batches hold at most 50 articles', async () => {
  const { to, received } = await serve(new FakePublication().answer);
  const cwd = await folderOf({ ...SOUND, ...many });
  expect((await precis(['publish', '--to', to], { cwd, env })).status).toBe(0);
  expect(received.slice(1).map(({ body }) => body.articles.length)).toEqual([50, 12]);
});
