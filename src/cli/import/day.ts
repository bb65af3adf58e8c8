import { isDate } from '../../articles/time.ts';

/** A day as a dateline names it, often without its year; every part is absent or a number. */
export interface PartialDay {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
  /** 0 (Sunday) to 6. */
  weekday?: number;
}

const DAY_MS = 86_400_000;

/** A report may be dated a day ahead of its record, which was made farther west; it never tells of a later day. */
const DAYS_AHEAD = 1;

/**
 * The day that is meant, `YYYY-MM-DD`: what is missing is taken from the record's date so that the two are nearest to
 * each other (a report of 31 December may be filed on 1 January), and the day is at most one ahead; a weekday is the
 * last one up to that date. `null` where the day does not exist, or where it has no year and there is no record's date.
 *
 * @example resolveDay({ month: 12, day: 31 }, '2026-01-01') // '2025-12-31'
 */
export function resolveDay(partial: PartialDay, record: string | null): string | null {
  const { year, month, day, weekday } = partial;
  if (year !== undefined) return dayOf(year, month ?? 0, day ?? 0);
  if (record === null) return null;
  if (weekday !== undefined && day === undefined) return lastWeekday(weekday, record);
  if (day === undefined) return record;
  const [recordYear = 0, recordMonth = 0] = record.split('-').map(Number);
  const candidates =
    month === undefined
      ? // Two months back, since the month before may lack the day.
        [-2, -1, 0, 1].map((step) => dayInMonth(recordYear, recordMonth + step, day))
      : [-1, 0, 1].map((step) => dayOf(recordYear + step, month, day));
  return nearest(
    candidates
      .filter((candidate) => candidate !== null)
      .filter((candidate) => daysBetween(record, candidate) <= DAYS_AHEAD),
    record,
  );
}

/** Days from one `YYYY-MM-DD` to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function dayOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : null;
}

function dayInMonth(year: number, month: number, day: number): string | null {
  if (month < 1) return dayOf(year - 1, month + 12, day);
  return month > 12 ? dayOf(year + 1, 1, day) : dayOf(year, month, day);
}

function lastWeekday(weekday: number, record: string): string {
  const time = Date.parse(`${record}T00:00:00Z`);
  const back = (new Date(time).getUTCDay() - weekday + 7) % 7;
  return new Date(time - back * DAY_MS).toISOString().slice(0, 10);
}

function nearest(days: readonly string[], record: string): string | null {
  const distance = (day: string) => Math.abs(daysBetween(record, day));
  return days.reduce<string | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}
