/**
 * What XML 1.0 forbids (section 2.2, `Char`): control characters but tab, LF and CR, U+FFFE, U+FFFF and, because of the
 * `u` flag, surrogates without their other half only.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/**
 * The text without the characters that XML 1.0 forbids even as a character reference.
 *
 * @example withoutForbidden('a\u0001b\uD800') // 'ab'
 */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '');
}

/**
 * Plain text as the text of an element, in XML or HTML.
 *
 * Quotes stay, for the sake of readers that show HTML (an RSS `description`) as plain text: `&` and `<` are rare.
 *
 * @example escapeText('a < b') // 'a &lt; b'
 */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
