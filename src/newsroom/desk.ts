import { madeFrom } from '../articles/freshness.ts';
import type { Batch } from '../articles/schema.ts';
import type { Settings } from '../store/values.ts';
import type { Articles, StoredArticle, StoredSummary } from './articles.ts';
import type { ChangeLog } from './change-log.ts';
import type { Draft, Drafts } from './drafts.ts';
import { type Edit, editOriginal, editSummary, type Occasion } from './editing.ts';
import type { Pages } from './pages.ts';
import { type Records, sourcesOf } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Revisions } from './revisions.ts';

/** What a piece of work does to one text; `language` is `null` for the original and the shared fields. */
export interface PlannedChange {
  article: string;
  language: string | null;
  change: 'added' | 'changed' | 'withdrawn' | 'unchanged';
}

/** Texts of one article that are written together; `original` is `null` where only summaries are. */
export interface Copy {
  id: string;
  original: Batch['articles'][number]['original'] | null;
  summaries: Batch['articles'][number]['summaries'];
}

export interface Tables {
  articles: Articles;
  drafts: Drafts;
  records: Records;
  revisions: Revisions;
  log: ChangeLog;
}

/**
 * Writes articles: rows, revisions, change log, and what has to be sent to KV. Runs inside one transaction, so that
 * whatever it throws leaves everything as it was.
 */
export class Desk {
  readonly #tables: Tables;
  readonly #pages: Pages;

  constructor(tables: Tables, pages: Pages) {
    this.#tables = tables;
    this.#pages = pages;
  }

  /** Publishes what is new or changed of one article; from files, also withdraws what files published and lack now. */
  write(copy: Copy, settings: Settings, occasion: Occasion): PlannedChange[] {
    return this.#onRecord(copy.id, settings, occasion.now, () => {
      const isNew = this.#tables.articles.find(copy.id)?.withdrawal !== null;
      const changes = copy.original ? [this.#writeOriginal(copy.id, copy.original, occasion)] : [];
      const article = this.#articleOf(copy.id);
      const first = ([language]: [string, unknown]) => (language === article.input.language ? 0 : 1);
      const summaries = Object.entries(copy.summaries).sort((a, b) => first(a) - first(b));
      for (const [language, input] of summaries) {
        const firstPublished = isNew ? article.published : occasion.now;
        changes.push(this.#writeSummary(article, language, input, firstPublished, occasion));
      }
      if (occasion.via === 'publish' && copy.original) changes.push(...this.#withdrawAbsent(copy, occasion));
      return changes;
    });
  }

  /** Takes back an article (`language` is `null`) or one of its summaries. */
  withdraw(
    { article: id, language, reason }: Batch['withdraw'][number],
    settings: Settings,
    occasion: Occasion,
  ): PlannedChange {
    const [change] = this.#onRecord(id, settings, occasion.now, () => [
      language === null
        ? this.#withdrawArticle(id, reason, occasion)
        : this.#withdrawSummary(id, language, reason, occasion),
    ]);
    return change!;
  }

  /** Publishes a draft whose time has come; that time, not the alarm's, is when it became news. */
  publishDraft({ article: id, language, input, via, publish_at }: Draft, settings: Settings, now: string): void {
    const occasion: Occasion = { via, token: 'schedule', now };
    this.#onRecord(id, settings, now, () => [
      this.#writeSummary(this.#articleOf(id), language, input, publish_at ?? now, occasion),
    ]);
  }

  /** Shows what was held back until now: an article whose embargo has ended. */
  release(article: StoredArticle, settings: Settings, now: string): void {
    this.#onRecord(article.id, settings, now, () => {
      this.#tables.articles.save({ ...article, revision: article.revision + 1, held_until: null });
      const live = this.#tables.articles.summaries(article.id).filter(({ withdrawal }) => !withdrawal);
      for (const language of [null, ...live.map((summary) => summary.language)]) {
        this.#log(article.id, language, { kind: 'published', fields: [] }, now);
      }
      return [];
    });
  }

  /** Writes one summary: as a draft where it says so or its time has not come, else for readers. */
  #writeSummary(
    article: StoredArticle,
    language: string,
    input: Copy['summaries'][string],
    firstPublished: string,
    occasion: Occasion,
  ): PlannedChange {
    const { articles, drafts, revisions } = this.#tables;
    const { id } = article;
    const waits = input.status === 'draft' || (input.publish_at !== null && input.publish_at > occasion.now);
    const old = articles.findSummary(id, language);
    const draft = drafts.find(id, language);
    const revision = revisions.last(id, language) + 1;
    const source = madeFrom(language, sourcesOf(article, articles.summaries(id)));
    const edit = editSummary(
      { article: id, language, revision, firstPublished, source },
      input,
      waits ? null : old,
      occasion,
    );
    if (!edit || (waits && draft?.hash === edit.entry.hash)) return { article: id, language, change: 'unchanged' };
    const kind = waits ? 'draft' : edit.kind;
    revisions.append({ article: id, language, revision, at: occasion.now, kind, token: occasion.token, input });
    if (waits) {
      const { via, now } = occasion;
      const publish_at = input.status === 'draft' ? null : input.publish_at;
      drafts.save({ article: id, language, revision, via, hash: edit.entry.hash, input, saved: now, publish_at });
    } else {
      drafts.remove(id, language);
      this.#saveSummary(edit, old, occasion.now);
    }
    return { article: id, language, change: (waits ? draft : old && !old.withdrawal) ? 'changed' : 'added' };
  }

  /** Runs a write of one article, and follows what it did to the public record. */
  #onRecord(id: string, settings: Settings, now: string, write: () => PlannedChange[]): PlannedChange[] {
    const { records } = this.#tables;
    const before = records.read(id, settings);
    const changes = write();
    this.#pages.follow(id, before, records.read(id, settings), settings.publication, now);
    return changes;
  }

  #writeOriginal(id: string, input: NonNullable<Copy['original']>, occasion: Occasion): PlannedChange {
    const { articles, revisions } = this.#tables;
    const old = articles.find(id);
    const edit = editOriginal(id, input, old, occasion);
    if (!edit) return { article: id, language: null, change: 'unchanged' };
    articles.save(edit.entry);
    if (edit.kind === 'minor' && old) this.#carryOver(id, old.fingerprints, edit.entry.fingerprints);
    const { now: at, token } = occasion;
    revisions.append({
      article: id,
      language: '',
      revision: edit.entry.original_revision,
      at,
      kind: edit.kind,
      token,
      input,
    });
    if (edit.entry.held_until === null) this.#log(id, null, edit, at);
    return { article: id, language: null, change: old && !old.withdrawal ? 'changed' : 'added' };
  }

  #saveSummary(edit: Edit<StoredSummary>, old: StoredSummary | null, now: string): void {
    const { article, language, fingerprints } = edit.entry;
    this.#tables.articles.saveSummary(edit.entry);
    const original = this.#touch(article);
    if (edit.kind === 'minor' && old && language === original.input.language) {
      this.#carryOver(article, old.fingerprints, fingerprints);
    }
    if (original.held_until === null) this.#log(article, language, edit, now);
  }

  /** A minor edit of a source: what agreed with it before agrees with it still. */
  #carryOver(id: string, before: Record<string, string | undefined>, after: Record<string, string | undefined>): void {
    for (const summary of this.#tables.articles.summaries(id)) {
      const agrees = ([field, value]: [string, unknown]) => value !== undefined && value === before[field];
      const carried = Object.entries(summary.made_from)
        .filter(agrees)
        .map(([field]) => [field, after[field]]);
      if (carried.length === 0) continue;
      this.#tables.articles.saveSummary({
        ...summary,
        made_from: { ...summary.made_from, ...Object.fromEntries(carried) },
      });
    }
  }

  #withdrawAbsent({ id, summaries }: Copy, occasion: Occasion): PlannedChange[] {
    return this.#tables.articles
      .summaries(id)
      .filter(
        ({ language, via, withdrawal }) => via === 'publish' && !withdrawal && !Object.hasOwn(summaries, language),
      )
      .map(({ language }) => this.#withdrawSummary(id, language, null, occasion));
  }

  #withdrawSummary(id: string, language: string, reason: string | null, { now, token }: Occasion): PlannedChange {
    const { articles, drafts, revisions } = this.#tables;
    const summary = articles.findSummary(id, language);
    const draft = drafts.find(id, language);
    if (!summary && !draft) throw new Refusal(404, `There is no summary of "${id}" in "${language}".`);
    drafts.remove(id, language);
    const revision = revisions.last(id, language) + 1;
    if (!summary || summary.withdrawal) {
      if (draft) revisions.append({ article: id, language, revision, at: now, kind: 'withdrawn', token, input: null });
      return { article: id, language, change: draft ? 'withdrawn' : 'unchanged' };
    }
    articles.saveSummary({ ...summary, revision, withdrawal: { withdrawn: now, reason } });
    this.#touch(id);
    revisions.append({ article: id, language, revision, at: now, kind: 'withdrawn', token, input: null });
    this.#log(id, language, { kind: 'withdrawn', fields: [] }, now);
    return { article: id, language, change: 'withdrawn' };
  }

  #withdrawArticle(id: string, reason: string | null, { now, token }: Occasion): PlannedChange {
    const article = this.#tables.articles.find(id);
    if (!article) throw new Refusal(404, `There is no article "${id}".`);
    if (article.withdrawal) return { article: id, language: null, change: 'unchanged' };
    const original_revision = article.original_revision + 1;
    const withdrawal = { withdrawn: now, reason };
    const revision = article.revision + 1;
    this.#tables.articles.save({ ...article, revision, original_revision, withdrawal, held_until: null });
    const { revisions } = this.#tables;
    revisions.append({
      article: id,
      language: '',
      revision: original_revision,
      at: now,
      kind: 'withdrawn',
      token,
      input: null,
    });
    this.#log(id, null, { kind: 'withdrawn', fields: [] }, now);
    return { article: id, language: null, change: 'withdrawn' };
  }

  #articleOf(id: string): StoredArticle {
    const article = this.#tables.articles.find(id);
    if (!article || article.withdrawal) throw new Refusal(404, `There is no article "${id}"; PUT the original first.`);
    return article;
  }

  /** Counts a change of the record that is not one of the original. */
  #touch(id: string): StoredArticle {
    const article = this.#tables.articles.find(id)!;
    this.#tables.articles.save({ ...article, revision: article.revision + 1 });
    return article;
  }

  #log(
    article: string,
    language: string | null,
    { kind, fields }: Pick<Edit<unknown>, 'kind' | 'fields'>,
    at: string,
  ): void {
    this.#pages.markChange(this.#tables.log.append({ at, kind, article, language, fields }));
  }
}
