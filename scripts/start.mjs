// `npm start`: installs what is missing, then runs everything on this machine.
import { ensureInstalled } from './install.mjs';
import { findNode, runPrecis } from './node.mjs';

// npm hands SIGTERM to the shell between it and us, which ends without handing it on: we notice that it is gone.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid !== parent && process.emit('SIGTERM', 'SIGTERM'), 500).unref();
}

if (ensureInstalled()) await runPrecis(findNode(), ['start', ...process.argv.slice(2)]);
else process.exitCode = 1;
