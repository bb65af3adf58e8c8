import type { Terminal } from './terminal.ts';

/** One option of a command; the parser, `--help` and `docs/cli.md` are made from it. */
export interface Option {
  type: 'string' | 'boolean';
  /** One line, present tense, no full stop. */
  summary: string;
  /** Name of the value in the help (`URL`); only for `string`. */
  value?: string;
  /** One letter. */
  short?: string;
}

export type Options = Record<string, Option>;

/** What the parser hands over for `options`: a text for `string`, `true` for `boolean`, `undefined` where not given. */
export type Values<O extends Options> = {
  [Name in keyof O]: { string: string; boolean: boolean }[O[Name]['type']] | undefined;
};

/** The folder that the command works in, and everything it may look at outside itself. */
export interface Surroundings {
  terminal: Terminal;
  env: Record<string, string | undefined>;
  /** Absolute path that relative paths on the command line start from. */
  cwd: string;
  /** Aborted on Ctrl-C and on SIGTERM; a command stops soon after and leaves nothing running. */
  signal: AbortSignal;
}

/** What `run` receives. */
export interface Invocation<O extends Options> extends Surroundings {
  options: Values<O>;
  operands: string[];
}

/** 0: done. 1: refused or failed, and the reasons have been written. */
export type Status = 0 | 1;

/** One command, as data. */
export interface Command<O extends Options = Options> {
  name: string;
  /** One line, imperative, no full stop. */
  summary: string;
  /** Operands as the help prints them, for example `[folder]`; empty where there are none. */
  operands: string;
  /** How many operands are allowed, least and most. */
  operandCount: readonly [least: number, most: number];
  /** Paragraphs for the help, each one line. */
  description: readonly string[];
  options: O;
  examples: readonly { command: string; summary: string }[];
  /** Resolves with the exit status; throws `Refused` (status 1) or `Misuse` (status 2). */
  run(invocation: Invocation<O>): Promise<Status>;
}

/**
 * Types `run` by the options beside it.
 *
 * @example defineCommand({ name: 'check', options: { json: { type: 'boolean', summary: '…' } }, … })
 */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** The command was understood and could not be done: exit status 1. `next` is what to try now. */
export class Refused extends Error {
  override name = 'Refused';
  readonly next: string | null;

  constructor(message: string, next: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.next = next;
  }
}

/** The command line itself is wrong: exit status 2. */
export class Misuse extends Error {
  override name = 'Misuse';
}
