import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { countFaults } from './check.ts';
import { createClient, isLocal } from './client/client.ts';
import { readToken } from './client/token.ts';
import { defineCommand, Refused, type Surroundings } from './command.ts';
import { readContent } from './content/read.ts';
import { chooseAddress, DESTINATION } from './destination.ts';
import { claimPort } from './start/port.ts';
import { isHealthy } from './start/server.ts';

/** What an examination looks at. */
interface Around extends Surroundings {
  to: URL;
  tokenFile: string | undefined;
}

/** Says what is in order, or throws `Refused` with what to do. */
type Examination = (around: Around) => Promise<string>;

const EXAMINATIONS: readonly [subject: string, examine: Examination][] = [
  ['Node', async () => process.version],
  ['workerd', async () => runWorkerd()],
  ['content', examineContent],
  ['address', examineAddress],
  ['token', examineToken],
];

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Examine this machine, the content folder and the access to a publication',
  operands: '',
  operandCount: [0, 0],
  description: ['One line for each, beginning with `ok` or `no`; the exit status is 1 where one is not in order.'],
  options: {
    ...DESTINATION,
  },
  examples: [{ command: 'precis doctor', summary: 'why does `npm start` not work here?' }],
  async run({ options, ...around }) {
    const to = await chooseAddress(options.to, around);
    const examined = { ...around, to, tokenFile: options['token-file'] };
    let failures = 0;
    for (const [subject, examine] of EXAMINATIONS) {
      const { isFine, text } = await outcomeOf(() => examine(examined));
      around.terminal.out(`${isFine ? 'ok' : 'no'}  ${subject}: ${text}`);
      failures += isFine ? 0 : 1;
    }
    return failures === 0 ? 0 : 1;
  },
});

async function outcomeOf(examine: () => Promise<string>): Promise<{ isFine: boolean; text: string }> {
  try {
    return { isFine: true, text: await examine() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return {
      isFine: false,
      text: error.next ? `${error.message.replace(/\.$/, '')}. Next: ${error.next}` : error.message,
    };
  }
}

/** The program that wrangler starts; a system without the libraries it needs shows here. */
function runWorkerd(): string {
  const workerd = join(createRequire(import.meta.url).resolve('workerd/package.json'), '../bin/workerd');
  const { status, stdout, stderr, error } = spawnSync(workerd, ['--version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Refused(`it does not start (${error?.message ?? stderr.trim().split('\n')[0]})`, 'npm ci');
}

async function examineContent({ cwd }: Around): Promise<string> {
  const { articles, faults } = await readContent(resolve(cwd, 'content'), cwd);
  if (faults.length > 0) throw new Refused(countFaults(faults), '`npx precis check` lists them');
  return `${articles.length} articles, no faults`;
}

async function examineAddress({ to }: Around): Promise<string> {
  if (await isHealthy(to.origin)) return `${to.origin} answers`;
  if (to.hostname !== 'localhost') throw new Refused(`${to.origin} does not answer`, 'check --to and the network');
  await claimPort(Number(to.port || '80'));
  return `${to.origin} is free for \`npm start\``;
}

async function examineToken({ to, tokenFile, env, cwd, signal }: Around): Promise<string> {
  const isThere = await isHealthy(to.origin);
  if (!isThere && isLocal(to) && tokenFile === undefined && !env.PRECIS_TOKEN) return '`npm start` uses its own';
  const token = await readToken(to, tokenFile, { env, cwd });
  if (!isThere) return 'there is one; whether it is valid shows when the publication answers';
  const { articles } = await createClient(to, token, signal).readLedger();
  return `valid, and ${Object.keys(articles).length} articles are published`;
}
