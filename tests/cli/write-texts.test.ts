import { expect, test } from 'vitest';
import { parseArticle, parseSummary } from '../../src/articles/parse.ts';
import type { ArticleInput, SummaryInput } from '../../src/articles/schema.ts';
import { Refused } from '../../src/cli/command.ts';
import { readOriginal, readSummary } from '../../src/cli/content/texts.ts';
import { writeOriginal, writeSummary } from '../../src/cli/content/write-texts.ts';

const FILE = 'content/a/summary.en.md';

function summary(fields: object): SummaryInput {
  const parsed = parseSummary({ headline: 'A headline', lede: 'A lede.', points: ['A point'], ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function original(fields: object): ArticleInput {
  const parsed = parseArticle({ language: 'en', title: 'A title', body: 'Text.', ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** A summary file in the ways that people write: comments, quotes, folded text, an odd order, empty values. */
const WRITTEN = `---
# What it is about
tool:   "Some tool"   # as named by its maker
lede: >-
  A lede
  on two lines.
reviewed_by:
headline:
  A headline
corrections:
- {date: 2025-11-05, note: 'It''s 3, not 4.'}   # sorry

origin: assisted
# the end
---


* A point that
  goes on
+ Another [¶ 2]

>A quotation
> -- Somebody
`;

test('a file that says it already keeps its bytes', () => {
  const { value } = readSummary({ file: FILE, text: WRITTEN });
  expect(writeSummary({ file: FILE, text: WRITTEN }, value!)).toBe(WRITTEN);
});

test.each<[string, object, (text: string) => string]>([
  ['a plain value', { tool: 'Other: tool' }, (text) => text.replace('  "Some tool"', '"Other: tool"')],
  [
    'a folded value',
    { lede: 'One line.' },
    (text) => text.replace('lede: >-\n  A lede\n  on two lines.\n', 'lede: One line.\n'),
  ],
  ['an empty value', { reviewed_by: 'Li' }, (text) => text.replace('reviewed_by:', 'reviewed_by: Li')],
  ['a value on its own line', { headline: 'New' }, (text) => text.replace('headline:\n  A headline', 'headline: New')],
  ['a value taken out', { tool: null }, (text) => text.replace(/tool: .*\n/, '')],
  ['a list', { corrections: [] }, (text) => text.replace(/corrections:\n.*\n/, '')],
  [
    'a field that is new',
    { publish_at: '2027-01-01T00:00:00Z' },
    (text) => text.replace('# the end\n', '# the end\npublish_at: 2027-01-01T00:00:00Z\n'),
  ],
  [
    'the points',
    { points: [{ text: 'Only one', source: { paragraph: 3 } }] },
    (text) => text.replace(/\* A[\s\S]*$/, '- Only one [¶3]\n\n> A quotation\n> — Somebody\n'),
  ],
])('only what differs is touched: %s', (_, fields, expected) => {
  const { value } = readSummary({ file: FILE, text: WRITTEN });
  expect(writeSummary({ file: FILE, text: WRITTEN }, { ...value!, ...fields } as SummaryInput)).toBe(expected(WRITTEN));
});

test('a block of fields in braces is edited too', () => {
  const text = '---\n{ headline: A, lede: B } # short\n---\n- C\n';
  const { value } = readSummary({ file: FILE, text });
  const edited = writeSummary({ file: FILE, text }, { ...value!, headline: 'Other' });
  expect(readSummary({ file: FILE, text: edited }).value).toEqual({ ...value, headline: 'Other' });
  expect(edited).toContain('# short');
});

/** Texts that YAML or Markdown would take for something else. */
const AWKWARD = [
  '- not a list',
  '# not a comment',
  'a: b',
  'it\'s “quoted” "twice"',
  '[¶',
  '{a}',
  '*star*',
  '&anchor',
  '!tag',
  'null',
  'true',
  '~',
  '123',
  '2025-11-04',
  '>',
  '> quoted',
  '| a',
  '%',
  '@at',
  '`tick`',
  '\\',
  '---',
  '...',
  'ends with:',
  '中文：冒号',
  'עברית — 1',
  '\u00a0no-break',
];

test.each(AWKWARD)('%j is written so that it reads as itself', (text) => {
  const isSource = text.startsWith('[¶');
  const meant = summary({
    headline: text,
    lede: text,
    tool: text,
    points: isSource ? ['A'] : [text, { text, source: { paragraph: 9 } }],
    quotation: { text, speaker: text },
    corrections: [{ date: '2025-11-05', note: text }],
  });
  const created = writeSummary({ file: FILE, text: '' }, meant);
  expect(readSummary({ file: FILE, text: created }).value).toEqual(meant);
  const edited = writeSummary({ file: FILE, text: WRITTEN }, meant);
  expect(readSummary({ file: FILE, text: edited }).value).toEqual(meant);
});

test('what the file format has no way to say is refused, not bent', () => {
  const meant = { ...summary({}), points: [{ text: 'It says so here [¶4]', source: null }] };
  expect(() => writeSummary({ file: FILE, text: '' }, meant)).toThrow(Refused);
  expect(() => writeSummary({ file: FILE, text: '' }, meant)).toThrow(`${FILE} cannot say points as written over HTTP`);
});

test('a new original has the fields that say something, and the body as it was written', () => {
  const meant = original({
    body: '# Head\n\n---\n\n* a\n\n      code',
    published: '2025-11-04T08:00:00Z',
    dateline: { place: 'Beijing', date: '2025-11-04' },
    source: { name: 'Wire' },
    topics: ['a', 'b'],
  });
  const text = writeOriginal({ file: FILE, text: '' }, meant);
  expect(text).toBe(
    '---\ntitle: A title\npublished: 2025-11-04T08:00:00Z\ndateline:\n  place: Beijing\n  date: 2025-11-04\n' +
      'source:\n  name: Wire\ntopics: [a, b]\n---\n\n# Head\n\n---\n\n* a\n\n      code\n',
  );
  expect(readOriginal({ file: FILE, text }, 'en').value).toEqual(meant);
});

test('a new body leaves the fields, and new fields leave the body', () => {
  const text = '---\ntitle: "T" # c\ntopics: [a,  b]\n---\nOld.\n\n\n';
  const { value } = readOriginal({ file: FILE, text }, 'en');
  expect(writeOriginal({ file: FILE, text }, { ...value!, body: 'New.' })).toBe(
    '---\ntitle: "T" # c\ntopics: [a,  b]\n---\n\nNew.\n',
  );
  expect(writeOriginal({ file: FILE, text }, { ...value!, topics: ['a', 'c'] })).toBe(
    '---\ntitle: "T" # c\ntopics: [a, c]\n---\nOld.\n\n\n',
  );
});
