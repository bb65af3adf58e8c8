import { DurableObject } from 'cloudflare:workers';
import type { Denial, ListedToken } from './access.ts';
import type { AuditEntry } from './audit.ts';
import { rfc3339 } from './clock.ts';
import { composed } from './composition.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import { migrate } from './migrations.ts';
import { etagOf } from './newest.ts';
import type { Outbox } from './outbox.ts';
import type { Outcome } from './outcome.ts';
import type { PreviewGrant } from './preview.ts';
import type { Replicas } from './replicas.ts';
import type { Version } from './revisions.ts';
import type { Grant, Token } from './tokens.ts';
import type { Deliveries } from './webhooks/deliveries.ts';
import type { Answered, Tested, WebhookOrder, WebhookState, WithSecret } from './webhooks/endpoints.ts';
import type { HubState, WebSub } from './websub.ts';
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
  readonly #parts: ReturnType<typeof composed>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage);
    this.#parts = composed(ctx.storage, env.ARTICLES, () => this.clock());
    this.outbox = this.#parts.outbox;
    this.replicas = this.#parts.replicas;
    this.deliveries = this.#parts.deliveries;
    this.websub = this.#parts.websub;
    this.#parts.alarm.arm(0);
  }

  /**
   * Carries out a piece of work in one transaction, then tells KV. With `dryRun` everything is computed and nothing
   * is kept. What is acknowledged is durable: the answer leaves only when the transaction is on disk.
   */
  async perform(work: Work, { dryRun }: { dryRun: boolean }): Promise<Outcome> {
    const outcome = this.#parts.assignments.carryOut(work, this.clock(), dryRun);
    if (!outcome.ok || dryRun) return outcome;
    const replication = await this.#replicate();
    const done = { ...outcome, replication };
    return work.retry ? this.#parts.tables.retries.settle(work.retry, done) : done;
  }

  /** Has everything that KV should hold written to it again, and rendered again where the renderer has changed. */
  async rebuild(token: string): Promise<{ kv_writes: number; replication: 'done' | 'pending' } | null> {
    const { settings, audit } = this.#parts.tables;
    const publication = settings.read()?.publication;
    if (!publication) return null;
    this.ctx.storage.transactionSync(() => {
      this.#parts.rebuild.markEverything(publication);
      settings.setRerenders(true);
      audit.note(token, 'rebuild', null, rfc3339(this.clock()));
    });
    const kv_writes = this.outbox.size();
    return { kv_writes, replication: await this.#replicate() };
  }

  /** Hashes of the newest version of everything, for someone who may see these languages (`null`: all). */
  inventory(languages: string[] | null): Inventory {
    return takeInventory(this.#parts.tables, languages);
  }

  /** How far KV is behind: keys that have yet to be sent. */
  waiting(): number {
    return this.outbox.size();
  }

  /** What an editor reads, as JSON with the entity tag of the text; `null`: there is none. `language` `null`: the article. */
  edition(
    id: string,
    language: string | null,
    languages: string[] | null,
  ): { body: string; etag: string | null } | null {
    const settings = this.#parts.tables.settings.read();
    const edition = settings && this.#parts.editions.read(id, language, languages, settings);
    if (!edition) return null;
    const body = JSON.stringify({ ...edition, replication: this.outbox.size() === 0 ? 'done' : 'pending' });
    return { body, etag: edition.editing ? etagOf(edition.editing) : null };
  }

  /** At most `limit` versions of a text before one, newest first, without what was written. */
  revisions(id: string, language: string | null, before: number | null, limit: number): Version[] {
    return this.#parts.tables.revisions.list(id, language ?? '', before, limit);
  }

  /** One version of a text as JSON (`Revision`); `null`: there is none. */
  revision(id: string, language: string | null, revision: number): string | null {
    const found = this.#parts.tables.revisions.find(id, language ?? '', revision);
    return found && JSON.stringify(found);
  }

  /** Signs the address of a preview. */
  signPreview(article: string, language: string): Promise<{ expires: number; signature: string }> {
    return this.#parts.previews.sign(article, language);
  }

  /** The record that a preview shows, as JSON (`Article`); `null`: the address is not (or no longer) good. */
  preview(grant: PreviewGrant, signature: string): Promise<string | null> {
    return this.#parts.previews.open(grant, signature);
  }

  /** Whose token has this SHA-256; `null`: nobody's, or it is not good (any more). */
  identify(hash: ArrayBuffer): Grant | null {
    return this.#parts.access.identify(hash);
  }

  /** Adds a token by its SHA-256; answers why not, or `null`. */
  mint(token: Omit<Token, 'minted' | 'revoked'>, hash: ArrayBuffer, by: string): Denial | null {
    return this.#parts.access.mint(token, hash, by);
  }

  /** Makes a token worthless from now on; answers why not, or `null`. */
  revoke(name: string, by: string): Denial | null {
    return this.#parts.access.revoke(name, by);
  }

  tokens(): ListedToken[] {
    return this.#parts.access.list();
  }

  audit(before: number | null, limit: number): AuditEntry[] {
    return this.#parts.tables.audit.list(before, limit);
  }

  /** Every webhook, and the hub: how far each has been told. */
  webhooks(): { webhooks: WebhookState[]; hub: HubState | null } {
    return { webhooks: this.#parts.endpoints.list(), hub: this.websub.state() };
  }

  addWebhook(order: WebhookOrder, by: string): Answered<WithSecret> {
    return this.#parts.endpoints.add(order, by);
  }

  removeWebhook(id: string, by: string): Answered<null> {
    return this.#parts.endpoints.remove(id, by);
  }

  testWebhook(id: string): Promise<Answered<Tested>> {
    return this.#parts.endpoints.test(id);
  }

  resumeWebhook(id: string, by: string): Answered<WebhookState> {
    const answer = this.#parts.endpoints.resume(id, by);
    this.#parts.alarm.arm(0);
    return answer;
  }

  rotateWebhook(id: string, by: string): Answered<WithSecret & { former_until: string }> {
    return this.#parts.endpoints.rotate(id, by);
  }

  override alarm(): Promise<void> {
    return this.#parts.alarm.run();
  }

  async #replicate(): Promise<'done' | 'pending'> {
    this.#parts.alarm.arm(SAFETY_NET_MS);
    await this.outbox.run();
    this.#parts.alarm.arm(0);
    return this.outbox.size() === 0 ? 'done' : 'pending';
  }
}
