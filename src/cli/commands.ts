import type { Command } from './command.ts';
import { createHelpCommand } from './help-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [createHelpCommand(() => commands)];
