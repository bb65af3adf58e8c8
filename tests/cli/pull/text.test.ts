import { expect, test } from 'vitest';
import { contentHash } from '../../../src/articles/fingerprint.ts';
import type { Edition } from '../../../src/cli/client/editorial.ts';
import { decide, type Sides } from '../../../src/cli/pull/text.ts';

interface Text {
  headline: string;
  lede: string;
  minor: boolean;
  published: string | null;
}

const BASE: Text = { headline: 'Base', lede: 'Base', minor: false, published: null };
const OURS = { ...BASE, headline: 'Ours' };
const THEIRS = { ...BASE, lede: 'Theirs' };

function edition(input: Text, more: Partial<Edition<Text>> = {}): Edition<Text> {
  return {
    state: 'published',
    revision: 2,
    hash: contentHash(input),
    input,
    published: '2025-11-04T08:00:00Z',
    staleFields: [],
    reason: null,
    ...more,
  };
}

/** The publication knows the base as an earlier version. */
function sides(given: Partial<Sides<Text>>): Sides<Text> {
  const findVersion = async (hash: string) => (hash === contentHash(BASE) ? BASE : null);
  return { ours: BASE, theirs: edition(BASE), synced: contentHash(BASE), isTakenBack: false, findVersion, ...given };
}

const write = (text: Text, isNew = false) => ({ does: 'write', text, isNew });
const conflict = (ours: string, theirs: string) => ({
  does: 'conflict',
  conflicts: [{ field: 'the whole text', ours, theirs }],
});

test.each<[string, Partial<Sides<Text>>, object]>([
  ['what neither changed stays', {}, write(BASE)],
  ['what only the file changed stays', { ours: OURS }, write(OURS)],
  ['what only the publication changed is taken', { theirs: edition(THEIRS) }, write(THEIRS)],
  ['what both changed is merged', { ours: OURS, theirs: edition(THEIRS) }, write({ ...OURS, lede: 'Theirs' })],
  [
    'what both changed in the same way is no conflict, remembered or not',
    { ours: OURS, theirs: edition(OURS), synced: undefined },
    write(OURS),
  ],
  [
    'an earlier version is no edit, though nobody remembers',
    { theirs: edition(THEIRS), synced: undefined },
    write(THEIRS),
  ],
  [
    'a file of which nobody knows where it comes from is not merged by guess',
    { ours: OURS, theirs: edition(THEIRS), synced: undefined },
    {
      does: 'conflict',
      conflicts: [
        { field: 'headline', ours: 'Ours', theirs: 'Base' },
        { field: 'lede', ours: 'Base', theirs: 'Theirs' },
      ],
    },
  ],
  ['a text that there was no file of is new', { ours: null, synced: undefined }, write(BASE, true)],
  ['a file deleted here stays deleted', { ours: null }, { does: 'nothing' }],
  ['a file deleted here and edited there', { ours: null, theirs: edition(THEIRS) }, conflict('deleted', 'edited')],
  ['a withdrawn text loses its file', { theirs: edition(BASE, { state: 'withdrawn' }) }, { does: 'delete' }],
  [
    'a withdrawn text that was edited here keeps it',
    { ours: OURS, theirs: edition(BASE, { state: 'withdrawn', reason: 'Wrong.' }) },
    conflict('edited', 'withdrawn: Wrong.'),
  ],
  [
    'a file that was never published is not deleted for an old withdrawal',
    { synced: undefined, theirs: edition(BASE, { state: 'withdrawn' }) },
    { does: 'nothing' },
  ],
  [
    'an earlier version of what was withdrawn over HTTP is deleted, though nobody remembers',
    { synced: undefined, isTakenBack: true, theirs: edition(THEIRS, { state: 'withdrawn' }) },
    { does: 'delete' },
  ],
  ['a file that is only here stays', { theirs: null, synced: undefined }, { does: 'nothing' }],
  [
    'that an edit over HTTP was minor does not get into the file',
    { theirs: edition({ ...THEIRS, minor: true }) },
    write(THEIRS),
  ],
  [
    'the time that the publication gave is no difference',
    {
      ours: { ...BASE, published: '2025-11-04T08:00:00Z' },
      theirs: edition(THEIRS),
      synced: contentHash(BASE),
    },
    write({ ...THEIRS, published: '2025-11-04T08:00:00Z' }),
  ],
])('%s', async (_, given, decision) => {
  expect(await decide(sides(given), null)).toEqual(decision);
});

test.each<[Partial<Sides<Text>>, object, object]>([
  [{ ours: null, theirs: edition(THEIRS) }, { does: 'nothing', settled: true }, write(THEIRS, true)],
  [
    { ours: OURS, theirs: edition(BASE, { state: 'withdrawn' }) },
    { does: 'nothing', settled: true },
    { does: 'delete' },
  ],
])('a whole text in conflict is settled by taking a side', async (given, ours, theirs) => {
  expect(await decide(sides(given), 'ours')).toEqual(ours);
  expect(await decide(sides(given), 'theirs')).toEqual(theirs);
});
