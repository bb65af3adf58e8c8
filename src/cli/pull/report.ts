import { relative, sep } from 'node:path';
import { printable, type Terminal } from '../terminal.ts';
import { truncate } from '../width.ts';
import type { Conflict } from './merge.ts';
import type { PlannedFile } from './planned-file.ts';

/** The most of a value that a line shows. */
const VALUE_COLUMNS = 60;
/** What is shown before the place where two long texts part. */
const LEAD_CHARACTERS = 15;

/** What happens to the files, as `--json` prints it. */
export interface Report {
  dry_run: boolean;
  changes: { file: string; change: 'create' | 'change' | 'delete'; fields: string[] }[];
  conflicts: (Conflict & { file: string })[];
}

/** @param cwd what files are named relative to */
export function reportOf(files: readonly PlannedFile[], cwd: string, dryRun: boolean): Report {
  const nameOf = (path: string) => relative(cwd, path).split(sep).join('/');
  return {
    dry_run: dryRun,
    changes: files.flatMap(({ path, does, fields }) =>
      does === 'nothing' || does === 'conflict'
        ? []
        : [{ file: nameOf(path), change: does, fields: does === 'change' ? fields : [] }],
    ),
    conflicts: files.flatMap(({ path, conflicts }) =>
      conflicts.map((conflict) => ({ file: nameOf(path), ...conflict })),
    ),
  };
}

/** Changes and their number to stdout; conflicts, which are for the person to solve, to stderr. */
export function writeReport({ dry_run, changes, conflicts }: Report, { out, note }: Terminal): void {
  const words = { create: 'new', change: 'changed', delete: 'deleted: it was withdrawn' };
  for (const { file, change, fields } of changes) {
    out(`${printable(file)}: ${words[change]}${fields.length > 0 ? ` ${fields.join(', ')}` : ''}`);
  }
  const count = (kind: string) => changes.filter(({ change }) => change === kind).length;
  const counts = `${count('create')} new, ${count('change')} changed, ${count('delete')} deleted`;
  out(changes.length === 0 ? 'Nothing to pull.' : `${dry_run ? 'Would be' : 'Pulled:'} ${counts}.`);
  for (const conflict of conflicts) note(renderConflict(conflict));
  if (conflicts.length === 0) return;
  note(`${conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`}; these files stay as they are.`);
  note('Next: write in the file what is to hold, and `npx precis pull --take ours`; or `--take theirs`');
}

function renderConflict({ file, field, ours, theirs }: Report['conflicts'][number]): string {
  if (ours === null && theirs === null) return printable(`${file}: ${field}`);
  const [a, b] = excerpts(textOf(ours), textOf(theirs));
  return printable(`${file}: ${field}: ours ${a}, theirs ${b}`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? 'nothing' : JSON.stringify(value);
}

/** Both texts from a little before where they part, quoted. */
function excerpts(ours: string, theirs: string): [string, string] {
  const length = Math.min(ours.length, theirs.length);
  let same = 0;
  while (same < length && ours[same] === theirs[same]) same++;
  const isLong = Math.max(ours.length, theirs.length) > VALUE_COLUMNS;
  const start = isLong ? Math.max(0, same - LEAD_CHARACTERS) : 0;
  const show = (text: string) =>
    `“${start > 0 ? '…' : ''}${truncate(text.slice(start).toWellFormed(), VALUE_COLUMNS)}”`;
  return [show(ours), show(theirs)];
}
