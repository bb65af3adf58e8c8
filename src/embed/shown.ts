import type { Article, Summary } from '../articles/article.ts';
import type { Negotiation } from '../languages/lookup.ts';
import type { SummaryAnswer } from './answer.ts';

/** A summary as every form of embedding needs it, before the sentences around it are written. */
export type Shown = Omit<SummaryAnswer, 'labels'>;

/** One summary of an article record, with how its language was chosen. */
export function shownFromArticle(article: Article, summary: Summary, negotiation: Negotiation): Shown {
  const { content_html: _html, content_text: _text, corrections: _corrections, ...kept } = summary;
  return { ...kept, dateline: article.dateline, source: article.source, negotiation };
}

/** The members of a JSON Feed item (1.1, with the `_precis` extension) that are shown. */
export interface ShownItem {
  url: string;
  date_published: string;
  date_modified: string;
  _precis: Omit<Shown, 'article' | 'url' | 'published' | 'modified' | 'dateline' | 'source'> & {
    article: Pick<Article, 'id' | 'dateline' | 'source'>;
  };
}

/** One item of a ready-made JSON Feed page, so that a list costs one read of what is already stored. */
export function shownFromItem({ url, date_published, date_modified, _precis }: ShownItem): Shown {
  const {
    article,
    language,
    direction,
    headline,
    lede,
    points,
    quotation,
    freshness,
    stale_fields,
    provenance,
    negotiation,
  } = _precis;
  return {
    article: article.id,
    language,
    direction,
    url,
    headline,
    lede,
    points,
    quotation,
    published: date_published,
    modified: date_modified,
    freshness,
    stale_fields,
    provenance,
    dateline: article.dateline,
    source: article.source,
    negotiation,
  };
}
