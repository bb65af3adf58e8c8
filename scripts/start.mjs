// `npm start`: installs what is missing, then runs everything on this machine.
import { ensureInstalled } from './install.mjs';
import { findNode, runPrecis } from './node.mjs';

if (ensureInstalled()) await runPrecis(findNode(), ['start', ...process.argv.slice(2)]);
else process.exitCode = 1;
