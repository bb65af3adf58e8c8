import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refused, type Surroundings } from '../command.ts';
import { readRunning } from '../start/running.ts';
import { isLocal, startHint } from './client.ts';
import { STATE_FOLDER } from './synced.ts';

/** Where `npm start` keeps the token of the publication on this machine, relative to the project. */
export const LOCAL_TOKEN_FILE = '.wrangler/precis/admin-token';

/**
 * The token for a publication: `--token-file`, else `PRECIS_TOKEN`, else, for what `npm start` runs of this clone, its own.
 * It is never taken from the command line, which other processes can read.
 */
export async function readToken(
  to: URL,
  tokenFile: string | undefined,
  { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>,
): Promise<string> {
  if (tokenFile !== undefined) return readTokenFile(resolve(cwd, tokenFile), tokenFile);
  if (env.PRECIS_TOKEN) return checkToken(env.PRECIS_TOKEN, 'PRECIS_TOKEN');
  const running = isLocal(to) ? await readRunning(resolve(cwd, STATE_FOLDER)) : null;
  // Whatever else listens on this machine must not be given it.
  if (to.origin === running) return readTokenFile(resolve(cwd, LOCAL_TOKEN_FILE), LOCAL_TOKEN_FILE);
  throw new Refused(`there is no token for ${to.origin}`, nextFor(to, running));
}

function nextFor(to: URL, running: string | null): string {
  if (!isLocal(to)) return 'set PRECIS_TOKEN, or give --token-file';
  if (running === null) return `${startHint(to)}; or set PRECIS_TOKEN`;
  return `set PRECIS_TOKEN: the token of \`npm start\` is sent to ${running} alone, which needs no --to`;
}

async function readTokenFile(path: string, name: string): Promise<string> {
  try {
    return checkToken(await readFile(path, 'utf8'), name);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${name} cannot be read: ${(error as Error).message}`, 'check --token-file', { cause: error });
  }
}

/** RFC 6750 section 2.1: the characters that a bearer token may have. */
function checkToken(text: string, name: string): string {
  const token = text.trim();
  if (/^[A-Za-z0-9._~+/-]+=*$/.test(token)) return token;
  throw new Refused(`${name} does not hold a token`, 'it is one line of letters, digits and `-._~+/`');
}
