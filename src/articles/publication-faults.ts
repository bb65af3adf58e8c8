import type { Publication } from './publication.ts';

/** A fault between members of a publication, by the path of the member to change. */
interface Fault {
  path: (string | number)[];
  message: string;
}

/**
 * What the members of a publication demand of one another: each language once, a title in the default language,
 * fallback chains of published languages that never lead back.
 */
export function publicationFaults(publication: Publication): Fault[] {
  const { languages, title } = publication;
  const [standard] = languages;
  const faults: Fault[] = [];
  for (const [index, language] of languages.entries()) {
    if (languages.indexOf(language) < index)
      faults.push({ path: ['languages', index], message: `Remove "${language}"; it is listed already.` });
  }
  if (standard !== undefined && !Object.hasOwn(title, standard)) {
    faults.push({ path: ['title'], message: `Add a title in "${standard}", the default language.` });
  }
  return [...faults, ...fallbackFaults(publication)];
}

function fallbackFaults({ fallback, languages }: Publication): Fault[] {
  return Object.entries(fallback).flatMap(([language, chain]) =>
    chain.flatMap((next, index) => {
      const path = ['fallback', language, index];
      if (!languages.includes(next)) return [{ path, message: `Add "${next}" to the languages, or remove it here.` }];
      if (chain.indexOf(next) < index) return [{ path, message: `Remove "${next}"; it is listed already.` }];
      if (!leadsBack(fallback, next, language)) return [];
      return [{ path, message: `Remove "${next}"; its own fallback leads back to "${language}".` }];
    }),
  );
}

function leadsBack(fallback: Publication['fallback'], from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (!seen.has(next)) open.push(...(Object.hasOwn(fallback, next) ? (fallback[next] ?? []) : []));
    seen.add(next);
  }
  return false;
}
