/** A question to the oEmbed provider, understood. */
export interface OembedRequest {
  format: 'json' | 'xml';
  /** The page asked about: an article's, or a front page (`id` is `null`). */
  language: string;
  id: string | null;
  /** CSS pixels, at least 1; `null` where the consumer sets no limit. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** Why there is no answer: 400 without a `url`, 404 for a URL that is none of our pages, 501 for another format. */
export interface OembedRefusal {
  status: 400 | 404 | 501;
  detail: string;
}

// `/<language>/<id>` and `/<language>/`, as they are published: nothing is percent-decoded or resolved.
const PAGE_PATH = /^\/([A-Za-z0-9-]{1,35})\/([a-z0-9][a-z0-9-]{0,80})?$/;

/** What is too large for any page counts as this; beyond it numbers stop being exact. */
const MOST_PIXELS = 10_000;

/**
 * Reads the query of `/oembed` (https://oembed.com, section 2.2). The page is recognised by its address alone: nothing
 * is fetched, and nothing of the given URL comes back.
 *
 * @param base the publication's own base, without a trailing slash
 * @param languages canonical tags of the publication
 */
export function parseOembedRequest(
  query: URLSearchParams,
  base: string,
  languages: string[],
): OembedRequest | OembedRefusal {
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return { status: 501, detail: 'Ask for format=json or format=xml.' };
  const url = query.get('url');
  if (!url) return { status: 400, detail: 'Add url=…, the address of a page of this publication.' };
  const page = pageAt(url, base, languages);
  if (!page) return { status: 404, detail: 'The url is not a page of this publication.' };
  return { format, ...page, maxWidth: pixels(query.get('maxwidth')), maxHeight: pixels(query.get('maxheight')) };
}

function pageAt(url: string, base: string, languages: string[]): { language: string; id: string | null } | null {
  const parsed = URL.parse(url);
  // By the parsed origin: `https:/\evil`, `//evil` and `@evil` all look like ours to a comparison of strings.
  if (!parsed || parsed.origin !== new URL(base).origin || parsed.username || parsed.password) return null;
  const [, language, id = null] = PAGE_PATH.exec(parsed.pathname) ?? [];
  return language && languages.includes(language) ? { language, id } : null;
}

/** A positive whole number; everything else counts as not said. */
function pixels(value: string | null): number | null {
  if (value === null || !/^\d{1,9}$/.test(value) || Number(value) === 0) return null;
  return Math.min(Number(value), MOST_PIXELS);
}
