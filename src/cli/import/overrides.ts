import { idFault } from '../../articles/id.ts';
import { isDate } from '../../articles/time.ts';
import { nativeName } from '../../languages/names.ts';
import { canonicalize, isPublishable } from '../../languages/tag.ts';
import { Misuse } from '../command.ts';

/** What the command line says of a report; `null`: the text says it. */
export interface Overrides {
  id: string | null;
  title: string | null;
  /** Canonical tag. */
  language: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
}

type Given = Partial<Record<keyof Overrides, string | undefined>>;

/**
 * Reads the options that speak of a report.
 *
 * @param files how many texts there are
 * @throws {Misuse} where one is not what it should be
 */
export function readOverrides({ id, title, language, date }: Given, files: number): Overrides {
  if (files > 1 && (id !== undefined || title !== undefined)) {
    throw new Misuse('--id and --title are for one file; import the files one by one');
  }
  const fault = id === undefined ? null : idFault(id);
  if (fault !== null) throw new Misuse(`--id takes another name: ${fault}`);
  if (date !== undefined && !isDate(date)) throw new Misuse('--date is a day that exists, as 2025-11-04');
  const tag = language === undefined ? null : canonicalize(language);
  if (language !== undefined && (tag === null || !isPublishable(tag))) {
    throw new Misuse('--language is a BCP 47 tag, as en or zh-Hans');
  }
  return { id: id ?? null, title: title ?? null, language: tag, date: date ?? null };
}

/**
 * Refuses a language that has a tag's form and nobody knows: a slip of the hand would become the name of a file.
 *
 * @param offered canonical tags of the publication, which may know more languages than CLDR has names for
 * @throws {Misuse} with what to write instead
 */
export function requireKnownLanguage({ language }: Overrides, offered: readonly string[]): void {
  if (language === null || offered.includes(language) || isNamed(new Intl.Locale(language))) return;
  throw new Misuse(
    `--language ${language}: no language is known by that tag; write one as en or zh-Hans, or add it to \`languages\` in publication.yaml first`,
  );
}

/** Whether CLDR knows the language, and its script and region where they are given. */
function isNamed({ language, script, region }: Intl.Locale): boolean {
  const isKnown = (type: Intl.DisplayNamesType, code: string) =>
    new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  return (
    (nativeName(language) !== language || isKnown('language', language)) &&
    (script === undefined || isKnown('script', script)) &&
    (region === undefined || isKnown('region', region))
  );
}
