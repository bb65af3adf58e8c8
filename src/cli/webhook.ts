import * as v from 'valibot';
import type { Client } from './client/client.ts';
import { orUnknown } from './client/problem.ts';
import { listAnswer, secretAnswer, stateAnswer, testAnswer } from './client/webhook-answers.ts';
import { alignColumns } from './columns.ts';
import { defineCommand, Misuse, type Status } from './command.ts';
import { DESTINATION, openDestination } from './destination.ts';
import { printable, type Terminal } from './terminal.ts';

const ACTIONS = ['add', 'list', 'test', 'resume', 'rotate', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

export const webhook = defineCommand({
  name: 'webhook',
  summary: 'Have other systems told of what is published, edited, corrected or withdrawn',
  operands: 'add|list|test|resume|rotate|remove [url|id]',
  operandCount: [1, 2],
  description: [
    '`add` and `rotate` print the secret alone on stdout, once: the receiver checks signatures with it (Standard Webhooks).',
    '`test` sends a message now and shows what the endpoint said; the exit status is 1 where it did not take it.',
    '`resume` lets one that was paused go on where it stopped: nothing is left out.',
    'All of them take an `admin` token.',
  ],
  options: {
    events: {
      type: 'string',
      value: 'LIST',
      summary: 'only these types, for example `summary.published,article.withdrawn`',
    },
    languages: { type: 'string', value: 'LIST', summary: 'only summaries in these languages, for example `ru,ar`' },
    ...DESTINATION,
    json: { type: 'boolean', summary: 'print what the publication answers as JSON' },
  },
  examples: [
    { command: 'precis webhook add https://hooks.example.org/precis > secret', summary: 'every event, from now on' },
    { command: 'precis webhook list', summary: 'how far each has been told, and what went wrong' },
  ],
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    const [action, target] = operands as [Action, string?];
    checkOperands(action, target);
    const { client } = await openDestination(invocation);
    const call = { client, target: target ?? '', terminal, json: options.json ?? false };
    if (action === 'add') return add(call, { events: listOf(options.events), languages: listOf(options.languages) });
    return RUN[action](call);
  },
});

/** One call of the command, with its operand. */
interface Call {
  client: Client;
  target: string;
  terminal: Terminal;
  json: boolean;
}

const RUN: Record<Exclude<Action, 'add'>, (call: Call) => Promise<Status>> = { list, test, resume, rotate, remove };

function checkOperands(action: Action, target: string | undefined): void {
  if (!ACTIONS.includes(action)) throw new Misuse(`webhook takes one of ${ACTIONS.join(', ')}, not "${action}"`);
  if (action === 'list' && target !== undefined) throw new Misuse(`unexpected "${target}"`);
  if (action === 'add' && target === undefined) throw new Misuse('webhook add needs the URL of the endpoint');
  if (action !== 'list' && target === undefined) {
    throw new Misuse(`webhook ${action} needs an id; \`npx precis webhook list\` shows them`);
  }
}

function listOf(option: string | undefined): string[] | undefined {
  return option?.split(',').map((part) => part.trim());
}

type State = v.InferOutput<typeof stateAnswer>;

async function add(
  call: Call,
  filters: { events?: string[] | undefined; languages?: string[] | undefined },
): Promise<Status> {
  const body = JSON.stringify({ url: call.target, ...filters });
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  const answer = await call.client.request('/webhooks', init, secretAnswer);
  showSecret(call, answer);
  call.terminal.note(`Added ${answer.id}. The secret is not shown again; give it to the receiver.`);
  call.terminal.note(`Next: \`npx precis webhook test ${answer.id}\``);
  return 0;
}

async function rotate(call: Call): Promise<Status> {
  showSecret(call, await known(call.client.request(pathOf(call, '/rotate'), { method: 'POST' }, secretAnswer)));
  call.terminal.note(
    'Messages are signed with the former secret too for a day; give the receiver the new one until then.',
  );
  return 0;
}

function showSecret({ terminal, json }: Call, answer: { secret: string }): void {
  terminal.out(json ? JSON.stringify(answer, null, 2) : answer.secret);
}

async function list({ client, terminal, json }: Call): Promise<Status> {
  const answer = await client.request('/webhooks', {}, listAnswer);
  if (json) {
    terminal.out(JSON.stringify(answer, null, 2));
    return 0;
  }
  const { webhooks, hub } = answer;
  const rows = webhooks.map(({ id, state, backlog, url }) => [id, state, String(backlog), url]);
  if (rows.length > 0)
    for (const line of alignColumns([['id', 'state', 'waiting', 'url'], ...rows])) terminal.out(line);
  else terminal.note('There is no webhook.');
  for (const state of webhooks) showTrouble(state, terminal);
  if (hub) terminal.out(printable(`WebSub hub: ${hub.url}, ${hub.waiting} feeds waiting`));
  if (hub?.last_error) terminal.note(printable(`WebSub hub: ${hub.last_error.at} ${hub.last_error.detail}`));
  return 0;
}

function showTrouble({ id, state, reason, next_attempt, last_error }: State, terminal: Terminal): void {
  if (state !== 'active') {
    terminal.note(printable(`${id}: ${state}. ${reason}`));
    terminal.note(`Next: \`npx precis webhook resume ${id}\``);
  } else if (next_attempt !== null) {
    terminal.note(printable(`${id}: ${last_error?.detail} It is tried again at ${next_attempt}.`));
  }
}

async function test(call: Call): Promise<Status> {
  const answer = await known(call.client.request(pathOf(call, '/test'), { method: 'POST' }, testAnswer));
  if (call.json) call.terminal.out(JSON.stringify(answer, null, 2));
  else {
    call.terminal.out(`${answer.delivered ? 'Delivered' : 'Not delivered'}: ${printable(answer.detail)}`);
    if (answer.body !== '') call.terminal.out(printable(answer.body));
  }
  return answer.delivered ? 0 : 1;
}

async function resume(call: Call): Promise<Status> {
  const answer = await known(call.client.request(pathOf(call, '/resume'), { method: 'POST' }, stateAnswer));
  if (call.json) call.terminal.out(JSON.stringify(answer, null, 2));
  else call.terminal.note(`${call.target} goes on; ${answer.backlog} changes wait.`);
  return 0;
}

async function remove(call: Call): Promise<Status> {
  await known(call.client.request(pathOf(call, ''), { method: 'DELETE' }, v.undefined_()));
  call.terminal.note(`${call.target} is removed, and its secret is worthless.`);
  return 0;
}

function known<T>(answer: Promise<T>): Promise<T> {
  return orUnknown(answer, '`npx precis webhook list` shows the ids');
}

function pathOf({ target }: Call, action: string): string {
  return `/webhooks/${encodeURIComponent(target)}${action}`;
}
