import { parseArgs } from 'node:util';
import { type Command, Misuse, type Options, type Values } from './command.ts';

/** What stood on the command line after the command's name. */
export interface Arguments {
  options: Values<Options>;
  operands: string[];
  /** `--help` or `-h` was given; nothing else has been checked then. */
  help: boolean;
}

/**
 * Parses what follows the command's name.
 *
 * @throws Misuse on an unknown option, a missing value, a value that is empty, or a wrong number of operands.
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  if (wantsHelp(args)) return { options: {}, operands: [], help: true };
  const { values, positionals } = parseOptions(command, args);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new Misuse(`--${name} needs a value`);
  }
  const [least, most] = command.operandCount;
  if (positionals.length < least) throw new Misuse(`${command.name} needs ${command.operands}`);
  if (positionals.length > most) throw new Misuse(`unexpected "${positionals[most]}"`);
  return { options: values, operands: positionals, help: false };
}

function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  return before.includes('--help') || before.includes('-h');
}

function parseOptions(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(firstSentence((error as Error).message), { cause: error });
  }
}

/** Node's message goes on with advice about `--` that helps nobody here. */
function firstSentence(message: string): string {
  const end = message.indexOf('. ');
  return (end < 0 ? message : message.slice(0, end)).replace(/^./, (letter) => letter.toLowerCase());
}
