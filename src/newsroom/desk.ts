import type { Batch } from '../articles/schema.ts';
import type { Settings } from '../store/values.ts';
import type { Articles } from './articles.ts';
import { CarryOver } from './carry-over.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Occasion } from './editing.ts';
import type { Journal } from './journal.ts';
import { Originals } from './originals.ts';
import type { PlannedChange } from './outcome.ts';
import type { Pages } from './pages.ts';
import type { Records } from './records.ts';
import { Refusal } from './refusal.ts';
import { type ReviewOrder, Reviews } from './reviews.ts';
import type { StoredArticle } from './stored.ts';
import { Summaries } from './summaries.ts';

/** Texts of one article that are written together; `original` is `null` where only summaries are. */
export interface Copy {
  id: string;
  original: Batch['articles'][number]['original'] | null;
  summaries: Batch['articles'][number]['summaries'];
}

/** Who published what was scheduled, in revisions and audit. */
const SCHEDULE = 'schedule';

/**
 * Writes articles: rows, revisions, change log, and what has to be sent to KV. Runs inside one transaction, so that
 * whatever it throws leaves everything as it was.
 */
export class Desk {
  readonly #articles: Articles;
  readonly #drafts: Drafts;
  readonly #records: Records;
  readonly #pages: Pages;
  readonly #originals: Originals;
  readonly #summaries: Summaries;
  readonly #reviews: Reviews;

  constructor(tables: { articles: Articles; drafts: Drafts; records: Records }, journal: Journal, pages: Pages) {
    const { articles, drafts, records } = tables;
    const carryOver = new CarryOver(articles, drafts);
    this.#articles = articles;
    this.#drafts = drafts;
    this.#records = records;
    this.#pages = pages;
    this.#originals = new Originals(articles, carryOver, journal);
    this.#summaries = new Summaries(articles, drafts, carryOver, journal);
    this.#reviews = new Reviews(articles, drafts, journal);
  }

  /** Publishes what is new or changed of one article; from files, also withdraws what files published and lack now. */
  write(copy: Copy, settings: Settings, occasion: Occasion): PlannedChange[] {
    return this.#onRecord(copy.id, settings, occasion.now, () => {
      const isNew = this.#articles.find(copy.id)?.withdrawal !== null;
      const changes = copy.original ? [this.#originals.write(copy.id, copy.original, occasion)] : [];
      const article = this.#liveArticle(copy.id);
      const firstPublished = isNew ? article.published : occasion.now;
      // The others are made from the one in the original's language.
      const rank = ([language]: [string, unknown]) => (language === article.input.language ? 0 : 1);
      for (const [language, input] of Object.entries(copy.summaries).sort((a, b) => rank(a) - rank(b))) {
        changes.push(this.#summaries.write({ article, language, input, firstPublished }, occasion));
      }
      if (occasion.via === 'publish' && copy.original) changes.push(...this.#withdrawAbsent(article, copy, occasion));
      return changes;
    });
  }

  /** Takes back an article (`language` is `null`) or one of its summaries. */
  withdraw(
    { article: id, language, reason }: Batch['withdraw'][number],
    settings: Settings,
    occasion: Occasion,
  ): PlannedChange {
    return this.#onRecord(id, settings, occasion.now, () =>
      language === null
        ? this.#originals.withdraw(id, reason, occasion)
        : this.#summaries.withdraw(this.#liveArticle(id), language, reason, occasion),
    );
  }

  /** Records that a summary still says what its source says. */
  review(order: ReviewOrder, settings: Settings, occasion: Occasion): PlannedChange {
    return this.#onRecord(order.article, settings, occasion.now, () =>
      this.#reviews.record(this.#liveArticle(order.article), order, occasion),
    );
  }

  /** Publishes a draft whose time has come; that time, not the alarm's, is when it became news. */
  publishDraft(draft: Draft, settings: Settings, now: string): void {
    const { article: id, language, input, via, made_from: source } = draft;
    this.#onRecord(id, settings, now, () => {
      const article = this.#liveArticle(id);
      const submission = { article, language, input, firstPublished: article.published, source };
      return this.#summaries.write(submission, { via, token: SCHEDULE, now });
    });
  }

  /** Shows what was held back until now: an article whose embargo has ended. */
  release(article: StoredArticle, settings: Settings, now: string): void {
    this.#onRecord(article.id, settings, now, () =>
      this.#originals.release(article, { via: article.via, token: SCHEDULE, now }),
    );
  }

  /** Runs what changes rows of an article without being an edit of it, and follows what that did for readers. */
  follow(id: string, settings: Settings, now: string, change: () => void): void {
    this.#onRecord(id, settings, now, change);
  }

  /** Runs what changes one article, and follows what that did to the public record. */
  #onRecord<T>(id: string, settings: Settings, now: string, change: () => T): T {
    const before = this.#records.read(id, settings);
    const result = change();
    this.#pages.follow(id, before, this.#records.read(id, settings), settings.publication, now);
    return result;
  }

  /** What files brought and do not hold any more; a text that was written over HTTP since stays. */
  #withdrawAbsent(article: StoredArticle, { id, summaries }: Copy, occasion: Occasion): PlannedChange[] {
    const live = this.#articles.summaries(id).filter(({ withdrawal }) => !withdrawal);
    const newest = new Map([...live, ...this.#drafts.of(id)].map(({ language, via }) => [language, via]));
    return [...newest]
      .filter(([language, via]) => via === 'publish' && !Object.hasOwn(summaries, language))
      .map(([language]) => this.#summaries.withdraw(article, language, null, occasion));
  }

  #liveArticle(id: string): StoredArticle {
    const article = this.#articles.find(id);
    if (!article || article.withdrawal) throw new Refusal(404, `There is no article "${id}"; PUT the original first.`);
    return article;
  }
}
