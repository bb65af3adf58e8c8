const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt]((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d|60)(?:\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An RFC 3339 time in UTC with whole seconds (a fraction is cut off, a leap second is the second before it); `null`
 * if the text is not one, or names a day that does not exist.
 *
 * @example normalizeTime('2025-11-04T16:00:00.5+08:00') // '2025-11-04T08:00:00Z'
 */
export function normalizeTime(text: string): string | null {
  const match = RFC3339.exec(text);
  if (match === null) return null;
  const [, date = '', minutes, seconds, offset = ''] = match;
  if (!isDate(date)) return null;
  const milliseconds = Date.parse(`${date}T${minutes}:${seconds === '60' ? '59' : seconds}${offset.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return null;
  const normal = `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  // An offset can carry the years 0000 and 9999 out of four digits.
  return RFC3339.test(normal) ? normal : null;
}

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD`.
 *
 * @example isDate('2025-02-29') // false
 */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}
