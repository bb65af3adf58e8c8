import type { Fault, Position } from './fault.ts';
import type { SourceText } from './source.ts';
import { readYaml } from './yaml.ts';

/** Above this a block is not settings any more, and YAML is read with care for time. */
export const MAX_FRONT_MATTER_LENGTH = 64 * 1024;

/** A Markdown file taken apart. */
export interface FrontMatter {
  /** The YAML block as plain keys; empty where it could not be read. */
  fields: Record<string, unknown>;
  /** Whether `fields` says what is written, so that it can be judged though there are faults. */
  isReadable: boolean;
  /** What follows the block. */
  body: string;
  /** Line of the file that the body begins on. */
  bodyLine: number;
  faults: Fault[];
  locate(pointer: string): Position;
}

/** Splits a file that begins with a `---` line, YAML, and another `---` line. */
export function readFrontMatter({ file, text }: SourceText): FrontMatter {
  const block = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!block) return withoutFields(file, explainNoBlock(text));
  const yaml = block[1] ?? '';
  if (yaml.length > MAX_FRONT_MATTER_LENGTH) {
    return withoutFields(file, `the block of fields is longer than ${MAX_FRONT_MATTER_LENGTH} characters`);
  }
  const { value, isReadable, faults, locate } = readYaml(file, yaml, 2);
  if (isReadable && !isFields(value)) {
    faults.push({ file, line: 2, column: 1, message: 'write one `name: value` on each line between the two `---`' });
  }
  return {
    fields: isFields(value) ? value : {},
    isReadable: isReadable && isFields(value),
    body: text.slice(block[0].length),
    bodyLine: block[0].split('\n').length,
    faults,
    locate,
  };
}

function explainNoBlock(text: string): string {
  if (/^---[ \t]*(?:\n|$)/.test(text)) return 'the fields have no end: add a line `---` below the last of them';
  return 'begin the file with a line `---`, the fields, and another line `---`';
}

/** Without fields nothing can be said of the body either. */
function withoutFields(file: string, message: string): FrontMatter {
  const start = { line: 1, column: 1 };
  return {
    fields: {},
    isReadable: false,
    body: '',
    bodyLine: 1,
    faults: [{ file, ...start, message }],
    locate: () => start,
  };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
