/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The part without the white space around it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}

/** Whether nothing lies in the part. */
export function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}
