import { isDate } from '../../articles/time.ts';
import type { FoundDateline, SuggestedDateline } from './found-dateline.ts';
import { readOpening } from './opening.ts';
import { isEmpty, type Span, trimSpan } from './span.ts';
import { closingMarkAt, isClosingLine } from './trailer.ts';

/**
 * A wire text taken apart. The spans do not overlap, and every character that is not white space lies in one of
 * them: nothing of a report is ever lost.
 */
export interface Wire {
  /** `date YYYY-MM-DD` before everything else. */
  record: (Span & { date: string }) | null;
  /** Where such a line stands further on: several texts in one. */
  records: number[];
  title: Span | null;
  /** What stands around the headline (a byline, a slug line); never part of the body. */
  preamble: Span[];
  dateline: FoundDateline | null;
  /** Looks like a dateline and was left in the body; it overlaps the first paragraph. */
  suggested: SuggestedDateline | null;
  paragraphs: Span[];
  /** What stands behind the report: end marks, credits, copyright. */
  trailer: Span[];
}

/** Nothing has more marks and credits behind it; what else looks like them is the report's. */
const TRAILER_PARTS = 20;

const RECORD = /^\s*date[ \t]*:?[ \t]*(\d{4}-\d{2}-\d{2})(?=\s|$)/i;

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
  const dateline = opening.dateline && first ? shiftDateline(opening.dateline, first.start) : null;
  const suggested = opening.suggested && first ? shift(opening.suggested, first.start) : null;
  if (dateline && first) rest[0] = trimSpan(text, { start: dateline.end, end: first.end });
  return {
    record,
    records: lines
      .slice(1)
      .filter(({ start, end }) => RECORD.test(text.slice(start, end)))
      .map(({ start }) => start),
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
    .map(({ index, 0: line }) => trimSpan(text, { start: from + index, end: from + index + line.length }))
    .filter((span) => !isEmpty(span));
}

/** Takes the trailer off the end of `lines`, which keeps at least one line. */
function peelTrailer(text: string, lines: Span[]): Span[] {
  const trailer: Span[] = [];
  for (let last = lines.at(-1); last && trailer.length < TRAILER_PARTS; last = lines.at(-1)) {
    const line = text.slice(last.start, last.end);
    const mark = closingMarkAt(line);
    if (isClosingLine(line) && lines.length > 1) {
      trailer.unshift(last);
      lines.pop();
    } else if (mark > 0 && mark < line.length) {
      trailer.unshift(trimSpan(text, { start: last.start + mark, end: last.end }));
      lines[lines.length - 1] = trimSpan(text, { start: last.start, end: last.start + mark });
    } else {
      break;
    }
  }
  return trailer;
}

function shift<Part extends Span>(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by };
}

function shiftDateline(dateline: FoundDateline, by: number): FoundDateline {
  return { ...shift(dateline, by), credit: dateline.credit && shift(dateline.credit, by) };
}
