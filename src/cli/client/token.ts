import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refused, type Surroundings } from '../command.ts';
import { isLocal } from './client.ts';

/** Where `npm start` keeps the token of the publication on this machine, relative to the project. */
export const LOCAL_TOKEN_FILE = '.wrangler/precis/admin-token';

/**
 * The token for a publication: `--token-file`, else `PRECIS_TOKEN`, else, on this machine, the one of `npm start`.
 * It is never taken from the command line, which other processes can read.
 */
export async function readToken(
  to: URL,
  tokenFile: string | undefined,
  { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>,
): Promise<string> {
  if (tokenFile !== undefined) return readTokenFile(resolve(cwd, tokenFile), tokenFile);
  if (env.PRECIS_TOKEN) return checkToken(env.PRECIS_TOKEN, 'PRECIS_TOKEN');
  const local = resolve(cwd, LOCAL_TOKEN_FILE);
  if (isLocal(to) && (await isFile(local))) return readTokenFile(local, LOCAL_TOKEN_FILE);
  const next = isLocal(to) ? '`npm start` makes one; or set PRECIS_TOKEN' : 'set PRECIS_TOKEN, or give --token-file';
  throw new Refused(`there is no token for ${to.origin}`, next);
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

async function isFile(path: string): Promise<boolean> {
  const entry = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return entry?.isFile() ?? false;
}
