import type { Article, Summary } from '../articles/article.ts';
import { nameIn } from '../articles/names.ts';
import type { Page } from './page.ts';
import { isWebUrl } from './web-url.ts';

/**
 * An article's summary as a schema.org `NewsArticle`, with its provenance (`digitalSourceType`, IPTC) and corrections.
 *
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(page: Page, article: Article, summary: Summary) {
  const { provenance } = summary;
  const named = (name: string) => nameIn(page.publication, name, summary.language) ?? name;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': summary.url,
    url: summary.url,
    mainEntityOfPage: summary.url,
    headline: summary.headline,
    description: summary.lede,
    articleBody: summary.content_text,
    inLanguage: summary.language,
    datePublished: summary.published,
    dateModified: summary.modified,
    dateline: article.dateline === null ? undefined : named(article.dateline.place),
    digitalSourceType: provenance.digital_source_type,
    editor: provenance.reviewed_by === null ? undefined : { '@type': 'Person', name: provenance.reviewed_by },
    publisher: { '@type': 'NewsMediaOrganization', name: page.title.text, url: page.base },
    isBasedOn: basis(article),
    mentions: [
      ...article.people.map((name) => ({ '@type': 'Person', name: named(name) })),
      ...article.organisations.map((name) => ({ '@type': 'Organization', name: named(name) })),
      ...article.places.map((name) => ({ '@type': 'Place', name: named(name) })),
    ],
    correction: summary.corrections.map(({ date, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: date,
    })),
  };
}

/** The work that was summarised. */
function basis({ original, source }: Article) {
  const url = source?.url ?? null;
  return {
    '@type': 'NewsArticle',
    name: original.title,
    inLanguage: original.language,
    url: url !== null && isWebUrl(url) ? url : undefined,
    publisher: source === null ? undefined : { '@type': 'Organization', name: source.name },
  };
}
