import { controlIn, disguiseIn } from '../text/hygiene.ts';
import { URL_CHARACTERS } from './limits.ts';

/**
 * An absolute `http` or `https` URL, normalised by the WHATWG parser; `null` if the text is not one, is longer than
 * `URL_CHARACTERS`, holds white space, controls or disguising characters, or carries a user name or password.
 *
 * @example normalizeUrl('HTTPS://Example.org') // 'https://example.org/'
 */
export function normalizeUrl(text: string): string | null {
  // The parser would repair `https:evil.example` and drop tabs; an address must be written out.
  if (!/^https?:\/\/[^\s/\\]/i.test(text) || /\s/.test(text) || text.length > URL_CHARACTERS) return null;
  if (controlIn(text) !== null || disguiseIn(text) !== null || !text.isWellFormed() || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' && url.href.length <= 3 * URL_CHARACTERS ? url.href : null;
}

/**
 * A link target in its normal form if its scheme is one of `schemes`; `null` for any other, for relative targets and
 * for what the WHATWG parser refuses. `value` is what a browser sees: character references are decoded already.
 *
 * @example safeUrl('javascript:alert(1)', ['https:']) // null
 */
export function safeUrl(value: string, schemes: readonly string[]): string | null {
  if (value.length > URL_CHARACTERS || !URL.canParse(value)) return null;
  const url = new URL(value);
  return schemes.includes(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}
