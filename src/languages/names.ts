import { NATIVE_NAMES } from './names.generated.ts';
import { canonicalize } from './tag.ts';

const ownNames = new Map(
  NATIVE_NAMES.trim()
    .split('\n')
    .map((line) => line.split('=') as [string, string]),
);

/**
 * What a language calls itself, in CLDR's words and spelling (lower case where the language writes it so). Subtags
 * that CLDR has no name for follow in brackets; a language that it does not know is called by its tag.
 *
 * @example nativeName('zh-Hant') // '繁體中文'
 * @example nativeName('pt-BR') // 'português (Brasil)'
 * @example nativeName('de-1901') // 'Deutsch (1901)'
 */
export function nativeName(tag: string): string {
  const canonical = canonicalize(tag) ?? tag;
  const subtags = canonical.split('-');
  for (let end = subtags.length; end > 0; end--) {
    const name = ownNames.get(subtags.slice(0, end).join('-'));
    if (name !== undefined) return end === subtags.length ? name : `${name} (${subtags.slice(end).join('-')})`;
  }
  return canonical;
}
