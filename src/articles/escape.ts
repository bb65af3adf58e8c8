const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u00a0': '&nbsp;',
};

/**
 * Plain text as HTML, in an element or in a quoted attribute.
 *
 * @example escapeHtml('a < b') // 'a &lt; b'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u00a0]/g, (character) => REPLACEMENTS[character] ?? '');
}

/**
 * Text in which character references (`&copy;`) stay what they are, as in Markdown outside code.
 *
 * @example escapeMarkup('<&amp;') // '&lt;&amp;'
 */
export function escapeMarkup(text: string): string {
  return text.replace(/&(?!#\d{1,7};|#[Xx][\da-fA-F]{1,6};|\w{1,32};)|[<>"']/g, (c) => REPLACEMENTS[c] ?? '');
}
