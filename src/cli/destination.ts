import { type Client, createClient, LOCAL_ADDRESS, parseAddress } from './client/client.ts';
import { readToken } from './client/token.ts';
import type { Option, Surroundings } from './command.ts';

/** The options of every command that speaks to a publication as somebody. */
export const DESTINATION = {
  to: {
    type: 'string',
    value: 'URL',
    summary: `address of the publication (${LOCAL_ADDRESS} unless given, or PRECIS_TO)`,
  },
  'token-file': { type: 'string', value: 'FILE', summary: 'file that holds the token' },
} as const satisfies Record<string, Option>;

interface Chosen extends Surroundings {
  options: { to?: string | undefined; 'token-file'?: string | undefined };
}

/**
 * The publication that a command speaks to, with the token for it.
 *
 * @throws Refused where the address is none, or there is no token
 */
export async function openDestination(invocation: Chosen): Promise<{ to: URL; client: Client }> {
  const { options, env, signal } = invocation;
  const to = parseAddress(options.to ?? env.PRECIS_TO ?? LOCAL_ADDRESS);
  const token = await readToken(to, options['token-file'], invocation);
  return { to, client: createClient(to, token, signal) };
}
