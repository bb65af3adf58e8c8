/** What Markdown would take for a URL; a backslash inside would become part of it. */
const URL = /((?:https?:\/\/|www\.)[^\s<>]+)/i;

/**
 * A paragraph of plain text as Markdown that renders as that text.
 *
 * @example escapeMarkdown('1. A *star* [sic]') // '1\\. A \\*star\\* \\[sic\\]'
 */
export function escapeMarkdown(paragraph: string): string {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  const escaped = line
    .split(URL)
    .map((part, index) => (index % 2 === 1 ? part : escapeInline(part)))
    .join('');
  return escaped.replace(/^([#>+=:|-])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&');
}
