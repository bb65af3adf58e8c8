import { describe, expect, test } from 'vitest';
import { renderFault } from '../../../src/cli/content/fault.ts';
import type { Overrides } from '../../../src/cli/import/overrides.ts';
import { readReport } from '../../../src/cli/import/report.ts';

const NONE: Overrides = { id: null, title: null, language: null, date: null };

const REUTERS = `Two ships meet at sea

LONDON, Nov 4 (Reuters) - Two ships met at sea on Tuesday, officials of both countries said.
They went on after an hour. (ends)
`;

async function report(text: string, overrides: Partial<Overrides> = {}) {
  const read = await readReport({ file: 'wire.txt', text }, { ...NONE, ...overrides }, []);
  return 'report' in read ? read.report : { faults: read.faults.map(renderFault) };
}

describe('a wire text becomes an original', () => {
  test('whose dateline, date and agency are fields', async () => {
    expect(await report(REUTERS, { date: '2025-11-05' })).toEqual({
      file: 'wire.txt',
      id: '2025-11-05-two-ships-meet-at-sea',
      name: 'original.en.md',
      text: `---
title: Two ships meet at sea
published: 2025-11-05T00:00:00Z
dateline:
  place: London
  date: 2025-11-04
source:
  name: Reuters
topics: []
people: []
organisations: []
places: []
---

Two ships met at sea on Tuesday, officials of both countries said.

They went on after an hour.
`,
      notes: [expect.objectContaining({ line: 4, column: 29, message: expect.stringContaining('left out') })],
    });
  });

  test('dated by a full dateline where nothing else dates it', async () => {
    const text =
      'Pékin, 4 nov 2025 (AFP) - Le ministre a rencontré mardi son homologue à Pékin, selon le gouvernement. Les deux pays veulent relancer leurs échanges.';
    expect(await report(text)).toMatchObject({
      id: '2025-11-04-le-ministre-a-rencontre-mardi-son-homologue-a',
      name: 'original.fr.md',
      text: expect.stringContaining('published: 2025-11-04T00:00:00Z'),
      notes: [expect.objectContaining({ message: expect.stringContaining('edit it') })],
    });
  });

  test('dated by its first sentence where nothing else dates it, which is said', async () => {
    const text = 'Two ships met at sea on Tuesday, Nov. 4, 2025, officials of both countries said.\nThey went on.';
    expect(await report(text)).toMatchObject({
      text: expect.stringContaining('published: 2025-11-04T00:00:00Z'),
      notes: [
        expect.anything(),
        expect.objectContaining({
          line: 1,
          column: 25,
          message: expect.stringContaining('dated by the first sentence'),
        }),
      ],
    });
    expect(await report(text, { date: '2025-11-05' })).toMatchObject({ notes: [expect.anything()] });
  });

  test('without the reporters that its dateline names, which is said', async () => {
    const text =
      '新华社北京2025年11月4日电（记者张三、李四）两国总理4日在北京会谈，双方签署了一系列合作文件。双方还就共同关心的问题交换了意见。';
    expect(await report(text)).toMatchObject({
      notes: [
        expect.anything(),
        expect.objectContaining({ column: 18, message: 'left out, as no part of the report: 记者张三、李四' }),
      ],
    });
  });

  test('as the command line says', async () => {
    const overrides = { id: 'ships', title: 'Ships: a story', language: 'en-GB', date: '2025-11-04' };
    expect(await report(REUTERS, overrides)).toMatchObject({
      id: 'ships',
      name: 'original.en-GB.md',
      text: expect.stringContaining('title: "Ships: a story"'),
    });
  });

  test('without a dateline where there may be one, and says so', async () => {
    const text = 'date 2025-11-04\nNATO: What is it for, and who pays? Twelve countries answered.';
    expect(await report(text)).toMatchObject({
      text: expect.not.stringContaining('dateline'),
      notes: [
        expect.anything(),
        expect.objectContaining({ line: 2, column: 1, message: expect.stringContaining('left in the text: NATO:') }),
      ],
    });
  });
});

describe('what cannot be understood is said with its place', () => {
  test.each<[rule: string, text: string, overrides: Partial<Overrides>, faults: (string | RegExp)[]]>([
    ['an empty text', ' \n', {}, ['wire.txt:1:1  there is no report in this file']],
    [
      'several texts in one file',
      `date 2025-11-04\n${REUTERS}\ndate 2025-11-05\n${REUTERS}`,
      {},
      [/^wire\.txt:\d+:1 {2}another text begins here; put each into a file of its own$/],
    ],
    [
      'a dateline without a year',
      REUTERS,
      {},
      ['wire.txt:3:1  the dateline has no year: pass --date YYYY-MM-DD, or begin the text with `date YYYY-MM-DD`'],
    ],
    [
      'a dateline with a day that does not exist',
      REUTERS.replace('Nov 4', 'Nov 31'),
      { date: '2025-11-05' },
      ['wire.txt:3:1  the dateline names a day that does not exist: correct it'],
    ],
    [
      'a first date that does not exist',
      'date 2025-02-30 BEIJING: Two ships met at sea on Tuesday, officials of both countries said.',
      {},
      [
        'wire.txt:1:1  the date at the beginning does not exist: pass --date YYYY-MM-DD, or begin the text with `date YYYY-MM-DD`',
      ],
    ],
    [
      'a short text without a date, both at once',
      'They left.',
      {},
      [
        'wire.txt:1:1  the text is too short to tell its language: name it with --language TAG, as in --language en',
        'wire.txt:1:1  no date is named: pass --date YYYY-MM-DD, or begin the text with `date YYYY-MM-DD`',
      ],
    ],
    [
      'a text that is longer than an article may be',
      'Two ships met at sea on Tuesday. '.repeat(1_000),
      { date: '2025-11-04', language: 'en' },
      [/^wire\.txt:1:1 {2}body: .*20000 characters/],
    ],
    [
      'a title that is longer than a title may be',
      REUTERS,
      { date: '2025-11-04', title: 'long '.repeat(30) },
      [/^wire\.txt:1:1 {2}title: .*120 columns/],
    ],
  ])('%s', async (_, text, overrides, faults) => {
    expect(await report(text, overrides)).toEqual({
      faults: faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))),
    });
  });
});
