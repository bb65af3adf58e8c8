import { daysBetween, type PartialDay, resolveDay } from './day.ts';
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
/** A report opens with what is at most that many days from it; a date farther off is one of something else. */
const NEWS_DAYS = 7;

/**
 * When a report was published and written: as the command line says, else by its record, its dateline or its first
 * sentence; a fault where none of them has a whole date. The day of the file is never taken: a copy has another one.
 *
 * @param date `YYYY-MM-DD` of the command line
 */
export function readDates(text: string, wire: Wire, date: string | null): Dates | { fault: Note } {
  const record = date ?? wire.record?.date ?? null;
  const named = wire.dateline?.day ?? null;
  if (named === null) return record === null ? readSentence(text, wire) : datedBy(record);
  const day = resolveDay(named, record);
  const start = wire.dateline?.start ?? 0;
  if (day !== null) {
    return { published: record ?? day, dateline: day, notes: farNotes(start, named, day, record ?? day) };
  }
  if (record === null && named.year === undefined) return readYear(text, wire, named);
  return { fault: [start, 'the dateline names a day that does not exist: correct it'] };
}

function datedBy(day: string, notes: Note[] = []): Dates {
  return { published: day, dateline: day, notes };
}

function farNotes(start: number, { year }: PartialDay, day: string, record: string): Note[] {
  const before = daysBetween(day, record);
  if (year !== undefined || before <= FAR_DAYS) return [];
  return [[start, `the dateline has no year: ${day} is ${before} days before ${record}; correct it if need be`]];
}

/** A report that nothing but its first sentence dates. */
function readSentence(text: string, wire: Wire): Dates | { fault: Note } {
  const said = saidIn(text, wire);
  if (said === null) return { fault: [wire.dateline?.start ?? 0, undated(text, 'no date is named')] };
  const note = `dated by the first sentence: ${said.day}; correct \`published\` if need be`;
  return datedBy(said.day, [[said.start, note]]);
}

/** A dateline with all but its year, which the first sentence may have. */
function readYear(text: string, wire: Wire, named: PartialDay): Dates | { fault: Note } {
  const said = saidIn(text, wire);
  const day = said && dayNear(named, said.day);
  if (said === null || day === null) {
    return { fault: [wire.dateline?.start ?? 0, undated(text, 'the dateline has no year')] };
  }
  const note = `the year of the dateline is that of the first sentence: ${day}; correct \`published\` if need be`;
  return datedBy(day, [[said.start, note]]);
}

/** The day within `NEWS_DAYS` of another; `null` where there is none, or only a weekday is named. */
function dayNear(named: PartialDay, other: string): string | null {
  const [otherYear = 0, otherMonth = 0] = other.split('-').map(Number);
  const days = [-1, 0, 1].map((step) => resolveDay({ month: otherMonth, ...named, year: otherYear + step }, null));
  return days.find((day) => day !== null && Math.abs(daysBetween(day, other)) <= NEWS_DAYS) ?? null;
}

/** The whole date in the first sentence, its place in the text. */
function saidIn(text: string, { paragraphs: [first] }: Wire) {
  const said = first ? findSentenceDay(text.slice(first.start, first.end)) : null;
  return said && first ? { ...said, start: first.start + said.start } : null;
}

function undated(text: string, reason: string): string {
  const isWrong = /^\s*date\s+\d{4}-\d{2}-\d{2}/i.test(text);
  const said = isWrong ? 'the date at the beginning does not exist' : reason;
  return `${said}: pass --date YYYY-MM-DD, or begin the text with \`date YYYY-MM-DD\``;
}
