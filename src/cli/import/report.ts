import { type Fault, START } from '../content/fault.ts';
import { positionAt, type SourceText } from '../content/source.ts';
import { readOriginal } from '../content/texts.ts';
import { resolveDay } from './day.ts';
import { detectLanguage } from './language.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderOriginalFile } from './original-file.ts';
import { findSentenceDay } from './sentence-day.ts';
import { articleId } from './slug.ts';
import type { Span } from './span.ts';
import { draftTitle } from './title.ts';
import { parseWire, type Wire } from './wire.ts';

/** What the command line says of a report; `null`: the text says it. */
export interface Overrides {
  id: string | null;
  title: string | null;
  /** Canonical tag. */
  language: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
}

/** One wire text, understood: the file to write, and what an editor should know. */
export interface Report {
  /** Name of the wire text. */
  file: string;
  id: string;
  /** `original.<language>.md` */
  name: string;
  /** Its content. */
  text: string;
  notes: Fault[];
}

/** Every fault of the text at once where there is any. */
export type ReadReport = { report: Report } | { faults: Fault[] };

/**
 * Reads a wire text as an article; it is checked as `precis check` will check it. Never throws on a text.
 *
 * @param offered canonical tags of the publication's languages
 */
export async function readReport(
  source: SourceText,
  overrides: Overrides,
  offered: readonly string[],
): Promise<ReadReport> {
  const text = source.text.normalize('NFC');
  const at = (offset: number, message: string): Fault => ({ file: source.file, ...positionAt(text, offset), message });
  const wire = parseWire(text);
  const [first] = wire.paragraphs;
  if (!first) return { faults: [{ file: source.file, ...START, message: 'there is no report in this file' }] };

  const faults: Fault[] = [];
  const body = wire.paragraphs.map((span) => textOf(text, span));
  const language =
    overrides.language ?? (await languageOf(body, offered, (message) => faults.push(at(first.start, message))));
  const days = daysOf(text, wire, overrides.date, (offset, message) => faults.push(at(offset, message)));
  if (language === null || days === null || faults.length > 0) return { faults };

  const written = overrides.title ?? (wire.title && textOf(text, wire.title));
  const title = written ?? draftTitle(body[0] ?? '', language);
  const place = wire.dateline?.place ?? null;
  const file = renderOriginalFile({
    title,
    published: days.published,
    dateline: place === null ? null : { place, date: days.dateline },
    source: wire.dateline?.agency ?? null,
    paragraphs: body.map(escapeMarkdown),
  });
  const checked = readOriginal({ file: source.file, text: file }, language);
  if (checked.faults.length > 0) return { faults: checked.faults.map((fault) => ({ ...fault, ...START })) };
  const id = overrides.id ?? articleId(days.published, title, language, place);
  const notes = notesOf(text, wire).map(([offset, message]) => at(offset, message));
  if (days.said)
    notes.unshift(
      at(days.said.start, `dated by the first sentence: ${days.said.day}; correct \`published\` if need be`),
    );
  if (written === null) notes.unshift(at(first.start, `the title is made from the first sentence; edit it: ${title}`));
  return { report: { file: source.file, id, name: `original.${language}.md`, text: file, notes } };
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

async function languageOf(
  body: readonly string[],
  offered: readonly string[],
  refuse: (message: string) => void,
): Promise<string | null> {
  const detected = await detectLanguage(body.join('\n'), offered);
  if ('language' in detected) return detected.language;
  refuse(`${detected.unclear}: name it with --language TAG, as in --language en`);
  return null;
}

function daysOf(text: string, wire: Wire, date: string | null, refuse: (offset: number, message: string) => void) {
  const record = date ?? wire.record?.date ?? null;
  const named = wire.dateline?.day ?? null;
  const dateline = named && resolveDay(named, record);
  const first = wire.paragraphs[0] ?? { start: 0, end: 0 };
  const said = record === null && named === null ? findSentenceDay(text.slice(first.start, first.end)) : null;
  const published = record ?? dateline ?? said?.day ?? null;
  if (named && dateline === null && (record !== null || named.year !== undefined)) {
    refuse(wire.dateline?.start ?? 0, 'the dateline names a day that does not exist: correct it');
  } else if (published === null) {
    refuse(wire.dateline?.start ?? 0, `${undated(text, named !== null)}: pass --date YYYY-MM-DD`);
  }
  if (published === null) return null;
  return { published, dateline: dateline ?? published, said: said && { ...said, start: first.start + said.start } };
}

function undated(text: string, hasDay: boolean): string {
  if (/^\s*date\s+\d{4}-\d{2}-\d{2}/i.test(text)) return 'the date at the beginning does not exist';
  return hasDay ? 'the dateline has no year' : 'no date is named';
}

function notesOf(text: string, { preamble, suggested, trailer }: Wire): [offset: number, message: string][] {
  const leftOut = [...preamble, ...trailer].map((span): [number, string] => [
    span.start,
    `left out, as no part of the report: ${textOf(text, span)}`,
  ]);
  if (!suggested) return leftOut;
  const opening = textOf(text, suggested).trim();
  return [
    [suggested.start, `left in the text: ${opening} If this is a dateline, move it to \`dateline\` in the file`],
    ...leftOut,
  ];
}
