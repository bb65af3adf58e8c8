import { describe, expect, test } from 'vitest';
import { readDates } from '../../../src/cli/import/dates.ts';
import { parseWire } from '../../../src/cli/import/wire.ts';

const BODY = 'Two ships met at sea on Tuesday, officials said.';

function dates(text: string, date: string | null = null) {
  const read = readDates(text, parseWire(text), date);
  if ('fault' in read) return { fault: read.fault[1] };
  return { ...read, notes: read.notes.map(([, message]) => message) };
}

describe('a dateline without a year is of the text’s own date', () => {
  test.each<[rule: string, dateline: string, date: string, day: string, notes: RegExp[]]>([
    ['near it', 'RIYADH, Nov. 4 (Reuters) - ', '2025-11-05', '2025-11-04', []],
    [
      'never ahead, and said where it is long ago',
      'RIYADH, Jan 3 (Reuters) - ',
      '2025-11-05',
      '2025-01-03',
      [/no year: 2025-01-03 is 306 days before 2025-11-05/],
    ],
    ['of last year, without a word', 'RIYADH, Dec 31 (Reuters) - ', '2026-01-02', '2025-12-31', []],
    [
      'of a leap year, which is said',
      'RIYADH, Feb. 29 (Xinhua) -- ',
      '2025-11-05',
      '2024-02-29',
      [/2024-02-29 is 615/],
    ],
    ['as it stands where it has its year', 'RIYADH, Jan 3, 2024 (Reuters) - ', '2025-11-05', '2024-01-03', []],
  ])('%s', (_, dateline, date, day, notes) => {
    const read = { published: date, dateline: day, notes: notes.map((note) => expect.stringMatching(note)) };
    expect(dates(dateline + BODY, date)).toEqual(read);
    expect(dates(`date ${date} ${dateline}${BODY}`)).toEqual(read);
  });
});

describe('where nothing else has a year, the only whole date of the first sentence has it, which is said', () => {
  test.each<[rule: string, dateline: string, sentence: string, day: string]>([
    [
      'on the same day',
      'BEIJING, Nov. 4 (Xinhua) -- ',
      'They met on Tuesday, 4 November 2025, in Beijing.',
      '2025-11-04',
    ],
    ['days later', 'BEIJING, Nov. 7 (Xinhua) -- ', 'They met on Nov. 4, 2025, in Beijing.', '2025-11-07'],
    ['days before', 'BEIJING, Nov. 1 (Xinhua) -- ', 'They will meet on Nov. 4, 2025, in Beijing.', '2025-11-01'],
    ['across the new year', 'BEIJING, Jan. 2 (Xinhua) -- ', 'They met on Dec. 31, 2025, in Beijing.', '2026-01-02'],
    ['where the dateline has no month', '（北京4日電）', '兩國總理2025年11月4日在北京會談。', '2025-11-04'],
  ])('%s', (_, dateline, sentence, day) => {
    const note = expect.stringMatching(`first sentence: ${day}`);
    expect(dates(`${dateline}${sentence}\nThey left.`)).toEqual({ published: day, dateline: day, notes: [note] });
  });

  test.each<[rule: string, dateline: string, sentence: string]>([
    ['but not far from the dateline', 'BEIJING, Nov. 4 (Xinhua) -- ', 'They spoke of the treaty of 14 February 1972.'],
    ['nor of an anniversary', 'BEIJING, Nov. 4 (Xinhua) -- ', 'They marked the anniversary of 4 November 1972.'],
    ['nor of two dates', 'BEIJING, Nov. 4 (Xinhua) -- ', 'They meet from Nov. 4, 2025, to Nov. 6, 2025.'],
    ['nor for a weekday', 'MOSCOW, Monday (Reuters) - ', 'They met on Tuesday, 4 November 2025.'],
    ['nor of a weekday', 'BEIJING, Nov. 4 (Xinhua) -- ', 'They met on Tuesday.'],
  ])('%s', (_, dateline, sentence) => {
    expect(dates(`${dateline}${sentence}`)).toEqual({ fault: expect.stringContaining('the dateline has no year') });
  });
});

test('a report is dated by what is named first', () => {
  const sentence = 'They met on Tuesday, Nov. 4, 2025, in Beijing.';
  const full = `BEIJING, Nov. 5, 2025 (Xinhua) -- ${sentence}`;
  const record = `date 2025-11-06 ${full}`;
  expect(dates(sentence)).toMatchObject({ published: '2025-11-04' });
  expect(dates(full)).toMatchObject({ published: '2025-11-05' });
  expect(dates(record)).toMatchObject({ published: '2025-11-06' });
  expect(dates(record, '2025-11-07')).toMatchObject({ published: '2025-11-07' });
});
