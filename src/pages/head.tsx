import { html } from 'hono/html';
import { jsonLd } from './json-ld.ts';
import type { Page } from './page.ts';
import { feedPath } from './paths.ts';
import { STYLES_PATH } from './styles.generated.ts';

/** One language variant of a page. */
export interface Alternate {
  /** A canonical tag, or `x-default`. */
  language: string;
  /** Absolute. */
  url: string;
}

/** What a page says of itself to machines. */
export interface HeadProps {
  page: Page;
  title: string;
  description: string;
  /** Absolute URL that search engines and embedders should take; `null`: not to be indexed. */
  canonical: string | null;
  alternates: Alternate[];
  /** Whether the page can be embedded through oEmbed. */
  embeddable?: boolean;
  /** OpenGraph `article:` times, RFC 3339. */
  times?: { published: string; modified: string };
  /** Language of the content, where it is not the page's. */
  contentLanguage?: string;
  /** A schema.org record. */
  record?: unknown;
}

const FEED_TYPES = { json: 'application/feed+json', atom: 'application/atom+xml', rss: 'application/rss+xml' } as const;

/**
 * The contents of `<head>`.
 *
 * Written with `html`, which escapes like JSX does: hono/jsx moves `link` elements about after rendering, at a cost
 * that grows with the square of their number, and a page has one for each language.
 */
export function Head(props: HeadProps) {
  const { page, canonical } = props;
  const { publication, base } = page;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${tabTitle(props)}</title>
<meta name="description" content="${props.description}">
${canonical === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${canonical}">`}
<link rel="stylesheet" href="${STYLES_PATH}">
${props.alternates.map(({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${url}">\n`)}
${feeds(page)}
${canonical !== null && props.embeddable ? oembed(base, canonical, props.title) : ''}
${canonical === null ? '' : openGraph(props, canonical)}
${props.record === undefined ? '' : jsonLd(props.record)}
${publication.hub === null ? '' : html`<link rel="hub" href="${publication.hub}">`}`;
}

/** What a browser's tab and a search result show: the site's name follows that of the page. */
function tabTitle({ title, page }: HeadProps): string {
  return title === page.title.text ? title : `${title} · ${page.title.text}`;
}

/** The strict feeds of the page's language, so that a feed reader never subscribes to a mixture. */
function feeds({ base, language, title }: Page) {
  return (Object.keys(FEED_TYPES) as (keyof typeof FEED_TYPES)[]).map(
    (format) =>
      html`<link rel="alternate" type="${FEED_TYPES[format]}" href="${base}${feedPath(language, format)}" title="${title.text}">\n`,
  );
}

function oembed(base: string, url: string, title: string) {
  const discovery = (type: string, format: string) =>
    html`<link rel="alternate" type="${type}" href="${base}/oembed?format=${format}&amp;url=${encodeURIComponent(url)}" title="${title}">\n`;
  return [discovery('application/json+oembed', 'json'), discovery('text/xml+oembed', 'xml')];
}

function openGraph({ page, title, description, times, contentLanguage }: HeadProps, canonical: string) {
  return html`<meta property="og:type" content="${times ? 'article' : 'website'}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${page.title.text}">
<meta property="og:locale" content="${openGraphLocale(contentLanguage ?? page.language)}">
${times ? html`<meta property="article:published_time" content="${times.published}">\n<meta property="article:modified_time" content="${times.modified}">` : ''}`;
}

/** OpenGraph wants `language_TERRITORY`. @example openGraphLocale('zh-Hant') // 'zh_TW' */
function openGraphLocale(language: string): string {
  const likely = new Intl.Locale(language).maximize();
  return likely.region ? `${likely.language}_${likely.region}` : likely.language;
}
