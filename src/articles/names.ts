import type { Publication } from './publication.ts';

/**
 * What a person, an organisation or a place is called in a language; `null`: nobody said, so it stays as it is written.
 *
 * @param name as originals write it
 * @param language canonical tag
 * @example nameIn({ names: { Beijing: { ru: 'Пекин' } } }, 'Beijing', 'ru') // 'Пекин'
 */
export function nameIn({ names = {} }: Pick<Publication, 'names'>, name: string, language: string): string | null {
  const spellings = Object.hasOwn(names, name) ? names[name]! : {};
  return Object.hasOwn(spellings, language) ? spellings[language]! : null;
}
