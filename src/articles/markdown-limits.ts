import {
  BODY_CHARACTERS,
  BRACKETS,
  CONTAINER_DEPTH,
  EMPHASIS_RUN_CHARACTERS,
  EMPHASIS_RUNS_PER_BLOCK,
  TABLE_CELLS,
} from './limits.ts';

/** Block quotations and list items that open on one line. */
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/**
 * The rules of Markdown that a body breaks, each as a sentence: what takes marked more than linear time or space, or
 * overflows its stack. Checked in linear time, before anything parses; a block is what stands between empty lines.
 *
 * @example markdownFaults('> '.repeat(30)) // ['Nest quotations and lists at most 20 deep.']
 */
export function markdownFaults(markdown: string): string[] {
  if (markdown.length > BODY_CHARACTERS) {
    return [`Shorten the body to at most ${BODY_CHARACTERS} characters; it has ${markdown.length}.`];
  }
  const blocks = markdown.split(/\n[ \t]*\n/);
  const rules: [broken: boolean, fault: string][] = [
    [
      (markdown.match(/[*_~]+/g) ?? []).some((run) => run.length > EMPHASIS_RUN_CHARACTERS),
      `Write at most ${EMPHASIS_RUN_CHARACTERS} of *, _ or ~ in a row.`,
    ],
    [
      blocks.some((block) => count(block, /[*_~]+/g) > EMPHASIS_RUNS_PER_BLOCK),
      `Write at most ${EMPHASIS_RUNS_PER_BLOCK} runs of *, _ or ~ between two empty lines.`,
    ],
    [count(markdown, /\[/g) > BRACKETS, `Write at most ${BRACKETS} opening brackets, "[".`],
    [blocks.some((block) => cells(block) > TABLE_CELLS), `Write tables of at most ${TABLE_CELLS} cells.`],
    [
      markdown.split('\n').some((line) => depth(line) > CONTAINER_DEPTH),
      `Nest quotations and lists at most ${CONTAINER_DEPTH} deep.`,
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, fault]) => fault);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Cells that a block has at most if it is a table: marked fills up every row to the width of the head. */
function cells(block: string): number {
  const rows = block.split('\n');
  const columns = rows.reduce((widest, row) => Math.max(widest, count(row, /\|/g) + 1), 0);
  return columns === 1 ? 0 : columns * rows.length;
}

/** Containers that a line is in at most: those that open on it, and one for each two columns of indentation. */
function depth(line: string): number {
  const opening = CONTAINERS.exec(line)?.[0];
  if (opening === undefined) return 0;
  const indentation = /^[ \t]*/.exec(opening)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(indentation / 2) + count(opening, />|[-*+]|\d[.)]/g);
}
