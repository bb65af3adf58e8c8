import { resolve } from 'node:path';
import { type Client, createClient, LOCAL_ADDRESS, parseAddress } from './client/client.ts';
import { STATE_FOLDER } from './client/synced.ts';
import { readToken } from './client/token.ts';
import type { Option, Surroundings } from './command.ts';
import { readRunning } from './start/running.ts';

/** Where a publication is. */
export const TO = {
  type: 'string',
  value: 'URL',
  summary: 'address of the publication (PRECIS_TO, else what `npm start` runs here, unless given)',
} as const satisfies Option;

/** The options of every command that speaks to a publication as somebody. */
export const DESTINATION = {
  to: TO,
  'token-file': { type: 'string', value: 'FILE', summary: 'file that holds the token' },
} as const satisfies Record<string, Option>;

interface Chosen extends Surroundings {
  options: { to?: string | undefined; 'token-file'?: string | undefined };
}

/**
 * The address that a command speaks to: `--to`, else PRECIS_TO, else of what `npm start` runs of this clone, on whatever
 * port; where it does not run, the one that it would take.
 *
 * @throws Misuse where the address is none
 */
export async function chooseAddress(to: string | undefined, { env, cwd }: Around): Promise<URL> {
  return parseAddress(to ?? env.PRECIS_TO ?? (await readRunning(resolve(cwd, STATE_FOLDER))) ?? LOCAL_ADDRESS);
}

type Around = Pick<Surroundings, 'env' | 'cwd'>;

/**
 * The publication that a command speaks to, with the token for it.
 *
 * @throws Misuse where the address is none
 * @throws Refused where there is no token
 */
export async function openDestination(invocation: Chosen): Promise<{ to: URL; client: Client }> {
  const { options, signal } = invocation;
  const to = await chooseAddress(options.to, invocation);
  const token = await readToken(to, options['token-file'], invocation);
  return { to, client: createClient(to, token, signal) };
}
