import { languageOf } from './fields.ts';
import { LANGUAGES } from './limits.ts';

/** A fault between members of a publication, by the path of the member to change. */
interface Fault {
  path: (string | number)[];
  message: string;
}

/** What of a publication its rules speak of, as far as it is sound. */
interface Members {
  /** `null` in the place of what is no language. */
  languages: Tags;
  /** Languages that there is a title in; `null`: that cannot be said. */
  titles: Tags | null;
  fallback: Record<string, Tags>;
}

type Tags = (string | null)[];

/** The feed of every language has this in the place of a language (`/feeds/all.json`); it is the code of Allar. */
const EVERY_LANGUAGE = 'all';

/**
 * What the members of a publication demand of one another: each language once, a title in the default language,
 * fallback chains of published languages that never lead back. Nothing is said of a member that has a fault itself, and
 * all is said of the others.
 *
 * @param publication of the shape of `Publication`, or what was written in its place
 */
export function publicationFaults(publication: unknown): Fault[] {
  const { languages, titles, fallback } = soundMembers(publication);
  const faults: Fault[] = [];
  for (const [index, language] of languages.entries()) {
    if (language !== null && languages.indexOf(language) < index)
      faults.push({ path: ['languages', index], message: `Remove "${language}"; it is listed already.` });
    if (language === EVERY_LANGUAGE)
      faults.push({
        path: ['languages', index],
        message: `Write another tag; "${language}" names the feed of them all.`,
      });
  }
  const standard = languages[0] ?? null;
  if (standard !== null && titles !== null && !titles.includes(standard) && !titles.includes(null)) {
    faults.push({ path: ['title'], message: `Add a title in "${standard}", the default language.` });
  }
  return languages.length === 0 ? faults : [...faults, ...fallbackFaults(fallback, languages)];
}

function soundMembers(publication: unknown): Members {
  const { languages, title, fallback } = membersOf(publication) ?? {};
  const titles = membersOf(title);
  const chains = Object.entries(membersOf(fallback) ?? {});
  return {
    languages: tagsOf(languages),
    titles: titles && Object.keys(titles).map(tagOf),
    fallback: Object.fromEntries(chains.slice(0, LANGUAGES).map(([key, chain]) => [tagOf(key) ?? key, tagsOf(chain)])),
  };
}

function membersOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown> | null) : null;
}

/** A list that is too long is a fault itself, and would take its time here. */
function tagsOf(list: unknown): Tags {
  return Array.isArray(list) && list.length <= LANGUAGES ? list.map(tagOf) : [];
}

function tagOf(value: unknown): string | null {
  const tag = typeof value === 'string' ? languageOf(value) : null;
  return typeof tag === 'string' ? tag : null;
}

function fallbackFaults(fallback: Members['fallback'], languages: Tags): Fault[] {
  return Object.entries(fallback).flatMap(([language, chain]) =>
    chain.flatMap((next, index) => {
      const path = ['fallback', language, index];
      if (next === null) return [];
      if (!languages.includes(next)) return [{ path, message: `Add "${next}" to the languages, or remove it here.` }];
      if (chain.indexOf(next) < index) return [{ path, message: `Remove "${next}"; it is listed already.` }];
      if (!leadsBack(fallback, next, language)) return [];
      return [{ path, message: `Remove "${next}"; its own fallback leads back to "${language}".` }];
    }),
  );
}

function leadsBack(fallback: Members['fallback'], from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    const chain = Object.hasOwn(fallback, next) ? (fallback[next] ?? []) : [];
    if (!seen.has(next)) open.push(...chain.filter((tag) => tag !== null));
    seen.add(next);
  }
  return false;
}
