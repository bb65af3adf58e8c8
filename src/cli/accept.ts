import { resolve } from 'node:path';
import { type Fingerprints, fingerprintsOfOriginal, fingerprintsOfSummary } from '../articles/fingerprint.ts';
import { freshness, madeFrom, type Sources } from '../articles/freshness.ts';
import { countFaults } from './check.ts';
import { defineCommand } from './command.ts';
import { readSummaryInPlace, type SummaryInPlace } from './content/article-files.ts';
import { type Fault, renderFault, sortFaults } from './content/fault.ts';
import { writeText } from './content/write-file.ts';
import { writeSummary } from './content/write-texts.ts';

export const accept = defineCommand({
  name: 'accept',
  summary: 'Say that summaries are still correct, though what they were made from has changed',
  operands: 'FILE…',
  operandCount: [1, 1_000],
  description: [
    'Writes the fingerprints of what a summary stands beside now into its `made_from`, and touches nothing else.',
    'The next publish takes the mark “stale” off; readers are not told of an edit.',
    'Where one of the files has a fault, none is changed.',
  ],
  options: {},
  examples: [
    {
      command: 'precis accept content/2025-06-30-leap-second/summary.ru.md',
      summary: 'the Russian summary still holds',
    },
  ],
  async run({ operands, cwd, terminal }) {
    const files = await Promise.all(operands.map((file) => readSummaryInPlace(resolve(cwd, file), cwd)));
    const faults = files.flatMap((file) => ('faults' in file ? file.faults : []));
    if (faults.length > 0) return refuse(faults, terminal.note);
    for (const file of files) if (!('faults' in file)) terminal.out(await acceptFile(file));
    return 0;
  },
});

/** Writes what the summary agrees with from now on, and answers the line that says so. */
async function acceptFile({ path, summary, original, own }: SummaryInPlace): Promise<string> {
  const { source, language, value } = summary;
  const sources = sourcesOf(original, own);
  const { stale_fields } = freshness(value.made_from ?? {}, { ...sources.original, ...sources.summary });
  const made_from = madeFrom(language, sources);
  const isWritten = await writeText(path, writeSummary(source, { ...value, made_from: { ...made_from } }));
  if (!isWritten) return `${source.file}: it says so already`;
  return `${source.file}: still correct${stale_fields.length > 0 ? ` (was stale: ${stale_fields.join(', ')})` : ''}`;
}

/** What the files of an article say now; a draft is nothing that another summary is made from. */
function sourcesOf(original: SummaryInPlace['original'], own: SummaryInPlace['own']): Sources {
  const summary: Fingerprints | null =
    own && own.value.status === 'published' ? fingerprintsOfSummary(own.value) : null;
  return { language: original.language, original: fingerprintsOfOriginal(original.value), summary };
}

function refuse(faults: readonly Fault[], note: (line: string) => void): 1 {
  for (const fault of sortFaults(faults)) note(renderFault(fault));
  note(`${countFaults(faults)} Nothing was changed.`);
  return 1;
}
