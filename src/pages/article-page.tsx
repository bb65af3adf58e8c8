import type { Article, Summary } from '../articles/article.ts';
import type { Negotiation } from '../languages/lookup.ts';
import { Facts } from './facts.tsx';
import { type LanguageLink, renderDocument } from './layout.tsx';
import { newsArticle } from './news-article.ts';
import { FallbackNotice, StaleNotice } from './notices.tsx';
import { OriginalBody, OriginalDisclosure, OriginalSource, PublishedOn } from './original-text.tsx';
import { ownAttributes, type Page, type PageProps, pageOf } from './page.ts';
import { articlePath } from './paths.ts';
import { ProvenanceNote } from './provenance.tsx';
import { sayWithin } from './say.tsx';
import { Corrections, Dates, Lede, Points, QuotationBlock } from './summary-text.tsx';

export interface ArticlePageProps extends PageProps {
  article: Article;
  /** Which summary is shown: `served`, or the original alone where `reason` is `original` or there is no such summary. */
  negotiation: Negotiation;
}

/** `/<language>/<id>`: a summary for readers, with its provenance, and the original below it. */
export function renderArticlePage(props: ArticlePageProps): string {
  const { article, negotiation } = props;
  const page = pageOf(props);
  const { served, reason } = negotiation;
  const summary =
    reason !== 'original' && Object.hasOwn(article.summaries, served) ? article.summaries[served] : undefined;
  return summary ? renderSummary(page, props, summary) : renderOriginal(page, props);
}

function renderSummary(page: Page, { article, negotiation }: ArticlePageProps, summary: Summary): string {
  const say = sayWithin(page.messages, summary.language);
  const parts = { page, article, summary, say };
  return renderDocument({
    page,
    ...addresses(page, article, summary.language),
    article: article.id,
    title: summary.headline,
    description: summary.lede,
    embeddable: true,
    times: summary,
    contentLanguage: summary.language,
    record: newsArticle(page, article, summary),
    children: (
      <>
        <FallbackNotice page={page} negotiation={negotiation} />
        <article {...ownAttributes(summary, page.language)}>
          <header>
            <h1>{summary.headline}</h1>
            <Dates {...parts} />
            <Lede {...parts} />
          </header>
          <StaleNotice {...parts} />
          <Points {...parts} />
          <QuotationBlock {...parts} />
          <Corrections {...parts} />
          <ProvenanceNote provenance={summary.provenance} messages={page.messages} say={say} />
        </article>
        <Facts page={page} article={article} />
        <OriginalSource page={page} article={article} />
        <OriginalDisclosure page={page} article={article} />
      </>
    ),
  });
}

function renderOriginal(page: Page, { article, negotiation }: ArticlePageProps): string {
  const { original } = article;
  return renderDocument({
    page,
    ...addresses(page, article, original.language),
    title: original.title,
    description: page.description.text,
    times: article,
    contentLanguage: original.language,
    children: (
      <>
        <FallbackNotice page={page} negotiation={negotiation} />
        <article id="original">
          <header>
            <h1 {...ownAttributes(original, page.language)}>{original.title}</h1>
            <PublishedOn page={page} article={article} />
          </header>
          <OriginalBody page={page} article={article} />
        </article>
        <Facts page={page} article={article} />
        <OriginalSource page={page} article={article} />
      </>
    ),
  });
}

/** Canonical is the page of the language that is shown, so that a fallback never competes with the real one. */
function addresses({ base, publication }: Page, article: Article, shown: string) {
  const languageLinks = linksTo(article, publication.languages);
  const alternates = languageLinks.map(({ language, path }) => ({ language, url: base + path }));
  const [fallback] = alternates;
  if (fallback) alternates.push({ language: 'x-default', url: fallback.url });
  return { canonical: base + articlePath(shown, article.id), languageLinks, alternates };
}

/** Languages with a live summary: the publication's in its order of preference, then any other. */
function linksTo(article: Article, preference: string[]): LanguageLink[] {
  const live = Object.keys(article.summaries).sort();
  const ordered = [
    ...preference.filter((tag) => live.includes(tag)),
    ...live.filter((tag) => !preference.includes(tag)),
  ];
  return ordered.map((language) => ({ language, path: articlePath(language, article.id) }));
}
