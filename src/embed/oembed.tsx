import type { Child } from 'hono/jsx';
import { writeXml } from '../feeds/xml.ts';
import type { LatestAnswer, SummaryAnswer } from './answer.ts';
import type { OembedRequest } from './oembed-request.ts';
import { estimateHeight, LIST_HEIGHT, USUAL_WIDTH } from './size.ts';

/** An answer of the oEmbed provider (https://oembed.com, section 2.3.4): the members of type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

/** Who provides: the publication's title in the page's language, and its base URL. */
export interface Provider {
  name: string;
  base: string;
}

const CACHE_SECONDS = 3600;

/** The answer for an article's page. */
export function summaryOembed(request: OembedRequest, summary: SummaryAnswer, provider: Provider): Oembed {
  const { headline: title, lede, url } = summary;
  const width = Math.min(USUAL_WIDTH, request.maxWidth ?? USUAL_WIDTH);
  const path = `/embed/${request.language}/${summary.article}`;
  return oembed(request, provider, { title, lede, url, path, width, height: estimateHeight(summary, width) });
}

/** The answer for a front page: the newest summaries. */
export function latestOembed(request: OembedRequest, latest: LatestAnswer, provider: Provider): Oembed {
  const width = Math.min(USUAL_WIDTH, request.maxWidth ?? USUAL_WIDTH);
  const path = `/embed/${request.language}/latest`;
  return oembed(request, provider, {
    title: latest.title,
    lede: '',
    url: latest.url,
    path,
    width,
    height: LIST_HEIGHT,
  });
}

interface Framed {
  title: string;
  lede: string;
  url: string;
  /** Of the frame's document, below the base. */
  path: string;
  width: number;
  height: number;
}

function oembed({ maxHeight }: OembedRequest, provider: Provider, framed: Framed): Oembed {
  const height = Math.min(framed.height, maxHeight ?? framed.height);
  return {
    version: '1.0',
    type: 'rich',
    title: framed.title,
    provider_name: provider.name,
    provider_url: `${provider.base}/`,
    cache_age: CACHE_SECONDS,
    html: `${Html({ ...framed, height, src: provider.base + framed.path })}`,
    width: framed.width,
    height,
  };
}

/**
 * A quotation with the link, for whoever shows no frames, and one frame. WordPress keeps of an unknown provider's HTML
 * exactly this: one `<blockquote>` with links, then one `<iframe>` with these attributes.
 */
function Html({ title, lede, url, src, width, height }: Framed & { src: string }): Child {
  return (
    <>
      <blockquote>
        <a href={url}>{title}</a> {lede}
      </blockquote>
      <iframe
        src={src}
        title={title}
        width={String(width)}
        height={String(height)}
        frameborder="0"
        scrolling="no"
      ></iframe>
    </>
  );
}

/** The answer as XML (section 2.3.2). */
export function oembedXml(answer: Oembed): string {
  const members = Object.entries(answer).map(([name, value]) => [name, String(value)]);
  return writeXml({ oembed: Object.fromEntries(members) });
}

/** The exact media types of both formats. */
export const OEMBED_TYPES = { json: 'application/json', xml: 'text/xml; charset=utf-8' } as const;
