import type { Article, Summary, Tombstone } from '../articles/article.ts';
import { freshness, type Sources } from '../articles/freshness.ts';
import { provenanceOf } from '../articles/provenance.ts';
import { directionOf } from '../languages/direction.ts';
import type { Settings } from '../store/values.ts';
import type { Articles } from './articles.ts';
import type { StoredArticle, StoredSummary } from './stored.ts';

const NOT_REVIEWED = { reviewed_by: null, reviewed: null };

/** What the summaries of an article are compared with: its text, and its summary in its own language. */
export function sourcesOf(article: StoredArticle, summaries: StoredSummary[]): Sources {
  const { language } = article.input;
  const own = summaries.find((summary) => summary.language === language && !summary.withdrawal);
  return { language, original: article.fingerprints, summary: own?.fingerprints ?? null };
}

/** The public record of each article, made from its rows: what KV holds and `/articles/<id>` answers. */
export class Records {
  readonly #articles: Articles;

  constructor(articles: Articles) {
    this.#articles = articles;
  }

  /** The record, the tombstone of a withdrawn article, or `null` for what never was or is under embargo. */
  read(id: string, settings: Settings): Article | Tombstone | null {
    const article = this.#articles.find(id);
    if (!article || article.held_until !== null) return null;
    if (article.withdrawal) return { id, status: 'withdrawn', revision: article.revision, ...article.withdrawal };
    return articleRecord(article, this.#articles.summaries(id), settings);
  }
}

/** The record of an article as these rows make it, whether it is public or not; `sources`: what they are compared with. */
export function articleRecord(
  article: StoredArticle,
  all: StoredSummary[],
  { publication, base }: Settings,
  sources: Sources = sourcesOf(article, all),
): Article {
  const { id, input } = article;
  const order = (language: string) => publication.languages.indexOf(language);
  const live = all.filter(({ withdrawal }) => !withdrawal).sort((a, b) => order(a.language) - order(b.language));
  const pageLanguage = publication.languages.includes(input.language) ? input.language : publication.languages[0];
  return {
    id,
    url: `${base}/${pageLanguage}/${id}`,
    status: 'published',
    revision: article.revision,
    published: article.published,
    modified: [article.modified, ...live.map(({ modified }) => modified)].sort().at(-1) as string,
    dateline: input.dateline,
    source: input.source,
    topics: input.topics,
    people: input.people,
    organisations: input.organisations,
    places: input.places,
    original: {
      language: input.language,
      direction: directionOf(input.language),
      title: input.title,
      ...article.rendered,
    },
    summaries: Object.fromEntries(live.map((summary) => [summary.language, summaryRecord(summary, sources, base)])),
    withdrawn: Object.fromEntries(
      all.flatMap(({ language, withdrawal }) => (withdrawal ? [[language, withdrawal]] : [])),
    ),
  };
}

function summaryRecord(summary: StoredSummary, sources: Sources, base: string): Summary {
  const { article, language, input, rendered, published, modified } = summary;
  return {
    article,
    language,
    direction: directionOf(language),
    url: `${base}/${language}/${article}`,
    headline: input.headline,
    lede: input.lede,
    points: input.points,
    quotation: input.quotation,
    ...rendered,
    published,
    modified,
    ...freshness(summary.made_from, { ...sources.original, ...sources.summary }),
    corrections: input.corrections,
    provenance: provenanceOf({ ...input, ...NOT_REVIEWED, ...summary.review }),
  };
}
