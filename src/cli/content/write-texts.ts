import { contentHash } from '../../articles/fingerprint.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import { Refused } from '../command.ts';
import type { SourceText } from './source.ts';
import { readOriginal, readSummary } from './texts.ts';
import { renderSummaryBody } from './write-body.ts';
import { editYaml, renderYaml } from './write-yaml.ts';

/**
 * The text of `original.<language>.md` that says `to`. Where there is a file already, only what differs from it is
 * touched, and nothing where nothing differs.
 *
 * @param old the file as it is, which has no faults; its name where there is none yet
 * @throws Unwritable where the file format has no way to say it
 */
export function writeOriginal(old: SourceText, to: ArticleInput): string {
  const from = old.text === '' ? null : readOriginal(old, to.language).value;
  const { language, body, ...fields } = to;
  const markdown = from?.body === body ? null : `${body}\n`;
  const text = write(old.text, from, fields, markdown);
  return checked(old.file, text, to, readOriginal({ file: old.file, text }, language).value);
}

/** The same for `summary.<language>.md`. */
export function writeSummary(old: SourceText, to: SummaryInput): string {
  const from = old.text === '' ? null : readSummary(old).value;
  const { points, quotation, ...fields } = to;
  const isSame = from !== null && isEqual([from.points, from.quotation], [points, quotation]);
  const text = write(old.text, from, fields, isSame ? null : renderSummaryBody(to));
  return checked(old.file, text, to, readSummary({ file: old.file, text }).value);
}

/** @param body Markdown to put below the fields; `null`: what stands there stays */
function write(old: string, from: object | null, fields: object, body: string | null): string {
  const before = (from ?? {}) as Record<string, unknown>;
  if (from === null) {
    const written = Object.entries(fields).filter(([name, value]) => !isDefault(name, value));
    return `---\n${renderYaml(Object.fromEntries(written.map(([name, value]) => [name, plain(value)])))}---\n\n${body ?? ''}`;
  }
  const changes = Object.entries(fields)
    .filter(([name, value]) => !isEqual(before[name], value))
    .map(([name, value]) => [name, isDefault(name, value) ? undefined : plain(value)]);
  const { head, yaml, tail, rest } = takeApart(old);
  const blank = /^\s*\n/.exec(rest)?.[0] ?? '\n';
  return head + editYaml(yaml, Object.fromEntries(changes)) + tail + (body === null ? rest : blank + body);
}

/** The file format has no way to say these fields as they were written over HTTP. */
export class Unwritable extends Refused {
  override name = 'Unwritable';
  readonly fields: readonly string[];

  constructor(file: string, fields: readonly string[]) {
    super(`${file} cannot say ${fields.join(', ')} as written over HTTP`, 'edit that over HTTP, then the same again');
    this.fields = fields;
  }
}

/** What a field is taken for where it is not written. */
const DEFAULTS: Readonly<Record<string, unknown>> = { origin: 'human', status: 'published', minor: false };

function isDefault(name: string, value: unknown): boolean {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  // `origin` says something even where it is what everybody expects.
  return isEmpty || (name !== 'origin' && DEFAULTS[name] === value);
}

/** Members that are `null` need not be written. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined));
}

/** A file around its YAML block, which ends with a line end. */
function takeApart(text: string): { head: string; yaml: string; tail: string; rest: string } {
  const [, head = '', yaml = '', tail = ''] = /^(---[ \t]*\n)([\s\S]*?(?:^|\n))(---[ \t]*(?:\n|$))/.exec(text) ?? [];
  return { head, yaml, tail, rest: text.slice(head.length + yaml.length + tail.length) };
}

/** What was written has to read as what was meant: a point that ends with `[¶4]` itself, for one, cannot be written. */
function checked(file: string, text: string, meant: object, read: object | null): string {
  if (read !== null && isEqual(read, meant)) return text;
  const wrong = Object.entries(meant).filter(
    ([name, value]) => !isEqual((read as Record<string, unknown>)?.[name], value),
  );
  throw new Unwritable(file, read === null ? ['this'] : wrong.map(([name]) => name));
}

function isEqual(one: unknown, other: unknown): boolean {
  return contentHash(one) === contentHash(other);
}
