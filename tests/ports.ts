import { createServer } from 'node:net';

/**
 * Below the range from which systems hand out ports by themselves (from 32768 on Linux, 49152 elsewhere), so that no
 * server on port 0 and no outgoing connection takes one between its choice and its use.
 */
const FIRST = 20_000;
const EACH = 500;

let next = FIRST + EACH * Number(process.env.VITEST_POOL_ID ?? 0);

/** A port of this test process alone, on which nothing listens; another one at each call. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next++;
    if (await isFree(port)) return port;
  }
}

/** Whether nothing listens on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
