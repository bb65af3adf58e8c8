import { readFile } from 'node:fs/promises';
import { parseArguments } from './arguments.ts';
import { type Command, Misuse, Refused, type Surroundings } from './command.ts';
import { renderHelp, renderOverview } from './help.ts';

/**
 * Runs one command line and resolves with its exit status: 0 done, 1 refused or failed, 2 misuse.
 * Never throws: an unforeseen failure is written to stderr as one line (with its stack when `DEBUG` is set).
 */
export async function run(
  commands: readonly Command[],
  args: readonly string[],
  around: Surroundings,
): Promise<0 | 1 | 2> {
  const { terminal } = around;
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') {
    terminal.out(renderOverview(commands));
    return 0;
  }
  if (name === '--version') {
    terminal.out(await readVersion());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.note(name === undefined ? renderOverview(commands) : unknownCommand(name, commands));
    return 2;
  }
  try {
    const { options, operands, help } = parseArguments(command, rest);
    if (!help) return await command.run({ ...around, options, operands });
    terminal.out(renderHelp(command));
    return 0;
  } catch (error) {
    return report(error, command, around);
  }
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const near = commands.find((command) => command.name.startsWith(name) || name.startsWith(command.name));
  const hint = near ? `Did you mean \`npx precis ${near.name}\`? ` : '';
  return `precis: there is no command "${name}". ${hint}Run \`npx precis --help\` for the list.`;
}

function report(error: unknown, command: Command, { terminal, env, signal }: Surroundings): 1 | 2 {
  if (error instanceof Misuse) {
    terminal.note(
      `precis ${command.name}: ${error.message}. Run \`npx precis ${command.name} --help\` for its options.`,
    );
    return 2;
  }
  if (signal.aborted) {
    terminal.note(`precis ${command.name}: stopped.`);
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.note(`precis ${command.name}: ${message}`);
  if (error instanceof Refused && error.next) terminal.note(`Next: ${error.next}`);
  if (!(error instanceof Refused) && env.DEBUG && error instanceof Error) terminal.note(error.stack ?? '');
  return 1;
}
