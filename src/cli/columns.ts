import { displayWidth } from '../text/width.ts';
import { printable } from './terminal.ts';
import { pad } from './width.ts';

/**
 * The lines of a table, each column as wide as its widest cell, made safe to print.
 *
 * @example alignColumns([['name', 'scope'], ['anna', 'write']]) // ['name  scope', 'anna  write']
 */
export function alignColumns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  return rows.map((row) => printable(row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')).trimEnd());
}
