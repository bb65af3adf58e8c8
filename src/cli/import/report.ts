import { type Fault, START } from '../content/fault.ts';
import { positionAt, type SourceText } from '../content/source.ts';
import { readOriginal } from '../content/texts.ts';
import { readDates } from './dates.ts';
import { detectLanguage } from './language.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Note } from './note.ts';
import { renderOriginalFile } from './original-file.ts';
import type { Overrides } from './overrides.ts';
import { articleId } from './slug.ts';
import type { Span } from './span.ts';
import { draftTitle } from './title.ts';
import { parseWire, type Wire } from './wire.ts';

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

  const faults: Fault[] = wire.records.map((offset) =>
    at(offset, 'another text begins here; put each into a file of its own'),
  );
  const body = wire.paragraphs.map((span) => textOf(text, span));
  const language =
    overrides.language ?? (await languageOf(body, offered, (message) => faults.push(at(first.start, message))));
  const dates = readDates(text, wire, overrides.date);
  if ('fault' in dates) faults.push(at(...dates.fault));
  if (faults.length > 0 || language === null || 'fault' in dates) return { faults };

  const written = overrides.title ?? (wire.title && textOf(text, wire.title));
  const title = written ?? draftTitle(body[0] ?? '', language);
  const place = wire.dateline?.place ?? null;
  const file = renderOriginalFile({
    title,
    published: dates.published,
    dateline: place === null ? null : { place, date: dates.dateline },
    source: wire.dateline?.agency ?? null,
    paragraphs: body.map(escapeMarkdown),
  });
  const checked = readOriginal({ file: source.file, text: file }, language);
  if (checked.faults.length > 0) return { faults: checked.faults.map((fault) => ({ ...fault, ...START })) };
  const id = overrides.id ?? articleId(dates.published, title, language, place);
  const notes = [...dates.notes, ...notesOf(text, wire)].map((note) => at(...note));
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

function notesOf(text: string, { preamble, dateline, suggested, trailer }: Wire): Note[] {
  const leftOut = [...preamble, ...(dateline?.credit ? [dateline.credit] : []), ...trailer].map(
    (span): Note => [span.start, `left out, as no part of the report: ${textOf(text, span)}`],
  );
  if (!suggested) return leftOut;
  const opening = textOf(text, suggested).trim();
  return [
    [suggested.start, `left in the text: ${opening} If this is a dateline, move it to \`dateline\` in the file`],
    ...leftOut,
  ];
}
