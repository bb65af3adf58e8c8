import { displayWidth } from '../text/width.ts';
import type { Coverage } from './client/answers.ts';
import { type Colour, printable, type Terminal } from './terminal.ts';
import { pad, truncate } from './width.ts';

type Cell = { text: string; colour: Colour | null };
type Column = { cells: Cell[]; width: number };
type Summary = Coverage['articles'][number]['summaries'][string];

const GAP = '  ';
/** A title is cut to no less than this; where even that does not fit beside one language, it is left out. */
const LEAST_TITLE_COLUMNS = 12;
/** And to no more than this, however wide the terminal is. */
const MOST_TITLE_COLUMNS = 60;

/**
 * Articles down, each by id and title, languages across, as wide as the terminal; where the languages do not fit side
 * by side, the rest follows in further tables. An id is never cut, so that it can be copied; titles give way to it.
 */
export function renderCoverage(
  { articles, languages }: Coverage,
  terminal: Pick<Terminal, 'columns' | 'paint'>,
): string[] {
  const ids = columnOf(
    'article',
    articles.map(({ id }) => plain(id)),
  );
  const titles = columnOf(
    'title',
    articles.map(({ title }) => plain(title)),
  );
  const own = languages.map((language) =>
    columnOf(
      language,
      articles.map(({ summaries }) => describe(summaries[language])),
    ),
  );
  const title = Math.min(titles.width, MOST_TITLE_COLUMNS);
  const least = Math.min(title, LEAST_TITLE_COLUMNS);
  const room = terminal.columns - ids.width - GAP.length;
  return fold(own, room - least).flatMap((columns, index) => {
    const left = room - widthOf(columns);
    const shown = left < least ? [ids, ...columns] : [ids, { ...titles, width: Math.min(title, left) }, ...columns];
    return [...(index === 0 ? [] : ['']), ...linesOf(shown, terminal)];
  });
}

function columnOf(heading: string, body: Cell[]): Column {
  const cells = [plain(heading), ...body];
  return { cells, width: Math.max(...cells.map(({ text }) => displayWidth(text))) };
}

function plain(text: string): Cell {
  return { text: printable(text), colour: null };
}

function describe(summary: Summary | undefined): Cell {
  if (!summary) return { text: '-', colour: 'dim' };
  const origin = summary.origin === 'human' ? '' : ` ${summary.origin}`;
  const review = summary.reviewed === null ? '' : ' *';
  return { text: `${summary.freshness}${origin}${review}`, colour: summary.freshness === 'stale' ? 'yellow' : 'green' };
}

/** The columns in groups that fit side by side into `room`, each with the gap before it; at least one in a group. */
function fold(columns: Column[], room: number): Column[][] {
  const groups: Column[][] = [[]];
  for (const column of columns) {
    const group = groups.at(-1)!;
    if (group.length === 0 || widthOf([...group, column]) <= room) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

function widthOf(columns: Column[]): number {
  return columns.reduce((sum, { width }) => sum + GAP.length + width, 0);
}

function linesOf(columns: Column[], terminal: Pick<Terminal, 'paint'>): string[] {
  return columns[0]!.cells.map((_, row) =>
    columns
      .map(({ cells, width }) => paintCell(cells[row]!, width, terminal))
      .join(GAP)
      .trimEnd(),
  );
}

function paintCell({ text, colour }: Cell, width: number, terminal: Pick<Terminal, 'paint'>): string {
  const cut = truncate(text, width);
  return (colour === null ? cut : terminal.paint(cut, colour)) + pad('', width - displayWidth(cut));
}
