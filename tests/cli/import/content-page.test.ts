import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as limit from '../../../src/articles/limits.ts';
import { ArticleSchema, PublicationSchema, SummarySchema } from '../../../src/articles/schema.ts';
import { readOriginal, readSummary } from '../../../src/cli/content/texts.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/content.md'), 'utf8');

/** The part of the page below a heading. */
function section(heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
}

/** The limit that the row of a field states. */
function limitOf(heading: string, field: string): string {
  const row = section(heading)
    .split('\n')
    .find((line) => line.startsWith('|') && (line.split('|')[1] ?? '').includes(field));
  return row?.split('|')[3]?.trim() ?? `no row for ${field}`;
}

describe('docs/content.md names every field that a file may have', () => {
  test.each([
    ['The original', ArticleSchema, ['language', 'body']],
    ['A summary', SummarySchema, ['points', 'quotation']],
    ['The publication', PublicationSchema, []],
  ] as const)('%s', (heading, schema, elsewhere: readonly string[]) => {
    const fields = Object.keys(schema.entries).filter((name) => !elsewhere.includes(name));
    expect(fields.filter((name) => limitOf(heading, `\`${name}\``).startsWith('no row'))).toEqual([]);
  });
});

describe('and its limits are the ones that are checked', () => {
  test.each([
    ['The original', '`title`', `${limit.HEADLINE_COLUMNS} columns`],
    ['The original', '`dateline`', `${limit.NAME_COLUMNS} columns`],
    ['The original', '`source`', `${limit.NAME_COLUMNS} columns`],
    ['The original', '`topics`', `${limit.TOPICS}`],
    ['The original', '`people`', `${limit.NAMES} each, ${limit.NAME_COLUMNS} columns a name`],
    ['The original', '*the text*', `${limit.BODY_CHARACTERS.toLocaleString('en')} characters`],
    ['A summary', '`headline`', `${limit.HEADLINE_COLUMNS} columns`],
    ['A summary', '`lede`', `${limit.LEDE_COLUMNS} columns`],
    ['A summary', '*points*', `${limit.POINTS_MIN} to ${limit.POINTS_MAX}, ${limit.POINT_COLUMNS} columns each`],
    ['A summary', '*quotation*', `${limit.QUOTATION_COLUMNS} columns, its speaker ${limit.NAME_COLUMNS}`],
    ['A summary', '`corrections`', `${limit.CORRECTIONS}, ${limit.NOTE_COLUMNS} columns a note`],
    ['The publication', '`languages`', `${limit.LANGUAGES}`],
    ['The publication', '`title`', `${limit.HEADLINE_COLUMNS} columns`],
    ['The publication', '`description`', `${limit.NOTE_COLUMNS} columns`],
    ['The publication', '`topics`', `${limit.PUBLICATION_TOPICS}, ${limit.NAME_COLUMNS} columns a label`],
    ['The publication', '`authors`', `${limit.AUTHORS}`],
  ])('%s: %s', (heading, field, stated) => {
    expect(limitOf(heading, field)).toBe(stated);
  });

  test('bytes of a summary', () => {
    expect(section('A summary')).toContain(`at most ${limit.SUMMARY_BYTES.toLocaleString('en')} bytes`);
  });
});

describe('and its examples are valid', () => {
  const [original = '', summary = ''] = [...page.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, text]) => text);

  test('the original', () => {
    expect(readOriginal({ file: 'original.en.md', text: original }, 'en').faults).toEqual([]);
  });

  test('the summary', () => {
    expect(readSummary({ file: 'summary.en.md', text: summary })).toMatchObject({
      faults: [],
      value: { points: [{ source: { paragraph: 4 } }, {}], quotation: { speaker: expect.stringContaining('General') } },
    });
  });
});
