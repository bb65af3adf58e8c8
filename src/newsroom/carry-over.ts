import type { Fingerprints } from '../articles/fingerprint.ts';
import type { Articles } from './articles.ts';
import type { Drafts } from './drafts.ts';

/** Minor edits of a source: what agreed with it before agrees with it still. */
export class CarryOver {
  readonly #articles: Articles;
  readonly #drafts: Drafts;

  constructor(articles: Articles, drafts: Drafts) {
    this.#articles = articles;
    this.#drafts = drafts;
  }

  /** Has every summary and draft of an article that was made from `before` count as made from `after`. */
  carry(article: string, before: Fingerprints, after: Fingerprints): void {
    for (const summary of this.#articles.summaries(article)) {
      const made_from = carried(summary.made_from, before, after);
      if (made_from) this.#articles.saveSummary({ ...summary, made_from });
    }
    for (const draft of this.#drafts.of(article)) {
      const made_from = carried(draft.made_from, before, after);
      if (made_from) this.#drafts.save({ ...draft, made_from });
    }
  }
}

/** `null`: nothing of it agreed. */
function carried(made_from: Fingerprints, before: Fingerprints, after: Fingerprints): Fingerprints | null {
  const agreed = Object.entries(made_from)
    .filter(([field, value]) => value !== undefined && value === before[field as keyof Fingerprints])
    .map(([field]) => [field, after[field as keyof Fingerprints]]);
  return agreed.length === 0 ? null : { ...made_from, ...Object.fromEntries(agreed) };
}
