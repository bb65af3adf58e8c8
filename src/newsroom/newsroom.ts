import { DurableObject } from 'cloudflare:workers';
import { contentHash } from '../articles/fingerprint.ts';
import type { Publication } from '../articles/publication.ts';
import { listFeeds } from '../feeds/index.ts';
import { articleKey, PUBLICATION_KEY } from '../store/keys.ts';
import { Articles, type Via } from './articles.ts';
import { ChangeLog } from './change-log.ts';
import { rfc3339 } from './clock.ts';
import { CoveragePages } from './coverage-pages.ts';
import { Desk, type PlannedChange } from './desk.ts';
import { Drafts } from './drafts.ts';
import type { Duty } from './duty.ts';
import { FeedPages } from './feed-pages.ts';
import { migrate } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { Pages } from './pages.ts';
import { Placements } from './placements.ts';
import { Records } from './records.ts';
import { Refusal } from './refusal.ts';
import { Replicas } from './replicas.ts';
import { Revisions } from './revisions.ts';
import { Schedule } from './schedule.ts';
import { SettingsTable, versionOf } from './settings.ts';
import { faultsOf, inOrder, type Work } from './work.ts';

/** While KV is being told, the alarm stands ready in case this object does not live to finish. */
const SAFETY_NET_MS = 2_000;
/** Between two alarms: enough for KV's one write a second for a key. */
const MINIMUM_REST_MS = 50;

/** What became of a piece of work; every expected failure is an answer, only bugs throw. */
export type Outcome =
  | {
      ok: true;
      dry_run: boolean;
      /** Cursor of the newest change. */
      revision: number;
      changes: PlannedChange[];
      /** Keys of KV that the work changes. */
      kv_writes: number;
      /** `done`: KV has been told everything. */
      replication: 'done' | 'pending';
    }
  | { ok: false; status: Refusal['status']; detail: string; issues: { pointer: string; detail: string }[] };

/** What is stored, as hashes: enough for a publisher to send only what changed. */
export interface Inventory {
  publication: string | null;
  articles: Record<string, { original: string; via: Via; summaries: Record<string, { hash: string; via: Via }> }>;
}

/**
 * The one writer of a publication: every write is a transaction here, and what readers get from KV is made from these
 * tables by an outbox that does not give up. One object for each publication, named by `NEWSROOM_NAME`.
 */
export class Newsroom extends DurableObject<Env> {
  /** Milliseconds since 1970; replaced where a test needs another time. */
  clock: () => number = () => Date.now();
  readonly outbox: Outbox;
  readonly replicas: Replicas;
  readonly #settings: SettingsTable;
  readonly #articles: Articles;
  readonly #log: ChangeLog;
  readonly #pages: Pages;
  readonly #desk: Desk;
  readonly #duties: Duty[];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage);
    const { sql } = ctx.storage;
    this.#settings = new SettingsTable(sql);
    this.#articles = new Articles(sql);
    this.#log = new ChangeLog(sql);
    const records = new Records(this.#articles);
    const placements = new Placements(sql);
    const feeds = new FeedPages(placements, records);
    const coverage = new CoveragePages(placements, records);
    this.replicas = new Replicas({ settings: this.#settings, records, feeds, coverage, log: this.#log });
    this.outbox = new Outbox(sql, env.ARTICLES, (key) => this.replicas.make(key), () => this.clock());
    this.#pages = new Pages(placements, this.outbox);
    const drafts = new Drafts(sql);
    const tables = { articles: this.#articles, drafts, records, revisions: new Revisions(sql), log: this.#log };
    this.#desk = new Desk(tables, this.#pages);
    this.#duties = [new Schedule(tables, this.#desk, this.#settings, ctx.storage), this.outbox];
    this.#arm(0);
  }

  /**
   * Carries out a piece of work in one transaction, then tells KV. With `dryRun` everything is computed and nothing
   * is kept. What is acknowledged is durable: the answer leaves only when the transaction is on disk.
   */
  async perform(work: Work, { dryRun }: { dryRun: boolean }): Promise<Outcome> {
    const outcome = this.#inTransaction(dryRun, () => this.#carryOut(work, rfc3339(this.clock()), dryRun));
    if (!outcome.ok || dryRun) return outcome;
    this.#arm(SAFETY_NET_MS);
    await this.outbox.run();
    this.#arm(0);
    return { ...outcome, replication: this.outbox.size() === 0 ? 'done' : 'pending' };
  }

  /** Hashes of everything that is live. */
  inventory(): Inventory {
    const settings = this.#settings.read();
    const inventory: Inventory = { publication: settings && contentHash(settings.publication), articles: {} };
    for (const { article, language, hash, via } of this.#articles.inventory()) {
      if (language === null) inventory.articles[article] = { original: hash, via, summaries: {} };
      else inventory.articles[article]!.summaries[language] = { hash, via };
    }
    return inventory;
  }

  /** How far KV is behind: keys that have yet to be sent. */
  waiting(): number {
    return this.outbox.size();
  }

  /** Never throws: the platform gives up on an alarm after six failures, and this one is all there is. */
  override async alarm(): Promise<void> {
    const now = this.clock();
    for (const duty of this.#duties) {
      try {
        const due = duty.nextDue();
        if (due !== null && due <= now) await duty.run(now);
      } catch (error) {
        console.error(JSON.stringify({ event: 'duty-failed', duty: duty.constructor.name, error: String(error) }));
      }
    }
    this.#arm(MINIMUM_REST_MS);
  }

  #carryOut({ publication, origin, copies, withdrawals, occasion }: Work, now: string, dryRun: boolean): Outcome {
    if (publication) this.#adopt(publication, publication.base_url ?? origin);
    const settings = this.#settings.read();
    if (!settings) throw new Refusal(409, 'POST /publish with a publication first: nothing is known of its languages.');
    const faults = faultsOf(copies, settings.publication);
    if (faults.length > 0) throw new Refusal(422, 'The publication does not have these languages or topics.', faults);
    const on = { ...occasion, now };
    const changes = [
      ...inOrder(copies).flatMap((copy) => this.#desk.write(copy, settings, on)),
      ...withdrawals.map((withdrawal) => this.#desk.withdraw(withdrawal, settings, on)),
    ];
    const kv_writes = dryRun ? this.outbox.cost() : this.outbox.size();
    return { ok: true, dry_run: dryRun, revision: this.#log.last(), changes, kv_writes, replication: 'pending' };
  }

  /** Takes over the settings; if they differ, everything that shows them is sent again (what is equal costs nothing). */
  #adopt(publication: Publication, base: string): void {
    const old = this.#settings.read();
    if (old?.version === versionOf(publication, base)) return;
    this.#settings.write(publication, base);
    this.outbox.mark(PUBLICATION_KEY, 0);
    for (const feed of [...listFeeds(publication), ...(old ? listFeeds(old.publication) : [])])
      this.#pages.markFeed(feed);
    this.#pages.markCoverage();
    for (const id of this.#articles.ids()) this.outbox.mark(articleKey(id), 0);
  }

  #inTransaction(dryRun: boolean, work: () => Outcome): Outcome {
    try {
      return this.ctx.storage.transactionSync(() => {
        const outcome = work();
        if (dryRun) throw new Rehearsal(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Rehearsal) return error.outcome;
      if (error instanceof Refusal)
        return { ok: false, status: error.status, detail: error.message, issues: error.issues };
      throw error;
    }
  }

  /** Sets the one alarm for whichever duty is next, `rest` milliseconds from now at the earliest. */
  #arm(rest: number): void {
    const due = this.#duties.map((duty) => duty.nextDue()).filter((time) => time !== null);
    if (due.length === 0) this.ctx.storage.deleteAlarm();
    else this.ctx.storage.setAlarm(Math.max(Math.min(...due), this.clock() + rest));
  }
}

/** Takes an outcome out of a transaction that must not be kept. */
class Rehearsal extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('rolled back');
    this.outcome = outcome;
  }
}
