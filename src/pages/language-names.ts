import type { Direction } from '../articles/article.ts';

/** Direction by the likely script of the language. */
export function directionOf(language: string): Direction {
  return (new Intl.Locale(language) as unknown as { getTextInfo(): { direction: Direction } }).getTextInfo().direction;
}

/** The language's name in itself, else its tag. */
export function nativeName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
