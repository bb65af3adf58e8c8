import { findCity } from './cities.ts';

const CONNECTORS = new Set(['de', 'del', 'la', 'of', 'es', 'and', 'sur', 'am', 'do', 'da', 'и', 'на']);

/**
 * A place as in running text: datelines print it in capitals. What is not all in capitals is left as it is.
 *
 * @example displayPlace('KANSAS CITY, Mo.') // 'Kansas City, Mo.'
 * @example displayPlace('RIO DE JANEIRO') // 'Rio de Janeiro'
 */
export function displayPlace(place: string): string {
  return place
    .trim()
    .split(/(\s?\/\s?|,\s?)/)
    .map((part, index) => (index % 2 === 0 ? displayName(part) : part))
    .join('');
}

function displayName(name: string): string {
  const city = findCity(name);
  if (city) return city.name;
  if (/\p{Ll}/u.test(name) || /^(?:\p{Lu}\.)+$/u.test(name)) return name;
  return name.split(' ').map(displayWord).join(' ');
}

function displayWord(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && CONNECTORS.has(lower)) return lower;
  return word
    .split('-')
    .map((part) => part.slice(0, 1) + part.slice(1).toLowerCase())
    .join('-');
}
