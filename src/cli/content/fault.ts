import { printable } from '../terminal.ts';

/** Where in a file: both counted from 1, columns in UTF-16 code units as editors count them. */
export interface Position {
  line: number;
  column: number;
}

/** One thing that is wrong in the content folder, with what to write instead. */
export interface Fault extends Position {
  /** Path relative to the content folder's parent, with `/`. */
  file: string;
  message: string;
}

export const START: Position = { line: 1, column: 1 };

/** Sorted by file and place, each fault once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const unique = new Map(faults.map((fault) => [renderFault(fault), fault]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
  );
}

/** @example renderFault(fault) // 'content/a/summary.en.md:3:11  headline is too long: …' */
export function renderFault({ file, line, column, message }: Fault): string {
  return printable(`${file}:${line}:${column}  ${message}`);
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
