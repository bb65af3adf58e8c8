import { expect, test } from 'vitest';
import { serve } from './fixture-server.ts';
import { folderOf, precis } from './spawn.ts';

const env = { PRECIS_TOKEN: 'admin-token' };
const ID = 'wh_0123456789abcdef01234567';
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const STATE = {
  id: ID,
  url: 'https://hooks.example/precis',
  events: null,
  languages: null,
  created: '2026-01-01T00:00:00Z',
  state: 'active',
  reason: null,
  since: null,
  cursor: 7,
  backlog: 0,
  attempts: 0,
  next_attempt: null,
  last_success: null,
  last_error: null,
};

const run = async (args: string[], to: string) =>
  precis(['webhook', ...args, '--to', to], { cwd: await folderOf({}), env });

test('the secret of a new webhook is alone on stdout, and what it is told is what was asked for', async () => {
  const { to, received } = await serve(() => ({ status: 201, body: { ...STATE, secret: SECRET } }));
  const filters = ['--events', 'summary.published, article.withdrawn', '--languages', 'ru,ar'];
  expect(await run(['add', STATE.url, ...filters], to)).toEqual({
    status: 0,
    stdout: `${SECRET}\n`,
    stderr: `Added ${ID}. The secret is not shown again; give it to the receiver.\nNext: \`npx precis webhook test ${ID}\`\n`,
  });
  expect(received).toMatchObject([
    { method: 'POST', url: '/webhooks', headers: { authorization: 'Bearer admin-token' } },
  ]);
  expect(received[0]?.body).toEqual({
    url: STATE.url,
    events: ['summary.published', 'article.withdrawn'],
    languages: ['ru', 'ar'],
  });
});

test('the list says how far each endpoint and the hub have been told, and what is in the way', async () => {
  const last_error = { at: '2026-01-02T00:00:00Z', status: 500, detail: 'It answered 500.' };
  const failing = { ...STATE, backlog: 3, attempts: 2, next_attempt: '2026-01-02T00:05:00Z', last_error };
  const gone = { ...STATE, id: 'wh_b', state: 'gone', reason: 'It answered 410 Gone: it wants no more.' };
  const hub = { url: 'https://hub.example/', waiting: 2, last_success: null, last_error: null };
  const { to } = await serve(() => ({ body: { webhooks: [failing, gone], hub } }));
  expect(await run(['list'], to)).toEqual({
    status: 0,
    stdout:
      `id                           state   waiting  url\n` +
      `${ID}  active  3        https://hooks.example/precis\n` +
      `wh_b                         gone    0        https://hooks.example/precis\n` +
      'WebSub hub: https://hub.example/, 2 feeds waiting\n',
    stderr:
      `${ID}: It answered 500. It is tried again at 2026-01-02T00:05:00Z.\n` +
      'wh_b: gone. It answered 410 Gone: it wants no more.\nNext: `npx precis webhook resume wh_b`\n',
  });
});

test.each([
  [{ delivered: true, status: 204, detail: 'It answered 204.', body: '' }, 0, 'Delivered: It answered 204.\n'],
  [
    { delivered: false, status: 401, detail: 'It answered 401.', body: 'who\u001b[31m\nare you?' },
    1,
    'Not delivered: It answered 401.\nwho [31m are you?\n',
  ],
])(
  'a test says what the endpoint answered, and nothing that could move the cursor: %j',
  async (body, status, stdout) => {
    const { to, received } = await serve(() => ({ body }));
    expect(await run(['test', ID], to)).toEqual({ status, stdout, stderr: '' });
    expect(received).toMatchObject([{ method: 'POST', url: `/webhooks/${ID}/test` }]);
  },
);

test.each([
  [
    'resume',
    'POST',
    `/webhooks/${ID}/resume`,
    { body: { ...STATE, backlog: 3 } },
    '',
    `${ID} goes on; 3 changes wait.\n`,
  ],
  [
    'rotate',
    'POST',
    `/webhooks/${ID}/rotate`,
    { body: { ...STATE, secret: SECRET } },
    `${SECRET}\n`,
    'Messages are signed with the former secret too for a day; give the receiver the new one until then.\n',
  ],
  [
    'remove',
    'DELETE',
    `/webhooks/${ID}`,
    { status: 204, empty: true },
    '',
    `${ID} is removed, and its secret is worthless.\n`,
  ],
])('%s', async (action, method, url, answer, stdout, stderr) => {
  const { to, received } = await serve(() => answer);
  expect(await run([action, ID], to)).toEqual({ status: 0, stdout, stderr });
  expect(received).toMatchObject([{ method, url }]);
});

test.each([
  [['zap'], 'webhook takes one of add, list, test, resume, rotate, remove, not "zap"'],
  [['add'], 'webhook add needs the URL of the endpoint'],
  [['test'], 'webhook test needs an id; `npx precis webhook list` shows them'],
  [['list', 'x'], 'unexpected "x"'],
])('webhook %j is misuse', async (args, message) => {
  const { status, stderr } = await run(args, 'http://localhost:9');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `precis webhook: ${message}. Run \`npx precis webhook --help\` for its options.\n`,
  });
});

test('what the publication refuses is told with its reasons', async () => {
  const errors = [{ pointer: '/url', detail: 'Use a host of the public internet, not "10.0.0.1".' }];
  const { to } = await serve(() => ({ status: 422, body: { detail: 'The body has one fault.', errors } }));
  const { status, stdout, stderr } = await run(['add', 'https://10.0.0.1/'], to);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('Use a host of the public internet');
});

test('to remove a webhook that there is not, the list of ids is the next step', async () => {
  const { to } = await serve(() => ({ status: 404, body: { detail: 'There is no webhook "gone".' } }));
  const { status, stderr } = await precis(['webhook', 'remove', 'gone', '--to', to], { cwd: await folderOf({}), env });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `precis webhook: ${to} answered 404: There is no webhook "gone".\nNext: \`npx precis webhook list\` shows the ids\n`,
  });
});
