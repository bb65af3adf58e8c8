import * as v from 'valibot';
import { canonicalize, isPublishable } from '../languages/tag.ts';
import { cleanText, controlIn, disguiseIn } from '../text/hygiene.ts';
import { displayWidth } from '../text/width.ts';
import { quote } from './issue.ts';
import { BODY_CHARACTERS, BYTES_PER_COLUMN, ID, NAME_COLUMNS, TOPIC } from './limits.ts';
import { markdownFaults } from './markdown-limits.ts';
import { isDate, normalizeTime } from './time.ts';
import { normalizeUrl } from './web-address.ts';

/**
 * The kinds of field that the schemas are made of. Each normalises what it accepts, and says of what it refuses what
 * to write instead.
 */

const utf8 = new TextEncoder();

/** A text that `normalize` turns into its normal form, or refuses with a sentence by `{ refused }`. */
function normalized(what: string, normalize: (text: string) => string | { refused: string }) {
  return v.pipe(
    v.string(`Write ${what} as a text.`),
    // Before the transformation, so that it describes the input in the generated JSON Schema.
    v.description(what),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const normal = normalize(dataset.value);
      if (typeof normal === 'string') return normal;
      addIssue({ message: normal.refused });
      return NEVER;
    }),
  );
}

/** One line of text of at most `columns`, trimmed and cleaned (`cleanText`); never empty. */
export function line(what: string, columns: number) {
  return normalized(`${what} (one line of at most ${columns} columns)`, (text) => lineOf(what, columns, text));
}

function lineOf(what: string, columns: number, text: string): string | { refused: string } {
  const control = controlIn(text.trim());
  if (control !== null)
    return { refused: `Write ${what} in one line without control characters; it holds ${control}.` };
  // Checked before anything that looks at each character, so that a megabyte costs nothing.
  if (text.length > columns * BYTES_PER_COLUMN) return { refused: `Shorten ${what} to at most ${columns} columns.` };
  const clean = cleanText(text).trim();
  const width = displayWidth(clean);
  if (width === 0) return { refused: `Write ${what}; it is empty.` };
  if (width > columns) return { refused: `Shorten ${what} to at most ${columns} columns; it takes up ${width}.` };
  const bytes = utf8.encode(clean).length;
  if (bytes <= columns * BYTES_PER_COLUMN) return clean;
  return { refused: `Shorten ${what} to at most ${columns * BYTES_PER_COLUMN} bytes; it has ${bytes}.` };
}

/** A Markdown body, cleaned (`cleanText`), that keeps the rules of `markdownFaults`. */
export function body() {
  return normalized(`the full text as Markdown (at most ${BODY_CHARACTERS} characters)`, (text) => {
    const faults = markdownFaults(text);
    if (faults.length > 0) return { refused: faults.join(' ') };
    const clean = cleanText(text)
      .replace(/^\s*\n/, '')
      .trimEnd();
    return clean === '' ? { refused: 'Write the body; it is empty.' } : clean;
  });
}

/** A name: one line in which nothing may be disguised by bidi controls or tag characters. */
export function name(what: string) {
  return normalized(`${what} (at most ${NAME_COLUMNS} columns)`, (text) => {
    const disguise = disguiseIn(text);
    if (disguise !== null) return { refused: `Write ${what} without the invisible character ${disguise}.` };
    return lineOf(what, NAME_COLUMNS, text);
  });
}

/** A canonical BCP 47 tag; any spelling of it is accepted. */
export function language(what = 'a language tag') {
  return normalized(`${what} (BCP 47, as "zh-Hans")`, languageOf);
}

/** The canonical form of a tag, or why it is refused. */
export function languageOf(tag: string): string | { refused: string } {
  const canonical = canonicalize(tag);
  if (canonical !== null && isPublishable(canonical)) return canonical;
  return { refused: `Write a BCP 47 language tag as "en" or "zh-Hans" instead of ${quote(tag)}.` };
}

/** An RFC 3339 time, normalised to UTC with whole seconds. */
export function time(what: string) {
  const refused = `Write ${what} as an RFC 3339 time with its offset, as "2025-11-04T08:00:00Z".`;
  return normalized(`${what} (RFC 3339)`, (text) => normalizeTime(text) ?? { refused });
}

/** A day, `YYYY-MM-DD`. */
export function date(what: string) {
  const refused = `Write ${what} as a day that exists, as "2025-11-04".`;
  return normalized(`${what} (YYYY-MM-DD)`, (text) => (isDate(text) ? text : { refused }));
}

/** An absolute http(s) URL. */
export function url(what: string) {
  const refused = `Write ${what} in full with http:// or https://, without spaces, user name or password.`;
  return normalized(`${what} (an absolute http or https URL)`, (text) => normalizeUrl(text) ?? { refused });
}

/** An absolute http(s) URL that paths are appended to; its trailing slash is taken off. */
export function baseUrl(what: string) {
  const refused = `Write ${what} in full with http:// or https://, without query or fragment.`;
  return normalized(`${what} (an absolute http or https URL)`, (text) => {
    const normal = normalizeUrl(text);
    return normal === null || /[?#]/.test(normal) ? { refused } : normal.replace(/\/+$/, '');
  });
}

/** A whole number from 1 to `max`. */
export function count(what: string, max: number) {
  const wrong = `Write ${what} as a whole number from 1 to ${max}.`;
  return v.pipe(v.number(wrong), v.integer(wrong), v.minValue(1, wrong), v.maxValue(max, wrong), v.description(what));
}

/** The id of an article or a publication. */
export function id(what: string) {
  const refused = `Write ${what} in a-z, 0-9 and "-", beginning with a letter or digit, at most 81 characters.`;
  return v.pipe(v.string(refused), v.regex(ID, refused), v.description(what));
}

const TOPIC_RULE = 'Write a topic key in a-z, 0-9 and "-", beginning with a letter or digit, at most 41 characters.';

/** The key of a topic. */
export function topic() {
  return v.pipe(v.string(TOPIC_RULE), v.regex(TOPIC, TOPIC_RULE), v.description('a topic key'));
}

/** One of a few words. */
export function choice<const Words extends readonly string[]>(what: string, words: Words) {
  return v.pipe(v.picklist(words, `Write ${what} as one of: ${words.join(', ')}.`), v.description(what));
}

/** True or false; false where it is absent. */
export function flag(what: string) {
  return v.pipe(v.nullish(v.boolean(`Write true or false: ${what}.`), false), v.description(what));
}

/** What may be absent or null; null then. */
export function optional<Schema extends v.GenericSchema>(schema: Schema) {
  return v.nullish(schema, null);
}
