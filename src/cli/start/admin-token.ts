import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The variables that the server reads, beside the token; never on a command line, which other processes can read. */
const ENV_FILE = 'precis/server.env';
const TOKEN_FILE = 'precis/admin-token';

/**
 * The admin token of the publication on this machine, made at the first start and kept readable for its owner alone.
 *
 * @param state the folder that everything of this machine is kept in
 * @returns the token, the file that holds it, and the file that hands it to the server
 */
export async function keepAdminToken(state: string): Promise<{ token: string; tokenFile: string; envFile: string }> {
  const path = join(state, TOKEN_FILE);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const token = (await readToken(path)) ?? randomBytes(32).toString('base64url');
  await writePrivate(path, `${token}\n`);
  await writePrivate(join(state, ENV_FILE), `ADMIN_TOKEN=${token}\n`);
  return { token, tokenFile: path, envFile: join(state, ENV_FILE) };
}

/** A file that an interrupted start left empty counts as none. */
async function readToken(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return /^[A-Za-z0-9_-]{43}$/.test(text.trim()) ? text.trim() : null;
}

async function writePrivate(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
}
