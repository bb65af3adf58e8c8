import { isDate } from '../../articles/time.ts';
import { readDateline, type SuggestedDateline } from './dateline.ts';
import type { FoundDateline } from './found-dateline.ts';
import { isHeadline, mayPrecedeDateline } from './title.ts';
import { closingMarkAt, isClosingLine } from './trailer.ts';

/** A part of the text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A wire text taken apart. The spans do not overlap, and every character that is not white space lies in one of
 * them: nothing of a report is ever lost.
 */
export interface Wire {
  /** `date YYYY-MM-DD` before everything else. */
  record: (Span & { date: string }) | null;
  title: Span | null;
  /** Lines between headline and dateline (a byline); never part of the body. */
  preamble: Span[];
  dateline: FoundDateline | null;
  /** Looks like a dateline and was left in the body; it overlaps the first paragraph. */
  suggested: SuggestedDateline | null;
  paragraphs: Span[];
  /** What stands behind the report: end marks, credits, copyright. */
  trailer: Span[];
}

const RECORD = /^\s*date[ \t]*:?[ \t]*(\d{4}-\d{2}-\d{2})(?=\s|$)/i;

/** Headline and at most two more lines may stand before a dateline. */
const LINES_BEFORE_DATELINE = 3;

/**
 * Takes a wire text apart: an optional `date YYYY-MM-DD`, an optional headline, an optional dateline, one paragraph a
 * line, and what is no part of the report at the end. Lines end in LF.
 */
export function parseWire(text: string): Wire {
  const record = readRecord(text);
  const lines = readLines(text, record?.end ?? 0);
  const trailer = peelTrailer(text, lines);
  const opening = readOpening(text, lines);
  const rest = lines.slice(opening.lines);
  const first = rest[0];
  const dateline = opening.dateline && first ? shift(opening.dateline, first.start) : null;
  const suggested = opening.suggested && first ? shift(opening.suggested, first.start) : null;
  if (dateline && first) rest[0] = trim(text, { start: dateline.end, end: first.end });
  return {
    record,
    title: opening.title,
    preamble: opening.preamble,
    dateline,
    suggested,
    paragraphs: rest.filter((span) => !isEmpty(span)),
    trailer,
  };
}

function readRecord(text: string): Wire['record'] {
  const match = RECORD.exec(text);
  const date = match?.[1];
  if (!match || date === undefined || !isDate(date)) return null;
  return { start: match[0].length - match[0].trimStart().length, end: match[0].length, date };
}

function readLines(text: string, from: number): Span[] {
  const lines = [...text.slice(from).matchAll(/[^\n\u2028\u2029]+/g)];
  return lines
    .map(({ index, 0: line }) => trim(text, { start: from + index, end: from + index + line.length }))
    .filter((span) => !isEmpty(span));
}

/** Takes the trailer off the end of `lines`, which keeps at least one line. */
function peelTrailer(text: string, lines: Span[]): Span[] {
  const trailer: Span[] = [];
  for (let last = lines.at(-1); last; last = lines.at(-1)) {
    const line = text.slice(last.start, last.end);
    const mark = closingMarkAt(line);
    if (isClosingLine(line) && lines.length > 1) {
      trailer.unshift(last);
      lines.pop();
    } else if (mark > 0 && mark < line.length) {
      trailer.unshift(trim(text, { start: last.start + mark, end: last.end }));
      lines[lines.length - 1] = trim(text, { start: last.start, end: last.start + mark });
    } else {
      break;
    }
  }
  return trailer;
}

interface Opening {
  title: Span | null;
  preamble: Span[];
  /** How many lines stand before the body. */
  lines: number;
  dateline: FoundDateline | null;
  suggested: SuggestedDateline | null;
}

function readOpening(text: string, lines: readonly Span[]): Opening {
  const textOf = (index: number) => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0);
  for (let index = 0; index < Math.min(lines.length, LINES_BEFORE_DATELINE); index++) {
    const read = readDateline(textOf(index));
    if (read && 'found' in read) {
      const [title = null, ...preamble] = lines.slice(0, index);
      return { title, preamble, lines: index, dateline: read.found, suggested: null };
    }
    // Behind a line of the report itself a dateline opens another report.
    if (!mayPrecedeDateline(textOf(index))) break;
  }
  const isTitled = lines.length > 1 && isHeadline(textOf(0), textOf(1));
  const read = readDateline(textOf(isTitled ? 1 : 0));
  return {
    title: isTitled ? (lines[0] ?? null) : null,
    preamble: [],
    lines: isTitled ? 1 : 0,
    dateline: null,
    suggested: read && 'suggested' in read ? read.suggested : null,
  };
}

function shift<Part extends Span>(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by };
}

function trim(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}

function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}
