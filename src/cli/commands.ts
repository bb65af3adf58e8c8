import { accept } from './accept.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { createHelpCommand } from './help-command.ts';
import { importWire } from './import/command.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { rebuild } from './rebuild.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { token } from './token.ts';
import { webhook } from './webhook.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  check,
  importWire,
  publish,
  pull,
  status,
  accept,
  explain,
  token,
  webhook,
  rebuild,
  doctor,
  createHelpCommand(() => commands),
];
