import { displayWidth } from '../text/width.ts';
import type { Coverage } from './client/answers.ts';
import { type Colour, printable, type Terminal } from './terminal.ts';
import { pad, truncate } from './width.ts';

type Cell = { text: string; colour: Colour };
type Summary = Coverage['articles'][number]['summaries'][string];

const GAP = '  ';
/** A title is cut to no less than this; where even that does not fit, the table is folded. */
const LEAST_TITLE_COLUMNS = 12;

/**
 * Articles down, each by id and title, languages across, as wide as the terminal; where the languages do not fit side by side, the rest
 * follows in further tables.
 */
export function renderCoverage(coverage: Coverage, terminal: Pick<Terminal, 'columns' | 'paint'>): string[] {
  const idWidth = Math.max(0, ...coverage.articles.map(({ id }) => id.length));
  const titles = coverage.articles.map(({ title, id }) => `${id.padEnd(idWidth)}${GAP}${printable(title)}`.trimEnd());
  const columns = coverage.languages.map((language) => ({
    language,
    cells: coverage.articles.map(({ summaries }) => describe(summaries[language])),
  }));
  const widths = columns.map(({ language, cells }) =>
    Math.max(...[language, ...cells.map(({ text }) => text)].map(displayWidth)),
  );
  const widest = Math.max(7, ...titles.map(displayWidth));
  return fold(widths, terminal.columns).flatMap(({ start, end, used }, index) => {
    const titleWidth = Math.max(LEAST_TITLE_COLUMNS, Math.min(widest, terminal.columns - used));
    const own = columns.slice(start, end);
    const head = [pad('article', titleWidth), ...own.map(({ language }, at) => pad(language, widths[start + at] ?? 0))];
    const rows = titles.map((title, row) => [
      pad(truncate(title, titleWidth), titleWidth),
      ...own.map(({ cells }, at) => paintCell(cells[row], widths[start + at] ?? 0, terminal)),
    ]);
    const lines = [head, ...rows].map((cells) => cells.join(GAP).trimEnd());
    return index === 0 ? lines : ['', ...lines];
  });
}

function describe(summary: Summary | undefined): Cell {
  if (!summary) return { text: '-', colour: 'dim' };
  const origin = summary.origin === 'human' ? '' : ` ${summary.origin}`;
  const review = summary.reviewed === null ? '' : ' *';
  return { text: `${summary.freshness}${origin}${review}`, colour: summary.freshness === 'stale' ? 'yellow' : 'green' };
}

function paintCell(cell: Cell | undefined, width: number, terminal: Pick<Terminal, 'paint'>): string {
  if (!cell) return '';
  return terminal.paint(cell.text, cell.colour) + ' '.repeat(width - displayWidth(cell.text));
}

/** Which columns stand side by side, and the room they take. */
function fold(widths: readonly number[], columns: number): { start: number; end: number; used: number }[] {
  const tables = [{ start: 0, end: 0, used: 0 }];
  for (const [index, width] of widths.entries()) {
    const current = tables.at(-1)!;
    const used = current.used + GAP.length + width;
    if (current.end === current.start || used + LEAST_TITLE_COLUMNS <= columns) {
      Object.assign(current, { end: index + 1, used });
    } else {
      tables.push({ start: index, end: index + 1, used: GAP.length + width });
    }
  }
  return tables;
}
