import * as v from 'valibot';
import { canonicalize, isPublishable } from '../languages/tag.ts';
import { cleanText, controlIn, disguiseIn } from '../text/hygiene.ts';
import { displayWidth } from '../text/width.ts';
import { pointerTo, quote } from './issue.ts';
import { BODY_CHARACTERS, BYTES_PER_COLUMN, ID, LANGUAGES, NAME_COLUMNS, TOPIC } from './limits.ts';
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

function languageOf(tag: string): string | { refused: string } {
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

/** A list of `min` to `max` members. */
export function list<Schema extends v.GenericSchema>(what: string, item: Schema, max: number, min = 0) {
  const wrong = `Write ${what} as a list of ${min === 0 ? 'at most' : `${min} to`} ${max}.`;
  return v.pipe(v.array(item, wrong), v.minLength(min, wrong), v.maxLength(max, wrong), v.description(what));
}

/** A list without its repetitions; empty where it is absent. */
export function set<Schema extends v.GenericSchema<unknown, string>>(what: string, item: Schema, max: number) {
  const unique = v.pipe(
    list(what, item, max),
    v.transform((members) => [...new Set(members)]),
  );
  return v.nullish(unique, []);
}

/** An object with these members and no other. */
export function object<const Entries extends v.ObjectEntries>(what: string, entries: Entries) {
  const members = Object.keys(entries);
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return unknownMembers(issue.path?.[0]?.input, members);
    if (issue.path === undefined) return `Write ${what} as an object with: ${members.join(', ')}.`;
    return `Missing: add ${issue.expected} to ${what}.`;
  });
  return v.pipe(noList(schema), v.description(what));
}

function unknownMembers(input: unknown, known: string[]): string {
  const unknown = Object.keys(input ?? {}).filter((key) => !known.includes(key));
  return `Remove ${unknown.slice(0, 5).map(quote).join(', ')}; the members here are: ${known.join(', ')}.`;
}

/** A text by one schema, anything else by the other: the faults told are those of the form that was meant. */
export function either<Text extends v.GenericSchema<string, unknown>, Other extends v.GenericSchema>(
  text: Text,
  other: Other,
) {
  const union = v.union([text, other]);
  const run: (typeof union)['~run'] = (dataset, config) =>
    (typeof dataset.value === 'string' ? text : other)['~run'](dataset, config) as ReturnType<(typeof union)['~run']>;
  return { ...union, '~run': run };
}

/** A map by string, in its input and its output. */
type MapSchema<Value extends v.GenericSchema> = v.GenericSchema<
  Record<string, v.InferInput<Value>>,
  Record<string, v.InferOutput<Value>>
>;

/** A map by language tag; its keys are canonicalised, and two spellings of one language are refused. */
export function byLanguage<Value extends v.GenericSchema>(what: string, value: Value): MapSchema<Value> {
  return v.pipe(
    byKey(`${what} by language tag`, v.string(), value, LANGUAGES),
    v.rawCheck(({ dataset, addIssue }) => {
      for (const { key, detail } of spellingFaults(dataset.value)) addIssue({ message: detail, path: pathOf([key]) });
    }),
    v.transform((values) => mapKeys(values, (key) => canonicalize(key) ?? key)),
  );
}

/** A map by `key`, of at most `max` members. */
export function byKey<Value extends v.GenericSchema>(
  what: string,
  key: v.GenericSchema<string, string>,
  value: Value,
  max: number,
): MapSchema<Value> {
  const wrong = `Write ${what} as an object of at most ${max} members.`;
  const map = noList(v.record(key, value, wrong)) as unknown as MapSchema<Value>;
  const few = v.check<Record<string, v.InferOutput<Value>>, string>(
    (members) => Object.keys(members).length <= max,
    wrong,
  );
  return v.pipe(map, few, v.description(what));
}

/** The same schema without lists, which valibot takes for objects. */
function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const run: Schema['~run'] = (dataset, config) =>
    schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config);
  return { ...schema, '~run': run };
}

function mapKeys<T>(values: Record<string, T>, rename: (key: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [rename(key), value]));
}

function spellingFaults(values: unknown): { key: string; detail: string }[] {
  const spellings = new Map<string, string>();
  return (typeof values === 'object' ? Object.keys(values ?? {}) : []).flatMap((key) => {
    const tag = languageOf(key);
    if (typeof tag !== 'string') return [{ key, detail: tag.refused }];
    const other = spellings.get(tag);
    spellings.set(tag, key);
    return other === undefined ? [] : [{ key, detail: sameLanguage(key, other, tag) }];
  });
}

function sameLanguage(key: string, other: string, tag: string): string {
  return `Keep one of ${quote(other)} and ${quote(key)}; both are the language ${quote(tag)}.`;
}

/** A path for valibot's `addIssue`, by keys alone. */
export function pathOf(keys: (string | number)[]): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const path = keys.map(
    (key): v.UnknownPathItem => ({ type: 'unknown', origin: 'value', input: null, key, value: null }),
  );
  return path as unknown as [v.IssuePathItem, ...v.IssuePathItem[]];
}

/** The issues of valibot as ours, in the order of the input. */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]) {
  return issues.map((issue) => ({
    pointer: pointerTo((issue.path ?? []).map((item) => item.key as string | number)),
    detail: issue.message,
  }));
}
