import { daysBetween, resolveDay } from './day.ts';
import type { Note } from './note.ts';
import { findSentenceDay } from './sentence-day.ts';
import type { Wire } from './wire.ts';

/** The days of a report, `YYYY-MM-DD`, with what an editor should know of them. */
export interface Dates {
  published: string;
  dateline: string;
  notes: Note[];
}

/** More days than a report waits for its record: an editor looks at the year. */
const FAR_DAYS = 60;

/**
 * When a report was published and written: as the command line says, else by its record, its dateline or its first
 * sentence; a fault where none of them has a whole date. A year is taken from the text's own date alone.
 *
 * @param date `YYYY-MM-DD` of the command line
 */
export function readDates(text: string, wire: Wire, date: string | null): Dates | { fault: Note } {
  const record = date ?? wire.record?.date ?? null;
  const named = wire.dateline?.day ?? null;
  const start = wire.dateline?.start ?? 0;
  const said = record === null && named === null ? saidIn(text, wire) : null;
  const dateline = named && resolveDay(named, record);
  if (named && dateline === null && (record !== null || named.year !== undefined)) {
    return { fault: [start, 'the dateline names a day that does not exist: correct it'] };
  }
  const published = record ?? dateline ?? said?.day ?? null;
  if (published === null) return { fault: [start, `${undated(text, named !== null)}: pass --date YYYY-MM-DD`] };
  const notes: Note[] = [];
  if (said) {
    notes.push([said.start, `dated by the first sentence: ${said.day}; correct \`published\` if need be`]);
  }
  if (record !== null && dateline !== null && named?.year === undefined) {
    const before = daysBetween(dateline, record);
    if (before > FAR_DAYS) {
      notes.push([
        start,
        `the dateline has no year: ${dateline} is ${before} days before ${record}; correct it if need be`,
      ]);
    }
  }
  return { published, dateline: dateline ?? published, notes };
}

/** The whole date in the first sentence, its place in the text. */
function saidIn(text: string, { paragraphs: [first] }: Wire) {
  const said = first ? findSentenceDay(text.slice(first.start, first.end)) : null;
  return said && first ? { ...said, start: first.start + said.start } : null;
}

function undated(text: string, hasDay: boolean): string {
  if (/^\s*date\s+\d{4}-\d{2}-\d{2}/i.test(text)) return 'the date at the beginning does not exist';
  return hasDay ? 'the dateline has no year' : 'no date is named';
}
