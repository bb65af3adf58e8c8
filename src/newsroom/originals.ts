import type { ArticleInput } from '../articles/schema.ts';
import type { Articles } from './articles.ts';
import type { CarryOver } from './carry-over.ts';
import { editOriginal, type Occasion } from './editing.ts';
import type { Journal } from './journal.ts';
import type { PlannedChange } from './outcome.ts';
import { Refusal } from './refusal.ts';
import type { StoredArticle } from './stored.ts';

/** Writes originals with the fields that all languages share, and lets articles out of their embargo. */
export class Originals {
  readonly #articles: Articles;
  readonly #carryOver: CarryOver;
  readonly #journal: Journal;

  constructor(articles: Articles, carryOver: CarryOver, journal: Journal) {
    this.#articles = articles;
    this.#carryOver = carryOver;
    this.#journal = journal;
  }

  write(id: string, input: ArticleInput, occasion: Occasion): PlannedChange {
    const old = this.#articles.find(id);
    const edit = editOriginal(id, input, old, occasion);
    if (!edit) return { article: id, language: null, change: 'unchanged', revision: old!.original_revision };
    const { entry, kind } = edit;
    const revision = entry.original_revision;
    this.#articles.save(entry);
    if (kind === 'minor' && old) this.#carryOver.carry(id, old.fingerprints, entry.fingerprints);
    this.#journal.keep({ article: id, language: '', revision, kind, input, made_from: null }, occasion);
    const wasHeld = old !== null && old.held_until !== null;
    if (wasHeld && entry.held_until === null) this.#show(entry, entry.published, occasion.now);
    else if (entry.held_until === null) this.#journal.tell(id, null, edit, occasion.now);
    return { article: id, language: null, change: old && !old.withdrawal ? 'changed' : 'added', revision };
  }

  /** Takes an article back; one that was never public stays unknown to readers. */
  withdraw(id: string, reason: string | null, occasion: Occasion): PlannedChange {
    const article = this.#articles.find(id);
    if (!article) throw new Refusal(404, `There is no article "${id}".`);
    const { original_revision, revision, held_until } = article;
    if (article.withdrawal) return { article: id, language: null, change: 'unchanged', revision: original_revision };
    const next = original_revision + 1;
    const withdrawal = { withdrawn: occasion.now, reason };
    const { via } = occasion;
    this.#articles.save({ ...article, revision: revision + 1, original_revision: next, via, withdrawal });
    const version = { article: id, language: '', revision: next, kind: 'withdrawn' as const };
    this.#journal.keep({ ...version, input: null, made_from: null }, occasion);
    if (held_until === null) this.#journal.tell(id, null, { kind: 'withdrawn', fields: [] }, occasion.now);
    return { article: id, language: null, change: 'withdrawn', revision: next };
  }

  /** Shows what was held back until now; the end of the embargo, not the alarm's time, is when it became news. */
  release(article: StoredArticle, occasion: Occasion): void {
    const { id, revision, held_until } = article;
    this.#show({ ...article, revision: revision + 1, held_until: null }, held_until!, occasion.now);
    this.#journal.note(id, 'released', occasion);
  }

  /** Dates everything of an article by its first appearance, and tells readers of all of it. */
  #show(article: StoredArticle, at: string, now: string): void {
    const { id, input } = article;
    this.#articles.save({ ...article, ...dated(input.published ?? at, article.modified) });
    this.#journal.tell(id, null, { kind: 'published', fields: [] }, now);
    for (const summary of this.#articles.summaries(id)) {
      const { language, modified } = summary;
      this.#articles.saveSummary({ ...summary, ...dated(summary.input.published ?? at, modified) });
      this.#journal.tell(id, language, { kind: 'published', fields: [] }, now);
    }
  }
}

/** What was edited before anyone could read it has not been edited for its readers. */
function dated(published: string, modified: string): { published: string; modified: string } {
  return { published, modified: modified > published ? modified : published };
}
