import type { Article } from '../articles/article.ts';
import { articlePath } from '../pages/paths.ts';

/** A language and where to read it. */
export interface LanguageUrl {
  language: string;
  url: string;
}

/** Where each live summary of an article is, as JSON. */
export function summaryUrls(article: Article, base: string): LanguageUrl[] {
  return Object.keys(article.summaries).map((language) => ({
    language,
    url: base + summaryPath(article.id, language),
  }));
}

/** Where each live summary of an article is, as a page. */
export function pageUrls(article: Article, base: string): LanguageUrl[] {
  return Object.keys(article.summaries).map((language) => ({
    language,
    url: base + articlePath(language, article.id),
  }));
}

export function summaryPath(id: string, language: string): string {
  return `/articles/${id}/summaries/${language}`;
}

/** `Link` header (RFC 8288): every language variant, and the neutral address as `x-default`. */
export function alternatesHeader(variants: LanguageUrl[], neutral: string): string {
  return [...variants, { language: 'x-default', url: neutral }]
    .map(({ language, url }) => `<${url}>; rel="alternate"; hreflang="${language}"`)
    .join(', ');
}
