import type { Command } from './command.ts';

const PROGRAM = 'precis';

/** The page that `precis --help` prints. */
export function renderOverview(commands: readonly Command[]): string {
  const rows = commands.map((command) => [command.name, command.summary] as const);
  return [
    `Usage: ${PROGRAM} <command> [options]`,
    '',
    'Commands:',
    ...renderRows(rows),
    '',
    `\`npx ${PROGRAM} <command> --help\` says more about one of them; \`npx ${PROGRAM} --version\` prints the version.`,
  ].join('\n');
}

/** The page that `precis <command> --help` prints. */
export function renderHelp(command: Command): string {
  const sections = [[`Usage: ${renderUsage(command)}`], [`${command.summary}.`, ...command.description]];
  sections.push(['Options:', ...renderRows([...optionRows(command), ['-h, --help', 'print this page']])]);
  if (command.examples.length > 0) {
    sections.push(['Examples:', ...renderRows(command.examples.map((example) => [example.command, example.summary]))]);
  }
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

/** All commands as the Markdown page `docs/cli.md`. */
export function renderReference(commands: readonly Command[]): string {
  const head = [
    '# The command line',
    '',
    `Run it inside a clone as \`npx ${PROGRAM} <command>\`. Results go to stdout, everything else to stderr.`,
    'The exit status is 0 when done, 1 when refused or failed, 2 when the command line itself is wrong.',
    '',
    `This page is written by \`npx ${PROGRAM} help --markdown\`; a test fails when it is not current.`,
  ];
  const sections = commands.flatMap((command) => [
    '',
    `## ${PROGRAM} ${command.name}`,
    '',
    `${command.summary}.`,
    ...command.description.flatMap((paragraph) => ['', paragraph]),
    '',
    '```',
    renderUsage(command),
    '```',
    ...markdownTable(optionRows(command)),
    ...markdownExamples(command),
  ]);
  return `${[...head, ...sections].join('\n')}\n`;
}

function renderUsage(command: Command): string {
  const options = Object.keys(command.options).length > 0 ? '[options]' : '';
  return [PROGRAM, command.name, options, command.operands].filter(Boolean).join(' ');
}

function optionRows(command: Command): [string, string][] {
  return Object.entries(command.options).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '';
    const value = option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : '';
    return [`${short}--${name}${value}`, option.summary];
  });
}

function renderRows(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** Aligned, as Biome formats Markdown. */
function markdownTable(rows: readonly [string, string][]): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(([left, right]) => [`\`${left}\``, right.replaceAll('|', '\\|')] as const);
  const all = [['option', 'meaning'] as const, ...cells];
  const [left = 0, right = 0] = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const [head, ...body] = all.map((row) => `| ${row[0].padEnd(left)} | ${row[1].padEnd(right)} |`);
  return ['', head ?? '', `| ${'-'.repeat(left)} | ${'-'.repeat(right)} |`, ...body];
}

function markdownExamples(command: Command): string[] {
  if (command.examples.length === 0) return [];
  return ['', ...command.examples.map((example) => `- \`${example.command}\`: ${example.summary}`)];
}
