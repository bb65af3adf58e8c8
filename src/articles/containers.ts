import * as v from 'valibot';
import { canonicalize } from '../languages/tag.ts';
import { pathOf } from './faults.ts';
import { languageOf } from './fields.ts';
import { quote } from './issue.ts';
import { LANGUAGES } from './limits.ts';

/** The lists, objects and maps that the schemas are made of; each says what to write instead of what it refuses. */

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
