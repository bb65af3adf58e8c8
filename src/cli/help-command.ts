import { type Command, defineCommand, Misuse } from './command.ts';
import { renderHelp, renderOverview, renderReference } from './help.ts';

/** `precis help`: over the list that it stands in itself, hence the function. */
export function createHelpCommand(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    summary: 'List the commands, or say what one of them does',
    operands: '[command]',
    operandCount: [0, 1],
    description: [],
    options: { markdown: { type: 'boolean', summary: 'print the reference of all commands as Markdown' } },
    examples: [{ command: 'precis help publish', summary: 'the same as `precis publish --help`' }],
    async run({ options, operands: [name], terminal }) {
      if (options.markdown) terminal.out(renderReference(commands()).trimEnd());
      else if (name === undefined) terminal.out(renderOverview(commands()));
      else terminal.out(renderHelp(find(commands(), name)));
      return 0;
    },
  });
}

function find(commands: readonly Command[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Misuse(`there is no command "${name}"`);
  return command;
}
