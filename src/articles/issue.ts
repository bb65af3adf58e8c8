/** One fault of an input. */
export interface Issue {
  /** Where it is, as an RFC 6901 JSON Pointer; the empty string is the whole input. */
  pointer: string;
  /** What is wrong and what to write instead, as one or two sentences. */
  detail: string;
}

/** What `parse…` answers: the value, typed and normalised, or every fault of the input at once. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/**
 * An RFC 6901 pointer to a member.
 *
 * @example pointerTo(['summaries', 'a/b', 0]) // '/summaries/a~1b/0'
 */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A piece of input as it may be repeated in a `detail`: quoted, one line, at most 60 characters of it. */
export function quote(value: string): string {
  const line = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value).toWellFormed();
  return line.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu, '\ufffd');
}
