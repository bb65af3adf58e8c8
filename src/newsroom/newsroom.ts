import { DurableObject } from 'cloudflare:workers';
import type { Article } from '../articles/article.ts';
import { Alarm, MINIMUM_REST_MS } from './alarm.ts';
import { Articles } from './articles.ts';
import { Assignments } from './assignments.ts';
import { Audit, type AuditEntry } from './audit.ts';
import { ChangeLog } from './change-log.ts';
import { rfc3339 } from './clock.ts';
import { CoveragePages } from './coverage-pages.ts';
import { Desk } from './desk.ts';
import { Drafts } from './drafts.ts';
import { Editions } from './editions.ts';
import { FeedPages } from './feed-pages.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import { Journal } from './journal.ts';
import { migrate } from './migrations.ts';
import { Outbox } from './outbox.ts';
import type { Outcome } from './outcome.ts';
import { Pages } from './pages.ts';
import { Placements } from './placements.ts';
import { isPreview, PREVIEW_MS, type PreviewGrant, signPreview } from './preview.ts';
import { Rebuild } from './rebuild.ts';
import { Records } from './records.ts';
import { Refusal } from './refusal.ts';
import { Replicas } from './replicas.ts';
import { Rerender } from './rerender.ts';
import { Retries } from './retries.ts';
import { type Revision, Revisions, type Version } from './revisions.ts';
import { Schedule } from './schedule.ts';
import { SettingsTable } from './settings.ts';
import { type Grant, type Token, Tokens } from './tokens.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import {
  type Answered,
  Endpoints,
  type Tested,
  type WebhookOrder,
  type WebhookState,
  type WithSecret,
} from './webhooks/endpoints.ts';
import { Webhooks } from './webhooks/webhooks.ts';
import { type HubState, WebSub } from './websub.ts';
import type { Work } from './work.ts';

/** While KV is being told, the alarm stands ready in case this object does not live to finish. */
const SAFETY_NET_MS = 2_000;

/**
 * The one writer of a publication: every write is a transaction here, and what readers get from KV is made from these
 * tables by an outbox that does not give up. One object for each publication, named by `NEWSROOM_NAME`.
 */
export class Newsroom extends DurableObject<Env> {
  /** Milliseconds since 1970; replaced where a test needs another time. */
  clock: () => number = () => Date.now();
  readonly outbox: Outbox;
  readonly replicas: Replicas;
  readonly deliveries: Deliveries;
  readonly websub: WebSub;
  readonly #tables: ReturnType<typeof tablesOf>;
  readonly #editions: Editions;
  readonly #assignments: Assignments;
  readonly #rebuild: Rebuild;
  readonly #endpoints: Endpoints;
  readonly #alarm: Alarm;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const { storage } = ctx;
    migrate(storage);
    const now = () => this.clock();
    const tables = tablesOf(storage.sql);
    const { articles, drafts, settings, log, placements } = tables;
    const records = new Records(articles);
    const feeds = new FeedPages(placements, records);
    const coverage = new CoveragePages(placements, records);
    this.#tables = tables;
    this.replicas = new Replicas({ settings, records, feeds, coverage, log });
    this.outbox = new Outbox(storage.sql, env.ARTICLES, (key) => this.replicas.make(key), now);
    const pages = new Pages(placements, this.outbox);
    const desk = new Desk({ articles, drafts, records }, new Journal(tables, pages), pages);
    this.#editions = new Editions(articles, drafts);
    this.#rebuild = new Rebuild(articles, log, pages, this.outbox);
    this.#assignments = new Assignments(tables, desk, this.#rebuild, this.outbox, storage);
    const schedule = new Schedule(tables, desk, settings, storage);
    const rerender = new Rerender(articles, desk, settings, storage);
    const wake = () => this.#alarm.arm(MINIMUM_REST_MS);
    const webhooks = new Webhooks(storage.sql);
    this.deliveries = new Deliveries(webhooks, { settings, records, log }, now, wake);
    this.websub = new WebSub(storage.sql, settings, now, wake);
    this.#endpoints = new Endpoints(webhooks, this.deliveries, tables, now);
    this.#alarm = new Alarm([schedule, rerender, this.outbox, this.deliveries, this.websub], storage, now);
    this.#alarm.arm(0);
  }

  /**
   * Carries out a piece of work in one transaction, then tells KV. With `dryRun` everything is computed and nothing
   * is kept. What is acknowledged is durable: the answer leaves only when the transaction is on disk.
   */
  async perform(work: Work, { dryRun }: { dryRun: boolean }): Promise<Outcome> {
    const outcome = this.#assignments.carryOut(work, this.clock(), dryRun);
    if (!outcome.ok || dryRun) return outcome;
    const replication = await this.#replicate();
    const done = { ...outcome, replication };
    return work.retry ? this.#tables.retries.settle(work.retry, done) : done;
  }

  /** Has everything that KV should hold written to it again, and rendered again where the renderer has changed. */
  async rebuild(token: string): Promise<{ kv_writes: number; replication: 'done' | 'pending' } | null> {
    const { settings, audit } = this.#tables;
    const publication = settings.read()?.publication;
    if (!publication) return null;
    this.ctx.storage.transactionSync(() => {
      this.#rebuild.markEverything(publication);
      settings.setRerenders(true);
      audit.note(token, 'rebuild', null, this.#time());
    });
    const kv_writes = this.outbox.size();
    return { kv_writes, replication: await this.#replicate() };
  }

  /** Hashes of the newest version of everything, for someone who may see these languages (`null`: all). */
  inventory(languages: string[] | null): Inventory {
    return takeInventory(this.#tables, languages);
  }

  /** How far KV is behind: keys that have yet to be sent. */
  waiting(): number {
    return this.outbox.size();
  }

  /** What an editor reads, as JSON with the entity tag of the text; `null`: there is none. `language` `null`: the article. */
  edition(id: string, language: string | null, languages: string[] | null): { body: string; etag: string } | null {
    const settings = this.#tables.settings.read();
    const article = settings && this.#editions.article(id, languages, settings);
    // A language from a path may be `__proto__`.
    const isThere = article && (language === null || Object.hasOwn(article.summaries, language));
    if (!isThere) return null;
    const edition = language === null ? article : article.summaries[language]!;
    const body = JSON.stringify({ ...edition, replication: this.outbox.size() === 0 ? 'done' : 'pending' });
    return { body, etag: edition.editing ? `"${edition.editing.revision}"` : '' };
  }

  /** At most `limit` versions of a text before one, newest first, without what was written. */
  revisions(id: string, language: string | null, before: number | null, limit: number): Version[] {
    return this.#tables.revisions.list(id, language ?? '', before, limit);
  }

  /** One version of a text as JSON (`Revision`); `null`: there is none. */
  revision(id: string, language: string | null, revision: number): string | null {
    const found: Revision | null = this.#tables.revisions.find(id, language ?? '', revision);
    return found && JSON.stringify(found);
  }

  /** Signs the address of a preview, good for `PREVIEW_MS`. */
  async signPreview(article: string, language: string): Promise<{ expires: number; signature: string }> {
    const expires = Math.floor((this.clock() + PREVIEW_MS) / 1_000);
    const key = this.#tables.settings.previewKey();
    return { expires, signature: await signPreview({ article, language, expires }, key) };
  }

  /** The record that a preview shows, as JSON (`Article`); `null`: the address is not (or no longer) good. */
  async preview(grant: PreviewGrant, signature: string): Promise<string | null> {
    const settings = this.#tables.settings.read();
    if (!settings || !(await isPreview(grant, signature, this.#tables.settings.previewKey(), this.clock())))
      return null;
    const record: Article | null = this.#editions.record(grant.article, [grant.language], settings);
    return record && JSON.stringify(record);
  }

  /** Whose token has this SHA-256; `null`: nobody's, or it is not good (any more). */
  identify(hash: ArrayBuffer): Grant | null {
    return this.#tables.tokens.identify(hash, this.#time());
  }

  /** Adds a token by its SHA-256; answers why not, or `null`. */
  mint(
    token: Omit<Token, 'minted' | 'revoked'>,
    hash: ArrayBuffer,
    by: string,
  ): { status: Refusal['status']; detail: string } | null {
    return this.#refusalOf(() => {
      this.#tables.tokens.mint(token, hash, this.#time());
      this.#tables.audit.note(by, 'mint', token.name, this.#time());
    });
  }

  /** Makes a token worthless from now on; answers why not, or `null`. */
  revoke(name: string, by: string): { status: Refusal['status']; detail: string } | null {
    return this.#refusalOf(() => {
      this.#tables.tokens.revoke(name, this.#time());
      this.#tables.audit.note(by, 'revoke', name, this.#time());
    });
  }

  tokens(): Token[] {
    return this.#tables.tokens.list();
  }

  audit(before: number | null, limit: number): AuditEntry[] {
    return this.#tables.audit.list(before, limit);
  }

  /** Every webhook, and the hub: how far each has been told. */
  webhooks(): { webhooks: WebhookState[]; hub: HubState | null } {
    return { webhooks: this.#endpoints.list(), hub: this.websub.state() };
  }

  addWebhook(order: WebhookOrder, by: string): Answered<WithSecret> {
    return this.#endpoints.add(order, by);
  }

  removeWebhook(id: string, by: string): Answered<null> {
    return this.#endpoints.remove(id, by);
  }

  testWebhook(id: string): Promise<Answered<Tested>> {
    return this.#endpoints.test(id);
  }

  resumeWebhook(id: string, by: string): Answered<WebhookState> {
    const answer = this.#endpoints.resume(id, by);
    this.#alarm.arm(0);
    return answer;
  }

  rotateWebhook(id: string, by: string): Answered<WithSecret & { former_until: string }> {
    return this.#endpoints.rotate(id, by);
  }

  override alarm(): Promise<void> {
    return this.#alarm.run();
  }

  async #replicate(): Promise<'done' | 'pending'> {
    this.#alarm.arm(SAFETY_NET_MS);
    await this.outbox.run();
    this.#alarm.arm(0);
    return this.outbox.size() === 0 ? 'done' : 'pending';
  }

  #refusalOf(work: () => void): { status: Refusal['status']; detail: string } | null {
    try {
      this.ctx.storage.transactionSync(work);
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, detail: error.message };
    }
  }

  #time(): string {
    return rfc3339(this.clock());
  }
}

function tablesOf(sql: SqlStorage) {
  return {
    settings: new SettingsTable(sql),
    articles: new Articles(sql),
    drafts: new Drafts(sql),
    revisions: new Revisions(sql),
    log: new ChangeLog(sql),
    placements: new Placements(sql),
    audit: new Audit(sql),
    retries: new Retries(sql),
    tokens: new Tokens(sql),
  };
}
