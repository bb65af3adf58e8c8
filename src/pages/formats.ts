/**
 * Dates, numbers and lists as a reader of a language writes them, where the runtime can.
 *
 * workerd carries Chromium's trimmed CLDR data: for 48 of the 101 modern languages `Intl` silently prints English or
 * root data ("2026 M11 22"), some while `supportedLocalesOf` calls them supported. So the output is probed, once for
 * each language; where it is not right, dates are ISO 8601 and numbers plain.
 */

interface Formats {
  date(day: Date): string;
  number(value: number): string;
  list(texts: string[]): string;
}

const PLAIN: Formats = {
  date: (day) => day.toISOString().slice(0, 10),
  number: String,
  list: (texts) => texts.join(', '),
};

/** A formatter costs 150 µs to make and some KB to keep; a publication has a few dozen languages at most. */
const KEPT_LANGUAGES = 64;

const kept = new Map<string, Formats>();

/**
 * A day in words (`22 November 2026`), or ISO 8601 where the runtime cannot write the language.
 *
 * @param time RFC 3339 time or `YYYY-MM-DD`; the day is the one in UTC.
 * @param language canonical BCP 47 tag.
 */
export function formatDate(time: string, language: string): string {
  const day = new Date(time);
  return Number.isNaN(day.getTime()) ? time : formatsOf(language).date(day);
}

/** A whole number with the digits and grouping of the language. */
export function formatNumber(value: number, language: string): string {
  return formatsOf(language).number(value);
}

/** An enumeration: `a, b and c`. */
export function formatList(texts: string[], language: string): string {
  return formatsOf(language).list(texts);
}

/** Whether the runtime really writes dates in this language. */
export function isWritten(language: string): boolean {
  return formatsOf(language) !== PLAIN;
}

function formatsOf(language: string): Formats {
  const known = kept.get(language);
  if (known) return known;
  if (kept.size >= KEPT_LANGUAGES) kept.clear();
  const formats = probe(language) ?? PLAIN;
  kept.set(language, formats);
  return formats;
}

function probe(language: string): Formats | null {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const asked = new Intl.Locale(language);
  const used = new Intl.Locale(date.resolvedOptions().locale);
  if (asked.language !== used.language || asked.maximize().script !== used.maximize().script) return null;
  // Root data names months "M11"; `resolvedOptions` claims the language all the same (az, bs, kk, kok, pa, sd, uz).
  if (/M\d\d/.test(date.format(0))) return null;
  // Most pages need dates only: the other two are made when they are first asked for.
  let numbers: Intl.NumberFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  return {
    date: (day) => date.format(day),
    number: (value) => {
      numbers ??= new Intl.NumberFormat(language);
      return numbers.format(value);
    },
    list: (texts) => {
      lists ??= new Intl.ListFormat(language);
      return lists.format(texts);
    },
  };
}
