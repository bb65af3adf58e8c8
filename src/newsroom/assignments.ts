import type { Publication } from '../articles/publication.ts';
import type { Settings } from '../store/values.ts';
import type { Articles } from './articles.ts';
import type { Audit } from './audit.ts';
import type { ChangeLog } from './change-log.ts';
import { rfc3339 } from './clock.ts';
import { checkBases, checkCondition } from './conditions.ts';
import type { Copy, Desk } from './desk.ts';
import type { Drafts } from './drafts.ts';
import { newestOf } from './newest.ts';
import type { Outbox } from './outbox.ts';
import type { Done, Outcome } from './outcome.ts';
import { paragraphFaults } from './paragraphs.ts';
import type { Rebuild } from './rebuild.ts';
import { Refusal } from './refusal.ts';
import { restored } from './restoring.ts';
import type { Retries } from './retries.ts';
import type { Revisions } from './revisions.ts';
import { type SettingsTable, versionOf } from './settings.ts';
import { faultsOf, inOrder, type Work } from './work.ts';

interface Tables {
  settings: SettingsTable;
  articles: Articles;
  drafts: Drafts;
  revisions: Revisions;
  log: ChangeLog;
  audit: Audit;
  retries: Retries;
}

/** Carries out what requests ask for, each in one transaction: altogether or not at all. */
export class Assignments {
  readonly #tables: Tables;
  readonly #desk: Desk;
  readonly #rebuild: Rebuild;
  readonly #outbox: Outbox;
  readonly #storage: DurableObjectStorage;

  constructor(tables: Tables, desk: Desk, rebuild: Rebuild, outbox: Outbox, storage: DurableObjectStorage) {
    this.#tables = tables;
    this.#desk = desk;
    this.#rebuild = rebuild;
    this.#outbox = outbox;
    this.#storage = storage;
  }

  /** Does what is asked, unless it was done before; with `dryRun` everything is computed and nothing is kept. */
  carryOut(work: Work, now: number, dryRun: boolean): Outcome {
    try {
      return this.#storage.transactionSync(() => {
        const before = work.retry && this.#tables.retries.recall(work.retry, now);
        if (before) return before;
        const outcome = this.#perform(work, rfc3339(now), dryRun);
        if (dryRun) throw new Rehearsal(outcome);
        if (work.retry) this.#tables.retries.keep(work.retry, outcome, now);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Rehearsal) return error.outcome;
      if (!(error instanceof Refusal)) throw error;
      const { status, message: detail, issues, etag } = error;
      return { ok: false, status, detail, issues, etag };
    }
  }

  #perform(work: Work, now: string, dryRun: boolean): Done {
    const { publication, withdrawals, reviews } = work;
    const before = { revision: this.#tables.log.last(), waiting: this.#outbox.size(), mark: this.#outbox.newest() };
    const occasion = { ...work.occasion, now };
    if (publication) this.#adopt(publication, work, occasion);
    const settings = this.#settings();
    const copies = [...work.copies, ...work.restorations.map((each) => restored(this.#tables.revisions, each))];
    const faults = faultsOf(copies, settings.publication);
    if (faults.length > 0) throw new Refusal(422, 'The publication does not have these languages or topics.', faults);
    this.#check(work);
    const changes = [
      ...inOrder(copies).flatMap((copy) => this.#desk.write(copy, settings, occasion)),
      ...withdrawals.map((withdrawal) => this.#desk.withdraw(withdrawal, settings, occasion)),
      ...reviews.map((review) => this.#desk.review(review, settings, occasion)),
    ];
    this.#checkParagraphs(work.copies);
    const kv_writes = dryRun ? this.#outbox.cost(before.mark) : this.#outbox.size(before.mark);
    const revision = dryRun ? before.revision : this.#tables.log.last();
    const replication = dryRun && before.waiting === 0 ? 'done' : 'pending';
    return { ok: true, dry_run: dryRun, revision, changes, kv_writes, replication };
  }

  #check({ conditions, bases }: Work): void {
    const newest = (id: string, language: string | null) => newestOf(this.#tables, id, language);
    for (const condition of conditions) checkCondition(condition, newest(condition.article, condition.language));
    checkBases(bases, ({ article, language }) => newest(article, language));
  }

  /** Of what is sent, not of what is restored: an earlier version says what it said. Once the originals are written. */
  #checkParagraphs(copies: Copy[]): void {
    const faults = paragraphFaults(copies, (id) => this.#tables.articles.find(id)!.rendered.content_text);
    if (faults.length > 0) throw new Refusal(422, 'The original does not have these paragraphs.', faults);
  }

  #settings(): Settings {
    const settings = this.#tables.settings.read();
    if (settings) return settings;
    throw new Refusal(409, 'POST /publish with a publication first: nothing is known of its languages.');
  }

  /** Takes over the settings; if they differ, everything that shows them is sent again (what is equal costs nothing). */
  #adopt(publication: Publication, { origin, renames }: Work, { token, now }: { token: string; now: string }): void {
    const base = publication.base_url ?? origin;
    const old = this.#tables.settings.read();
    if (old && !renames) requireSameId(old.publication.id, publication.id);
    if (old?.version === versionOf(publication, base)) return;
    this.#tables.settings.write(publication, base);
    this.#rebuild.markSettings(publication, old?.publication ?? null);
    this.#tables.audit.note(token, 'settings', base, now);
  }
}

/** Throws `Refusal` 409 where a publication would become another one: the id stands in that of every item of its feeds. */
function requireSameId(id: string, sent: string): void {
  if (sent === id) return;
  const detail = `The publication here has the id "${id}", and "${sent}" was sent; nothing was stored. If the address is the wrong one, publish to another. To rename it, send ?rename-publication=true: the ids of all feed items change with it, so that every subscriber gets everything once more.`;
  const fault = `Write "${id}", or send ?rename-publication=true.`;
  throw new Refusal(409, detail, [{ pointer: '/publication/id', detail: fault }]);
}

/** Takes an outcome out of a transaction that must not be kept. */
class Rehearsal extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('rolled back');
    this.outcome = outcome;
  }
}
