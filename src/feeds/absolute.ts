const tag = /<[a-z][^\s<>"]*(?:\s+[^\s<>"=]+(?:="[^"]*")?)*\s*\/?>/gi;
const link = /(\s(?:href|src|cite)=")([^"]*)"/gi;

/**
 * HTML with its relative links made absolute, for readers that show it far from its page.
 *
 * @param html as a serialiser writes it: attribute values in double quotes, `<` in text only as `&lt;`
 * @param base absolute URL of the page that the HTML belongs to
 * @example withAbsoluteLinks('<a href="/en/">x</a>', 'https://example.org/en/a') // '<a href="https://example.org/en/">x</a>'
 */
export function withAbsoluteLinks(html: string, base: string): string {
  if (!html.includes('="')) return html;
  return html.replace(tag, (element) =>
    element.replace(link, (whole, start: string, value: string) =>
      isRelative(value) ? `${start}${encode(absolute(decode(value), base))}"` : whole,
    ),
  );
}

function isRelative(value: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(value);
}

function absolute(url: string, base: string): string {
  return URL.parse(url, base)?.href ?? url;
}

function decode(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&nbsp;', '\u00A0').replaceAll('&amp;', '&');
}

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
