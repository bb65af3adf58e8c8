import { CHANGES_PER_PAGE, type Change } from '../../store/values.ts';
import { type ChangeLog, changesPageOf } from '../change-log.ts';
import type { Duty } from '../duty.ts';
import type { Records } from '../records.ts';
import type { SettingsTable } from '../settings.ts';
import { RETRY_DELAYS_MS } from './back-off.ts';
import { concerns, eventOf } from './event.ts';
import { type Attempt, type Courier, post, unanswered } from './post.ts';
import { signing } from './secrets.ts';
import { signedHeaders } from './signature.ts';
import type { Webhook } from './webhook.ts';
import type { Webhooks } from './webhooks.ts';

/** Endpoints that are called at the same time: a Worker has six connections, and KV is to have its part. */
const SLOTS = 3;
/** Of one endpoint, before the others have their turn. The free plan allows 50 requests an invocation. */
const MESSAGES_PER_RUN = 10;
const RUN_MS = 15_000;
/** Longer than a run and its last time-out; if this object does not live to finish, the alarm takes over then. */
const LEASE_MS = 60_000;

/** The body of a message (Standard Webhooks 1.0.0, "Payload structure"). */
interface Sent {
  type: string;
  timestamp: string;
  data: object;
}

interface Sources {
  settings: SettingsTable;
  records: Records;
  log: ChangeLog;
}

/**
 * Tells each webhook of the changes after its cursor, one after the other: the next is sent when the one before has
 * arrived, so that order is kept. The cursor moves after the answer, so a message may arrive twice (with the same
 * `webhook-id`) and none is lost.
 */
export class Deliveries implements Duty {
  courier: Courier = (url, init) => fetch(url, init);
  readonly #webhooks: Webhooks;
  readonly #sources: Sources;
  readonly #now: () => number;
  readonly #wake: () => void;
  readonly #running = new Map<string, Promise<void>>();

  /** @param wake called when a run has ended, since the next alarm may now be another */
  constructor(webhooks: Webhooks, sources: Sources, now: () => number, wake: () => void) {
    this.#webhooks = webhooks;
    this.#sources = sources;
    this.#now = now;
    this.#wake = wake;
  }

  /** While every slot is taken, only the leases count: the end of a run wakes the others. */
  nextDue(): number | null {
    const full = this.#running.size >= SLOTS;
    const times = this.#webhooks
      .waiting(this.#sources.log.last())
      .filter(({ id }) => !full || this.#running.has(id))
      .map(({ due }) => due);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Starts what is due and does not wait for it: a slow endpoint holds up neither KV nor the schedule. */
  async run(now: number): Promise<void> {
    const due = this.#webhooks.waiting(this.#sources.log.last()).filter((webhook) => webhook.due <= now);
    for (const { id } of due) {
      if (this.#running.size >= SLOTS) return;
      if (!this.#running.has(id)) this.#start(id, now);
    }
  }

  /** Resolves when no run is under way. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** Sends one message to one endpoint, now and whatever its state. Never throws. */
  async send({ url, local, secrets }: Webhook, id: string, event: Sent): Promise<Attempt> {
    const now = this.#now();
    const message = { id, timestamp: Math.floor(now / 1_000), body: JSON.stringify(event) };
    const headers = { 'Content-Type': 'application/json', ...(await signedHeaders(message, signing(secrets, now))) };
    return post(this.courier, { url, local, headers, body: message.body }, now);
  }

  #start(id: string, now: number): void {
    this.#webhooks.note(id, { due: now + LEASE_MS });
    const run = this.#deliver(id, now + RUN_MS)
      .catch((error) => console.error(JSON.stringify({ event: 'webhook-failed', webhook: id, error: String(error) })))
      .finally(() => {
        this.#running.delete(id);
        this.#wake();
      });
    this.#running.set(id, run);
  }

  async #deliver(id: string, until: number): Promise<void> {
    for (let sent = 0; sent < MESSAGES_PER_RUN && this.#now() < until; sent += 1) {
      const webhook = this.#webhooks.find(id);
      const change = webhook && !webhook.pause && this.#next(webhook);
      if (!change) break;
      const result = await this.#tell(webhook, change);
      if (!result.ok) return this.#fail(id, result);
      this.#webhooks.note(id, { cursor: change.cursor, attempts: 0, lastSuccess: this.#now() });
    }
    this.#webhooks.note(id, { due: this.#now() });
  }

  /** The next change that concerns a webhook; those before it are passed over for good. */
  #next(webhook: Webhook): Change | null {
    const { log } = this.#sources;
    const last = log.last();
    for (let { cursor } = webhook; cursor < last; ) {
      const page = changesPageOf(cursor + 1);
      const change = log.page(page).find((each) => each.cursor > cursor && concerns(each, webhook));
      if (change) return change;
      cursor = Math.min((page + 1) * CHANGES_PER_PAGE, last);
      this.#webhooks.note(webhook.id, { cursor });
    }
    return null;
  }

  /** A record that cannot be read is a failure like any other: it is tried again, and in the end an owner is told. */
  async #tell(webhook: Webhook, change: Change): Promise<Attempt> {
    const { settings, records } = this.#sources;
    try {
      const known = settings.read();
      if (!known) throw new Error('there is a change and no publication that it belongs to');
      const event = eventOf(change, records.read(change.article, known), known);
      return await this.send(webhook, `msg_${webhook.id}_${change.cursor}`, event);
    } catch (error) {
      return unanswered(error);
    }
  }

  #fail(id: string, { status, detail, body, retryAfterMs, forbidden }: Attempt): void {
    const webhook = this.#webhooks.find(id);
    if (!webhook) return;
    const at = this.#now();
    const attempts = webhook.attempts + 1;
    const delay = RETRY_DELAYS_MS[webhook.attempts];
    const lastError = { at, status, detail: body === '' ? detail : `${detail} It said: ${body}` };
    const pause = (state: 'gone' | 'paused', reason: string) =>
      this.#webhooks.note(id, { attempts, lastError, pause: { state, since: at, reason } });
    if (status === 410) pause('gone', 'It answered 410 Gone: it wants no more.');
    else if (forbidden) pause('paused', detail);
    else if (delay === undefined) pause('paused', `${attempts} attempts in a row have failed. The last: ${detail}`);
    else this.#webhooks.note(id, { attempts, lastError, due: at + Math.max(delay, retryAfterMs) });
  }
}
