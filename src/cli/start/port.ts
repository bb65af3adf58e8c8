import { createServer } from 'node:net';
import { Misuse, Refused } from '../command.ts';

/** @throws Misuse where it is not a port number */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Misuse(`--port takes a number from 1 to 65535, not "${text}"`);
}

/** @throws Refused where something else listens on the port, on either loopback address */
export async function claimPort(port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE') throw portInUse(port);
    if (code === 'EACCES') throw new Refused(`port ${port} is not yours to open`, '`npm start -- --port 8787`');
  }
}

/** Says which port to take instead. */
export function portInUse(port: number): Refused {
  const other = port === 65_535 ? port - 1 : port + 1;
  return new Refused(
    `port ${port} is in use by another program`,
    `\`npm start -- --port ${other}\`, or stop that program`,
  );
}

/** The code of the error, or `null` where the port is free or there is no such address (a machine without IPv6). */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? null));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}
