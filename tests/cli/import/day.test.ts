import { expect, test } from 'vitest';
import { type PartialDay, resolveDay } from '../../../src/cli/import/day.ts';

test.each<[rule: string, PartialDay, record: string | null, day: string | null]>([
  ['a full date needs nothing else', { year: 2025, month: 11, day: 4 }, null, '2025-11-04'],
  ['a date without a year is never guessed', { month: 11, day: 4 }, null, null],
  ['the year is that of the record', { month: 11, day: 4 }, '2025-11-06', '2025-11-04'],
  ['a report of New Year’s Eve may be filed on New Year’s Day', { month: 12, day: 31 }, '2026-01-01', '2025-12-31'],
  ['and one dated ahead in the next year', { month: 1, day: 1 }, '2025-12-31', '2026-01-01'],
  ['a day months ahead is one of last year', { month: 1, day: 3 }, '2025-11-05', '2025-01-03'],
  ['a day is at most one ahead', { month: 11, day: 6 }, '2025-11-05', '2025-11-06'],
  ['and otherwise a year before', { month: 11, day: 7 }, '2025-11-05', '2024-11-07'],
  ['a day alone is at most one ahead too', { day: 7 }, '2025-11-05', '2025-10-07'],
  ['a day alone passes over a month that lacks it', { day: 30 }, '2025-03-15', '2025-01-30'],
  ['a day alone is the nearest one', { day: 30 }, '2025-12-01', '2025-11-30'],
  ['a day alone may lie in the month before January', { day: 31 }, '2026-01-02', '2025-12-31'],
  ['a day alone may lie in the month after December', { day: 1 }, '2025-12-31', '2026-01-01'],
  ['a weekday is the last one', { weekday: 1 }, '2025-11-04', '2025-11-03'],
  ['a weekday may be the same day', { weekday: 2 }, '2025-11-04', '2025-11-04'],
  ['a day that does not exist is none', { year: 2025, month: 2, day: 30 }, null, null],
  ['not even in the nearest year', { month: 2, day: 30 }, '2025-03-01', null],
  ['29 February is that of the last leap year', { month: 2, day: 29 }, '2025-11-05', '2024-02-29'],
  ['but not of one before last year', { month: 2, day: 29 }, '2027-11-05', null],
])('%s', (_, partial, record, day) => {
  expect(resolveDay(partial, record)).toBe(day);
});
