/**
 * What WordPress does with an oEmbed answer of a provider that it does not know, after `wp_filter_oembed_result` and
 * `wp-embed.js` (WordPress 4.4 and later): the rules, replayed.
 */

const ALLOWED: Record<string, string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** Tags and attributes that are not allowed go; their text stays. */
function stripped(html: string, allowed: Record<string, string[]>): string {
  return html.replace(/<(\/?)([a-z0-9]+)([^>]*)>/gi, (_tag, close: string, name: string, rest: string) => {
    const attributes = allowed[name.toLowerCase()];
    if (!attributes) return '';
    const kept = [...rest.matchAll(/([a-z-]+)="([^"]*)"/gi)].filter(([, attribute]) => attributes.includes(attribute!));
    return `<${close}${name}${close ? '' : kept.map(([whole]) => ` ${whole}`).join('')}>`;
  });
}

/** The HTML that WordPress puts into the post, or `null` where it refuses the answer. */
export function filterAnswer(html: string, secret: string): string | null {
  const [, blockquote = '', iframe] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(stripped(html, ALLOWED)) ?? [];
  if (!iframe) return null;
  const marked = (blockquote + iframe)
    .replace(/ src=(['"])(.*?)\1/, ` src=$1$2#?secret=${secret}$1 data-secret=$1${secret}$1`)
    .replaceAll('<blockquote', `<blockquote data-secret="${secret}" class="wp-embedded-content"`);
  const hidden = blockquote ? ' style="position: absolute; visibility: hidden;"' : '';
  return marked.replace(
    '<iframe',
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`,
  );
}

/** The script of the page: shows the frame when it first speaks, gives it its height, opens links of its own host. */
export const HOST_SCRIPT = `
addEventListener('message', ({ data, source }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, ~~parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.getAttribute('src')).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});`;
