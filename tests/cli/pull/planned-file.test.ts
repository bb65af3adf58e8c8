import { expect, test } from 'vitest';
import { contentHash } from '../../../src/articles/fingerprint.ts';
import { parseSummary } from '../../../src/articles/parse.ts';
import type { SummaryInput } from '../../../src/articles/schema.ts';
import { readSummary } from '../../../src/cli/content/texts.ts';
import { writeSummary } from '../../../src/cli/content/write-texts.ts';
import type { Take } from '../../../src/cli/pull/merge.ts';
import { type Desk, planText } from '../../../src/cli/pull/planned-file.ts';
import { summaryFile } from '../spawn.ts';

const SOURCE = { file: 'content/first/summary.ru.md', text: summaryFile('Заголовок') };
const OURS = readSummary(SOURCE).value!;
/** A file would take the end of the point for the paragraph that it names. */
const THEIRS: SummaryInput = { ...OURS, points: [{ text: 'It says so [¶4]', source: null }] };

/** What a pull does to the file, of which only the publication's side was edited since they agreed. */
function plan(take: Take) {
  const desk = {
    synced: { find: () => contentHash(OURS) },
    isTakenBack: () => false,
    take,
    folder: { path: '/content', name: 'content' },
    readText: async () => SOURCE,
  } as unknown as Desk;
  const edition = { state: 'published', revision: 2, hash: contentHash(THEIRS), input: THEIRS, published: '' } as const;
  return planText<SummaryInput>(
    {
      name: { article: 'first', language: 'ru' },
      ours: { file: SOURCE.file, value: OURS },
      theirs: { ...edition, staleFields: [], reason: null },
      parse: parseSummary,
      fileName: () => 'summary.ru.md',
      stamp: async (text) => text,
      write: writeSummary,
    },
    desk,
  );
}

test('what a file cannot say is a conflict that names the field and what to do, and not the file again', async () => {
  const { does, conflicts } = await plan(null);
  expect(does).toBe('conflict');
  expect(conflicts).toEqual([
    { field: 'a file cannot say points as written over HTTP: edit that over HTTP', ours: null, theirs: null },
  ]);
});

test('--take ours keeps the file instead, and does not ask again', async () => {
  expect(await plan('ours')).toMatchObject({ does: 'nothing', conflicts: [], synced: contentHash(THEIRS) });
});
