import { writeXml } from '../feeds/xml.ts';
import type { Coverage, CoverageRow } from '../store/values.ts';
import { olderPage } from './older-page.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The sitemap index (sitemaps.org): one sitemap for each page of the coverage table. */
export function renderSitemapIndex(head: Coverage | null, base: string): string {
  const older = (head && olderPage(head)) ?? 0;
  const pages = ['head', ...Array.from({ length: older }, (_, index) => String(older - index))];
  const sitemap = pages.map((page) => ({ loc: `${base}/sitemap/${page}.xml` }));
  return writeXml({ sitemapindex: { '@xmlns': SITEMAP, sitemap } });
}

/** One sitemap: the front pages given and the pages of these articles, each with all of its language variants. */
export function renderSitemap(
  { articles }: Coverage,
  fronts: string[],
  urlOf: (language: string, id: string) => string,
): string {
  const url = [...fronts.map((loc) => ({ loc })), ...articles.flatMap((article) => pagesOf(article, urlOf))];
  return writeXml({ urlset: { '@xmlns': SITEMAP, '@xmlns:xhtml': XHTML, url } });
}

function pagesOf({ id, summaries }: CoverageRow, urlOf: (language: string, id: string) => string) {
  const languages = Object.keys(summaries);
  const link = languages.map((language) => ({
    '@rel': 'alternate',
    '@hreflang': language,
    '@href': urlOf(language, id),
  }));
  return languages.map((language) => ({
    loc: urlOf(language, id),
    lastmod: summaries[language]!.modified,
    'xhtml:link': link,
  }));
}
