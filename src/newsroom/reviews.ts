import { freshness, madeFrom } from '../articles/freshness.ts';
import type { Articles } from './articles.ts';
import type { Drafts } from './drafts.ts';
import type { Occasion } from './editing.ts';
import type { Journal } from './journal.ts';
import type { PlannedChange } from './outcome.ts';
import { sourcesOf } from './records.ts';
import { Refusal } from './refusal.ts';
import type { StoredArticle } from './stored.ts';

/** "Still correct", and with a name a human review. */
export interface ReviewOrder {
  article: string;
  language: string;
  /** Who approved it; `null`: it is only said to agree with its source. */
  by: string | null;
  /** `contentHash` of what was reviewed; `null`: an entity tag says it. */
  hash: string | null;
}

/** Records that a live summary was compared with its source. */
export class Reviews {
  readonly #articles: Articles;
  readonly #drafts: Drafts;
  readonly #journal: Journal;

  constructor(articles: Articles, drafts: Drafts, journal: Journal) {
    this.#articles = articles;
    this.#drafts = drafts;
    this.#journal = journal;
  }

  /** Throws `Refusal` 404 for what is not live, 412 if another text than the one reviewed is, 409 beside a draft. */
  record(article: StoredArticle, { language, by, hash }: ReviewOrder, occasion: Occasion): PlannedChange {
    const { id } = article;
    const summary = this.#articles.findSummary(id, language);
    if (!summary || summary.withdrawal) throw new Refusal(404, `There is no summary of "${id}" in "${language}".`);
    if (hash === null && this.#drafts.find(id, language)) {
      throw new Refusal(409, 'A draft stands beside the published summary; say by `if_hash` which was reviewed.');
    }
    if (hash !== null && hash !== summary.hash) {
      const detail = 'The summary has changed since it was reviewed; read it again.';
      throw new Refusal(412, detail, [], `"${summary.revision}"`);
    }
    const sources = sourcesOf(article, this.#articles.summaries(id));
    const isStale = freshness(summary.made_from, { ...sources.original, ...sources.summary }).freshness === 'stale';
    if (by === null && !isStale) return { article: id, language, change: 'unchanged', revision: summary.revision };
    const made_from = madeFrom(language, sources);
    const review = by === null ? summary.review : { reviewed_by: by, reviewed: occasion.now };
    const revision = this.#journal.next(id, language);
    this.#articles.saveSummary({ ...summary, revision, made_from, review });
    this.#articles.touch(id);
    const { input } = summary;
    this.#journal.keep({ article: id, language, revision, kind: 'reviewed', input, made_from }, occasion);
    const fields = ['made_from', ...(by === null ? [] : ['reviewed_by', 'reviewed'])];
    if (article.held_until === null) this.#journal.tell(id, language, { kind: 'minor', fields }, occasion.now);
    return { article: id, language, change: 'changed', revision };
  }
}
