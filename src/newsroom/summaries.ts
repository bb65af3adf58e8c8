import type { Fingerprints } from '../articles/fingerprint.ts';
import { madeFrom } from '../articles/freshness.ts';
import type { SummaryInput } from '../articles/schema.ts';
import type { Articles } from './articles.ts';
import type { CarryOver } from './carry-over.ts';
import type { Draft, Drafts } from './drafts.ts';
import { type Edit, editSummary, type Occasion } from './editing.ts';
import type { Journal } from './journal.ts';
import type { PlannedChange } from './outcome.ts';
import { sourcesOf } from './records.ts';
import { Refusal } from './refusal.ts';
import type { StoredArticle, StoredSummary } from './stored.ts';

/** A summary to be written: into which article, and what is known of it besides its input. */
export interface Submission {
  article: StoredArticle;
  language: string;
  input: SummaryInput;
  /** When it becomes news if its input does not say. */
  firstPublished: string;
  /** What its source said when it was written; absent: it is written now. */
  source?: Fingerprints;
}

/** Writes the summaries of an article, each language for itself. */
export class Summaries {
  readonly #articles: Articles;
  readonly #drafts: Drafts;
  readonly #carryOver: CarryOver;
  readonly #journal: Journal;

  constructor(articles: Articles, drafts: Drafts, carryOver: CarryOver, journal: Journal) {
    this.#articles = articles;
    this.#drafts = drafts;
    this.#carryOver = carryOver;
    this.#journal = journal;
  }

  /** Keeps a summary as a draft where it says so or its time has not come, else publishes it. */
  write({ article, language, input, firstPublished, source }: Submission, occasion: Occasion): PlannedChange {
    const { id } = article;
    const waits = input.status === 'draft' || (input.publish_at !== null && input.publish_at > occasion.now);
    const old = this.#articles.findSummary(id, language);
    const live = old && !old.withdrawal ? old : null;
    const draft = this.#drafts.find(id, language);
    const revision = this.#journal.next(id, language);
    const now = madeFrom(language, sourcesOf(article, this.#articles.summaries(id)));
    // What was scheduled became news at its time, though not before its article did.
    const planned = input.publish_at !== null && input.publish_at > article.published ? input.publish_at : null;
    const setting = { article: id, language, revision, firstPublished: planned ?? firstPublished };
    const edit = editSummary({ ...setting, source: source ?? now }, input, old, occasion);
    const newest = draft ?? live;
    if (newest?.hash === edit.entry.hash && waits === (draft !== null)) {
      return { article: id, language, change: 'unchanged', revision: newest.revision };
    }
    if (waits) this.#saveDraft(edit.entry, occasion);
    else this.#publish(edit, old, occasion);
    return { article: id, language, change: (waits ? newest : live) ? 'changed' : 'added', revision };
  }

  /** Takes back a summary or a draft; what was never public leaves nothing that readers could see. */
  withdraw(article: StoredArticle, language: string, reason: string | null, occasion: Occasion): PlannedChange {
    const { id } = article;
    const summary = this.#articles.findSummary(id, language);
    const draft = this.#drafts.find(id, language);
    if (!summary && !draft) throw new Refusal(404, `There is no summary of "${id}" in "${language}".`);
    if (summary?.withdrawal && !draft) {
      return { article: id, language, change: 'unchanged', revision: summary.revision };
    }
    const revision = this.#journal.next(id, language);
    this.#drafts.remove(id, language);
    this.#journal.keep({ article: id, language, revision, kind: 'withdrawn', input: null, made_from: null }, occasion);
    if (summary && article.held_until !== null) this.#articles.removeSummary(id, language);
    else if (summary && !summary.withdrawal) {
      const withdrawal = { withdrawn: occasion.now, reason };
      this.#articles.saveSummary({ ...summary, revision, via: occasion.via, withdrawal });
      this.#articles.touch(id);
      this.#journal.tell(id, language, { kind: 'withdrawn', fields: [] }, occasion.now);
    } else if (summary) this.#articles.saveSummary({ ...summary, revision });
    return { article: id, language, change: 'withdrawn', revision };
  }

  #saveDraft({ article, language, revision, hash, input, made_from }: StoredSummary, occasion: Occasion): void {
    const { via, now: saved } = occasion;
    const publish_at = input.status === 'draft' ? null : input.publish_at;
    const draft: Draft = { article, language, revision, via, hash, input, made_from, saved, publish_at };
    this.#drafts.save(draft);
    this.#journal.keep({ article, language, revision, kind: 'draft', input, made_from }, occasion);
  }

  #publish({ entry, kind, fields }: Edit<StoredSummary>, old: StoredSummary | null, occasion: Occasion): void {
    const { article: id, language, revision, input, made_from, fingerprints } = entry;
    this.#drafts.remove(id, language);
    this.#articles.saveSummary(entry);
    this.#journal.keep({ article: id, language, revision, kind, input, made_from }, occasion);
    // A draft was dropped and what is live written again: readers have what they had.
    if (fields.length === 0 && kind === 'minor') return;
    const article = this.#articles.touch(id);
    const isSource = language === article.input.language;
    if (kind === 'minor' && old && isSource) this.#carryOver.carry(id, old.fingerprints, fingerprints);
    if (article.held_until === null) this.#journal.tell(id, language, { kind, fields }, occasion.now);
  }
}
