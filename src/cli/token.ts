import * as v from 'valibot';
import type { Client } from './client/client.ts';
import { orUnknown } from './client/problem.ts';
import { alignColumns } from './columns.ts';
import { defineCommand, Misuse } from './command.ts';
import { DESTINATION, openDestination } from './destination.ts';
import { printable, type Terminal } from './terminal.ts';

const ACTIONS = ['create', 'list', 'revoke'] as const;
type Action = (typeof ACTIONS)[number];

const SCOPES = ['read', 'write', 'admin'];
const ORIGINS = ['machine'];

export const token = defineCommand({
  name: 'token',
  summary: 'Make, list and revoke the tokens that editors, translators and tools write with',
  operands: 'create|list|revoke [name]',
  operandCount: [1, 2],
  description: [
    '`create` prints the token alone on stdout, once: it is kept as a hash, and nobody can read it again.',
    '`revoke` makes it worthless at once. To replace a token, create one with another name, and revoke the old one when nothing uses it any more.',
    'All three take an `admin` token; the first is the secret ADMIN_TOKEN.',
  ],
  options: {
    name: { type: 'string', value: 'NAME', summary: 'how the audit log calls its holder: `a-z`, `0-9`, `-`' },
    scope: { type: 'string', value: 'SCOPE', summary: '`read`, `write` or `admin`, each with all before it' },
    languages: { type: 'string', value: 'LIST', summary: 'only summaries in these languages, for example `ru,ar`' },
    origin: { type: 'string', value: 'ORIGIN', summary: '`machine`: whatever it writes is marked as a machine’s' },
    expires: { type: 'string', value: 'TIME', summary: 'a day (its beginning, UTC) or an RFC 3339 time' },
    ...DESTINATION,
    json: { type: 'boolean', summary: 'print what the publication answers as JSON' },
  },
  examples: [
    {
      command: 'precis token create --name anna --scope write --languages ru > anna.token',
      summary: 'for a translator',
    },
    { command: 'precis token revoke anna', summary: 'from now on it opens nothing' },
  ],
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    const [action, name = options.name] = operands as [Action, string?];
    const order = readOrder(action, name, options);
    const { client } = await openDestination(invocation);
    if (action === 'create') await createToken(client, order, terminal, options.json ?? false);
    else if (action === 'list') await listTokens(client, terminal, options.json ?? false);
    else await revokeToken(client, order.name, terminal);
    return 0;
  },
});

interface Order {
  name: string;
  [member: string]: unknown;
}

interface OrderOptions {
  scope?: string | undefined;
  languages?: string | undefined;
  origin?: string | undefined;
  expires?: string | undefined;
}

/** The body of `POST /tokens`, of which the publication checks the values. Throws `Misuse` where something is missing. */
function readOrder(action: Action, name: string | undefined, options: OrderOptions): Order {
  if (!ACTIONS.includes(action)) throw new Misuse(`token takes one of ${ACTIONS.join(', ')}, not "${action}"`);
  if (action !== 'list' && name === undefined) throw new Misuse(`token ${action} needs --name NAME`);
  if (action === 'create' && options.scope === undefined) throw new Misuse('token create needs --scope SCOPE');
  const { scope, origin, expires } = options;
  checkValue('--scope', scope, SCOPES);
  checkValue('--origin', origin, ORIGINS);
  if (expires !== undefined && Number.isNaN(Date.parse(startOfDay(expires)))) {
    throw new Misuse(`--expires is a day, as 2027-01-01, or an RFC 3339 time, not "${expires}"`);
  }
  const languages = options.languages?.split(',').map((tag) => tag.trim());
  return { name: name ?? '', scope, origin, languages, expires: expires && startOfDay(expires) };
}

function checkValue(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new Misuse(`${option} is ${allowed.map((name) => `\`${name}\``).join(' or ')}, not "${value}"`);
}

/** @example startOfDay('2027-01-01') // '2027-01-01T00:00:00Z' */
function startOfDay(time: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T00:00:00Z` : time;
}

const tokenMembers = {
  name: v.string(),
  scope: v.string(),
  languages: v.nullable(v.array(v.string())),
  origin: v.nullable(v.string()),
  expires: v.nullable(v.string()),
};
/** `POST /tokens` */
const mintedAnswer = v.object({ ...tokenMembers, token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._~+/=-]+$/)) });
/** `GET /tokens` */
const listAnswer = v.object({
  tokens: v.array(v.object({ ...tokenMembers, minted: v.string(), revoked: v.nullable(v.string()) })),
});

async function createToken(client: Client, order: Order, terminal: Terminal, json: boolean): Promise<void> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order) };
  const minted = await client.request('/tokens', init, mintedAnswer);
  terminal.out(json ? JSON.stringify(minted, null, 2) : minted.token);
  const until = minted.expires === null ? 'until it is revoked' : `until ${printable(minted.expires)}`;
  terminal.note(`Good ${until}. It is not shown again; hand it over as a secret.`);
}

async function listTokens(client: Client, terminal: Terminal, json: boolean): Promise<void> {
  const { tokens } = await client.request('/tokens', {}, listAnswer);
  if (json) terminal.out(JSON.stringify(tokens, null, 2));
  else if (tokens.length === 0) terminal.note('There is only ADMIN_TOKEN.');
  else {
    const rows = tokens.map(({ name, scope, languages, origin, expires, revoked }) => [
      name,
      origin === null ? scope : `${scope} ${origin}`,
      languages?.join(' ') ?? 'all',
      revoked === null ? (expires === null ? 'good' : `until ${expires}`) : `revoked ${revoked}`,
    ]);
    for (const line of alignColumns([['name', 'scope', 'languages', 'state'], ...rows])) terminal.out(line);
  }
}

async function revokeToken(client: Client, name: string, terminal: Terminal): Promise<void> {
  const revoking = client.request(`/tokens/${encodeURIComponent(name)}`, { method: 'DELETE' }, v.undefined_());
  await orUnknown(revoking, '`npx precis token list` shows the names');
  terminal.note(`Revoked "${name}".`);
}
