import { expect, test } from 'vitest';
import { serve } from './fixture-server.ts';
import { folderOf, precis, SOUND } from './spawn.ts';

const WITH_CHAIN = {
  ...SOUND,
  'content/publication.yaml': `${SOUND['content/publication.yaml']}fallback: { zh-Hans: [ru] }\n`,
};

test('the choice among the publication’s languages is told step by step', async () => {
  const cwd = await folderOf(SOUND);
  expect(await precis(['explain', 'ru;q=0.5, fr'], { cwd })).toEqual({
    status: 0,
    stdout:
      'The reader asks for fr, ru;q=0.5.\nLive: en, ru, zh-Hans.\nfr: nothing live is near enough.\n' +
      'ru: live as it is.\nServed: ru (exact).\n',
    stderr: '',
  });
});

test('an article offers the summaries that it has, and the fallback chain leads through them', async () => {
  const cwd = await folderOf(WITH_CHAIN);
  const { status, stdout } = await precis(['explain', 'zh', '--article', 'first'], { cwd });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'The reader asks for zh.\nLive: en, ru.\nzh: nothing live is near enough.\n' +
      'In place of zh, the fallback chain allows ru: ru.\nServed: ru (fallback).\n',
  });
});

test('an explicit choice goes before the header', async () => {
  const cwd = await folderOf(SOUND);
  const { stdout } = await precis(['explain', 'en', '--language', 'ru', '--json'], { cwd });
  expect(JSON.parse(stdout).negotiation).toEqual({
    requested: ['ru', 'en'],
    served: 'ru',
    reason: 'exact',
    available: ['en', 'ru', 'zh-Hans'],
  });
});

test('a draft is not live', async () => {
  const draft = SOUND['content/first/summary.ru.md'].replace('---\n', '---\nstatus: draft\n');
  const cwd = await folderOf({ ...SOUND, 'content/first/summary.ru.md': draft });
  const { stdout } = await precis(['explain', 'ru', '--article', 'first'], { cwd });
  expect(stdout).toContain('Live: en.\n');
});

test('with --to the publication says which summaries are live', async () => {
  const cwd = await folderOf(SOUND);
  const { to, received } = await serve(() => ({
    body: { original: { language: 'en' }, summaries: { en: {}, 'zh-Hans': {} } },
  }));
  const { stdout } = await precis(['explain', 'zh', '--article', 'first', '--to', to], { cwd });
  expect(stdout).toContain('Live: en, zh-Hans.\n');
  expect(stdout).toMatch(/Served: zh-Hans \(\w+\)\.\n$/);
  expect(received.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/articles/first', undefined]]);
});

test.each([
  [['explain'], 2, 'precis explain: explain needs what the reader asks for: an Accept-Language header, or --language.'],
  [['explain', 'en', '--article', 'none'], 1, 'precis explain: content has no article "none"\n'],
  [['explain', 'en', '--content', 'none'], 1, 'precis explain: none does not exist\n'],
])('%j is refused', async (args, status, stderr) => {
  const ended = await precis(args, { cwd: await folderOf(SOUND) });
  expect(ended).toMatchObject({ status, stdout: '' });
  expect(ended.stderr).toContain(stderr);
});
