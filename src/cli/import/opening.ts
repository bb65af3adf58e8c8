import { isByline } from './byline.ts';
import { readDateline } from './dateline.ts';
import type { FoundDateline, SuggestedDateline } from './found-dateline.ts';
import { headlineAt, isSlugLine } from './slug-line.ts';
import { isEmpty, type Span, trimSpan } from './span.ts';
import { isHeadline, mayPrecedeDateline } from './title.ts';

/** What stands before the body of a wire text. */
export interface Opening {
  title: Span | null;
  /** Bylines, slug lines and the rest of what stands around the headline, in the order of the text. */
  preamble: Span[];
  /** How many lines stand before the body. */
  lines: number;
  /** On the first line of the body. */
  dateline: FoundDateline | null;
  suggested: SuggestedDateline | null;
}

/** Slug, headline, a second headline, byline and its outlet may stand before a dateline. */
const LINES_BEFORE_DATELINE = 5;

/** Reads what stands before the body; at least one line is left for that. */
export function readOpening(text: string, lines: readonly Span[]): Opening {
  const textOf = (span: Span | undefined) => (span ? text.slice(span.start, span.end) : '');
  const isAside = (span: Span) => isByline(textOf(span)) || isSlugLine(textOf(span));
  for (const [index, line] of lines.slice(0, LINES_BEFORE_DATELINE + 1).entries()) {
    if (isAside(line)) continue;
    const read = readDateline(textOf(line));
    if (read && 'found' in read) {
      const above = lines.slice(0, index);
      const title = above.find((span) => !isAside(span)) ?? null;
      return { ...split(text, above, title), lines: index, dateline: read.found, suggested: null };
    }
    // Behind a line of the report itself a dateline opens another report.
    if (!mayPrecedeDateline(textOf(line))) break;
  }
  const first = afterAsides(lines, 0, isAside);
  const second = afterAsides(lines, first + 1, isAside);
  const isTitled = second < lines.length && isHeadline(textOf(lines[first]), textOf(lines[second]));
  const start = isTitled ? second : first;
  const read = readDateline(textOf(lines[start]));
  return {
    ...split(text, lines.slice(0, start), isTitled ? (lines[first] ?? null) : null),
    lines: start,
    dateline: null,
    suggested: read && 'suggested' in read ? read.suggested : null,
  };
}

/** The first line from there on that is no aside; asides alone are the report. */
function afterAsides(lines: readonly Span[], from: number, isAside: (span: Span) => boolean): number {
  const head = lines.slice(from, LINES_BEFORE_DATELINE + 1);
  const index = head.findIndex((span) => !isAside(span));
  return index < 0 ? from : from + index;
}

function split(text: string, above: readonly Span[], title: Span | null): Pick<Opening, 'title' | 'preamble'> {
  if (title === null) return { title, preamble: [...above] };
  const at = title.start + headlineAt(text.slice(title.start, title.end));
  const label = trimSpan(text, { start: title.start, end: at });
  const preamble = above.flatMap((span) => (span === title ? [label] : [span]));
  return { title: { start: at, end: title.end }, preamble: preamble.filter((span) => !isEmpty(span)) };
}
