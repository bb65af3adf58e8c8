import { languageOf } from '../../articles/fields.ts';
import type { Issue, Parsed } from '../../articles/issue.ts';
import { parseArticle, parsePublication, parseSummary } from '../../articles/parse.ts';
import { renderBody } from '../../articles/render.ts';
import type { ArticleInput, PublicationInput, SummaryInput } from '../../articles/schema.ts';
import type { ContentFile } from './content.ts';
import type { Fault, Position } from './fault.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readSummaryBody, type SummaryBody } from './points.ts';
import type { SourceText } from './source.ts';
import { parsePointer, readYaml } from './yaml.ts';

/** A file and its faults; `value` is `null` where there are any. */
export interface Read<T> extends ContentFile<T> {
  faults: Fault[];
}

/** Reads `publication.yaml`. */
export function readPublication({ file, text }: SourceText): Read<PublicationInput> {
  const { value, isReadable, faults, locate } = readYaml(file, text, 1);
  if (!isReadable) return { file, fields: {}, value: null, parts: {}, locate, faults };
  const parsed = parsePublication(value);
  const parts = parsed.ok ? {} : soundParts(value, parsed.issues);
  return validate({ file, fields: {}, parts, locate, faults }, parsed);
}

/** What other files refer to: languages and topics, each where nothing is wrong with it. */
function soundParts(value: unknown, issues: readonly Issue[]): Partial<PublicationInput> {
  const { languages, topics } = (value ?? {}) as Partial<PublicationInput>;
  const tags = Array.isArray(languages) ? languages.map((tag) => languageOf(String(tag))) : [];
  const areTags = tags.length > 0 && tags.every((tag) => typeof tag === 'string');
  const isSound = !issues.some(({ pointer }) => pointer === '' || parsePointer(pointer)[0] === 'topics');
  return { ...(areTags ? { languages: tags } : {}), ...(isSound ? { topics: topics ?? {} } : {}) };
}

/** Reads `original.<language>.md`: the fields and the Markdown below them. */
export function readOriginal(source: SourceText, language: string): Read<ArticleInput> {
  const matter = readFrontMatter(source);
  const locate = (pointer: string) => (pointer.startsWith('/body') ? bodyPlace(matter) : matter.locate(pointer));
  const { fields, faults } = takeFields(source.file, matter, ['language', 'body']);
  const parts = matter.body.trim() === '' ? {} : { body: matter.body };
  const read = { file: source.file, fields, parts, locate, faults };
  // A broken block of fields would seem to lack all of them.
  if (!matter.isReadable) return { ...read, value: null };
  return validate(read, parseRenderable({ ...fields, language, body: matter.body }));
}

/** Reads `summary.<language>.md`: the fields, the list of key points and the quotation. */
export function readSummary(source: SourceText): Read<SummaryInput> {
  const { file } = source;
  const matter = readFrontMatter(source);
  const body = readSummaryBody(matter.body, matter.bodyLine);
  const { fields, faults } = takeFields(file, matter, ['language', 'points', 'quotation']);
  faults.push(...body.faults.map((fault) => ({ file, ...fault })));
  const locate = (pointer: string) => placeInBody(pointer, body, matter) ?? matter.locate(pointer);
  const { points, quotation } = body;
  const read = { file, fields, parts: { points, quotation }, locate, faults };
  if (!matter.isReadable) return { ...read, value: null };
  return validate(read, parseSummary({ ...fields, points, quotation }));
}

/** What the write path takes: the fields, and a body that can be rendered. */
function parseRenderable(input: unknown): Parsed<ArticleInput> {
  const parsed = parseArticle(input);
  if (!parsed.ok) return parsed;
  const rendered = renderBody(parsed.value.body);
  return rendered.ok ? parsed : { ok: false, issues: rendered.issues };
}

function validate<T>(read: Omit<Read<T>, 'value'>, parsed: Parsed<T>): Read<T> {
  const issues = parsed.ok ? [] : parsed.issues.map((issue) => placeIssue(read.file, read.locate, issue));
  const faults = [...read.faults, ...issues];
  const parts = parsed.ok ? parsed.value : read.parts;
  return { ...read, parts, value: parsed.ok && faults.length === 0 ? parsed.value : null, faults };
}

/** An issue of the shared validation as a fault of a file. */
export function placeIssue(file: string, locate: (pointer: string) => Position, { pointer, detail }: Issue): Fault {
  const name = parsePointer(pointer).join('.');
  return { file, ...locate(pointer), message: name === '' ? detail : `${name}: ${detail}` };
}

/** The fields without those that the file name or the body already says, each of which is a fault. */
function takeFields(file: string, matter: FrontMatter, elsewhere: readonly string[]) {
  const written = elsewhere.filter((name) => Object.hasOwn(matter.fields, name));
  const misplaced = written.map((name) => {
    return { file, ...matter.locate(`/${name}`), message: `delete \`${name}\` here: ${WHERE[name]}` };
  });
  const fields = Object.fromEntries(Object.entries(matter.fields).filter(([name]) => !written.includes(name)));
  return { fields, faults: [...matter.faults, ...misplaced] };
}

const WHERE: Record<string, string> = {
  language: 'the file name says the language',
  body: 'the text stands below the fields',
  points: 'the key points are the list below the fields',
  quotation: 'the quotation stands below the fields, each line begun with `> `',
};

function bodyPlace({ body, bodyLine }: FrontMatter): Position {
  const blank = /^\s*\n/.exec(body)?.[0] ?? '';
  return { line: bodyLine + blank.split('\n').length - 1, column: 1 };
}

function placeInBody(pointer: string, body: SummaryBody, matter: FrontMatter): Position | null {
  const [field, index] = parsePointer(pointer);
  if (field === 'points') return body.pointPlaces[Number(index)] ?? body.pointPlaces[0] ?? bodyPlace(matter);
  if (field === 'quotation') return body.quotationPlace ?? bodyPlace(matter);
  return null;
}
