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
