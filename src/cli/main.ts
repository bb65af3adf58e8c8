#!/usr/bin/env node
/** Entry of the command line: connects it to this process; the only place that touches `process.exitCode`. */
import { commands } from './commands.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal.ts';

const stop = new AbortController();
// The second Ctrl-C ends the process at once, since the first took these listeners away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());
process.channel?.unref();

// `precis status | head` closes our stdout early; that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(commands, process.argv.slice(2), {
  terminal: createTerminal(process.stdout, process.stderr, process.env),
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
});
