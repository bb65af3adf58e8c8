/**
 * What untrusted text is put through before it is kept: Unicode NFC, well-formed UTF-16, nothing invisible that can
 * break XML, spill over into the text around it, or smuggle text past a reader (Trojan Source, CVE-2021-42574).
 */

/** C0 and C1 controls except tab and line feed, non-characters that XML 1.0 refuses, and the byte order mark. */
const CONTROL = /(?![\t\n])[\p{Cc}\ufeff\ufffe\uffff]/gu;

/** A flag of a subdivision (UTS 51 ED-14a), kept whole, or a stray tag character. */
const TAG_CHARACTER = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

const CLEAN_ASCII = /^[\t\n -~]*$/;
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;

const POP = { embedding: '\u202c', isolate: '\u2069', dropped: '' } as const;

/** The kind of run that a bidi control opens (UAX 9); an override is dropped with the control that ends it. */
const OPENS: Readonly<Record<string, keyof typeof POP>> = {
  '\u202a': 'embedding',
  '\u202b': 'embedding',
  '\u202d': 'dropped',
  '\u202e': 'dropped',
  '\u2066': 'isolate',
  '\u2067': 'isolate',
  '\u2068': 'isolate',
};

/**
 * Text of one line or more, safe to keep and to show: NFC, lone surrogates replaced by U+FFFD, line breaks as LF,
 * controls removed (tab stays), stray tag characters removed, bidi controls balanced line by line. Idempotent.
 *
 * @example cleanText('e\u0301\r\n\u202eabc') // 'é\nabc'
 */
export function cleanText(text: string): string {
  if (CLEAN_ASCII.test(text)) return text;
  const flat = text.toWellFormed().replace(LINE_BREAK, '\n').replace(CONTROL, '').replace(TAG_CHARACTER, '$1');
  return balanceBidi(flat).normalize('NFC');
}

/**
 * Closes what is open and drops what closes nothing, within each line, among the bidi controls U+202A-202E and
 * U+2066-2069; overrides (U+202D, U+202E) are dropped, since no news text needs them.
 *
 * @example balanceBidi('\u2067abc') // '\u2067abc\u2069'
 */
export function balanceBidi(text: string): string {
  if (!BIDI_CONTROL.test(text)) return text;
  return text.split('\n').map(balanceLine).join('\n');
}

function balanceLine(line: string): string {
  const open: (keyof typeof POP)[] = [];
  let balanced = '';
  for (const character of line) {
    const kind = OPENS[character];
    if (kind !== undefined) {
      open.push(kind);
      if (kind !== 'dropped') balanced += character;
    } else if (character === POP.embedding) {
      if (open.at(-1) !== 'isolate') balanced += POP[open.pop() ?? 'dropped'];
    } else if (character === POP.isolate) {
      const from = open.lastIndexOf('isolate');
      if (from >= 0) balanced += closers(open.splice(from));
    } else {
      balanced += character;
    }
  }
  return balanced + closers(open);
}

function closers(open: (keyof typeof POP)[]): string {
  return open
    .reverse()
    .map((kind) => POP[kind])
    .join('');
}

/**
 * The first character that a single line must not hold: a C0 or C1 control (so CR, LF, NUL and tab too) or a line or
 * paragraph separator; `null` if there is none.
 *
 * @example controlIn('a\nb') // 'U+000A'
 */
export function controlIn(line: string): string | null {
  return codePoint(/[\p{Cc}\u2028\u2029]/u.exec(line));
}

/**
 * The first bidi control or tag character (U+202A-202E, U+2066-2069, U+E0000-E007F), which a name, an id or a URL
 * must not hold since it makes two different ones look the same; `null` if there is none.
 *
 * @example disguiseIn('evil\u202egnp') // 'U+202E'
 */
export function disguiseIn(name: string): string | null {
  return codePoint(/[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u.exec(name));
}

function codePoint(match: RegExpExecArray | null): string | null {
  const value = match?.[0].codePointAt(0);
  return value === undefined ? null : `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
