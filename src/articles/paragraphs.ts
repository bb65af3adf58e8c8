/**
 * How many paragraphs an original has, as points count them: blocks of its plain text, parted by an empty line. A heading
 * is one, a list is one.
 *
 * @param text `content_text` of the original
 * @example paragraphCount('A heading\n\nA paragraph.') // 2
 */
export function paragraphCount(text: string): number {
  return text.split('\n\n').length;
}
