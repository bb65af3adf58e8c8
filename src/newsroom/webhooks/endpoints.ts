import type { Issue } from '../../articles/issue.ts';
import type { Audit } from '../audit.ts';
import type { ChangeLog } from '../change-log.ts';
import { rfc3339 } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { SettingsTable } from '../settings.ts';
import type { Deliveries } from './deliveries.ts';
import { FORMER_SECRET_MS, rotated } from './secrets.ts';
import { WEBHOOKS, type Webhook } from './webhook.ts';
import type { Webhooks } from './webhooks.ts';

/** What is asked for: what to be told, and where. */
export type WebhookOrder = Pick<Webhook, 'url' | 'events' | 'languages' | 'local'>;

/** A webhook as its owner sees it: without its secrets. Times are RFC 3339. */
export interface WebhookState {
  id: string;
  url: string;
  events: string[] | null;
  languages: string[] | null;
  created: string;
  state: 'active' | 'paused' | 'gone';
  /** Why it is not active, and since when. */
  reason: string | null;
  since: string | null;
  /** Of the last change that it has behind it; what comes after it is the backlog. */
  cursor: number;
  backlog: number;
  /** Failures in a row of the next message, and when it is tried again. */
  attempts: number;
  next_attempt: string | null;
  last_success: string | null;
  last_error: { at: string; status: number | null; detail: string } | null;
}

/** The only answers that show a secret. */
export interface WithSecret {
  webhook: WebhookState;
  secret: string;
}

/** What the endpoint said to a test message. */
export interface Tested {
  delivered: boolean;
  status: number | null;
  detail: string;
  body: string;
}

/** What an owner asked for, or why it was not done. */
export type Answered<T> =
  | { ok: true; value: T }
  | { ok: false; status: Refusal['status']; detail: string; issues: Issue[] };

interface Tables {
  log: ChangeLog;
  settings: SettingsTable;
  audit: Audit;
}

/** What owners do with webhooks; `by` is the name of their token. */
export class Endpoints {
  readonly #webhooks: Webhooks;
  readonly #deliveries: Deliveries;
  readonly #tables: Tables;
  readonly #now: () => number;

  constructor(webhooks: Webhooks, deliveries: Deliveries, tables: Tables, now: () => number) {
    this.#webhooks = webhooks;
    this.#deliveries = deliveries;
    this.#tables = tables;
    this.#now = now;
  }

  /** Adds a webhook that is told of what happens from now on. */
  add(order: WebhookOrder, by: string): Answered<WithSecret> {
    return answered(() => {
      this.#check(order);
      const now = this.#now();
      const secrets = rotated([], now);
      const webhook: Webhook = {
        id: `wh_${crypto.getRandomValues(new Uint8Array(12)).toHex()}`,
        ...order,
        secrets,
        created: now,
        cursor: this.#tables.log.last(),
        attempts: 0,
        due: 0,
        pause: null,
        lastSuccess: null,
        lastError: null,
      };
      this.#webhooks.save(webhook);
      this.#note(by, 'webhook-add', webhook.id);
      return { webhook: this.#stateOf(webhook), secret: secrets[0]!.secret };
    });
  }

  /** Oldest first. */
  list(): WebhookState[] {
    return this.#webhooks.list().map((webhook) => this.#stateOf(webhook));
  }

  remove(id: string, by: string): Answered<null> {
    return answered(() => {
      if (!this.#webhooks.remove(id)) throw unknown(id);
      this.#note(by, 'webhook-remove', id);
      return null;
    });
  }

  /** Goes on after the cursor, at once: nothing that happened meanwhile is left out. */
  resume(id: string, by: string): Answered<WebhookState> {
    return answered(() => {
      this.#webhooks.save({ ...this.#find(id), pause: null, attempts: 0, due: 0 });
      this.#note(by, 'webhook-resume', id);
      return this.#stateOf(this.#find(id));
    });
  }

  /** Signs with a new secret from now on, and for a day with the former one as well. */
  rotate(id: string, by: string): Answered<WithSecret & { former_until: string }> {
    return answered(() => {
      const webhook = this.#find(id);
      const now = this.#now();
      const secrets = rotated(webhook.secrets, now);
      this.#webhooks.save({ ...webhook, secrets });
      this.#note(by, 'webhook-rotate', id);
      const former_until = rfc3339(now + FORMER_SECRET_MS);
      return { webhook: this.#stateOf(webhook), secret: secrets[0]!.secret, former_until };
    });
  }

  /** Sends a message of the type `webhook.test` now. Changes nothing: neither the cursor nor whether it is paused. */
  async test(id: string): Promise<Answered<Tested>> {
    const webhook = this.#webhooks.find(id);
    if (!webhook) return refused(unknown(id));
    const now = this.#now();
    const publication = this.#tables.settings.read()?.publication.id ?? null;
    const event = { type: 'webhook.test', timestamp: rfc3339(now), data: { publication, webhook: id } };
    const result = await this.#deliveries.send(webhook, `msg_${id}_test_${now}`, event);
    const { ok: delivered, status, detail, body } = result;
    return { ok: true, value: { delivered, status, detail, body } };
  }

  #check({ url, languages }: WebhookOrder): void {
    const known = this.#tables.settings.read()?.publication.languages ?? languages ?? [];
    const faults = (languages ?? []).flatMap((language, index) => {
      const detail = `The publication is not in "${language}"; use one of: ${known.join(', ')}.`;
      return known.includes(language) ? [] : [{ pointer: `/languages/${index}`, detail }];
    });
    if (faults.length > 0) throw new Refusal(422, 'The body asks for what there is not.', faults);
    const all = this.#webhooks.list();
    const same = all.find((webhook) => webhook.url === url);
    if (same)
      throw new Refusal(409, `"${same.id}" is told at this URL already; remove it first, or rotate its secret.`);
    if (all.length >= WEBHOOKS) throw new Refusal(409, `There may be at most ${WEBHOOKS} webhooks; remove one first.`);
  }

  /** Without the URL: those of some receivers are secrets. */
  #note(by: string, action: string, id: string): void {
    this.#tables.audit.note(by, action, id, rfc3339(this.#now()));
  }

  #find(id: string): Webhook {
    const webhook = this.#webhooks.find(id);
    if (!webhook) throw unknown(id);
    return webhook;
  }

  #stateOf({ id, url, events, languages, cursor, attempts, pause, ...webhook }: Webhook): WebhookState {
    const backlog = this.#tables.log.last() - cursor;
    const { lastError, lastSuccess } = webhook;
    return {
      id,
      url,
      events,
      languages,
      created: rfc3339(webhook.created),
      state: pause?.state ?? 'active',
      reason: pause?.reason ?? null,
      since: pause && rfc3339(pause.since),
      cursor,
      backlog,
      attempts,
      next_attempt: pause || backlog === 0 || attempts === 0 ? null : rfc3339(webhook.due),
      last_success: lastSuccess === null ? null : rfc3339(lastSuccess),
      last_error: lastError && { ...lastError, at: rfc3339(lastError.at) },
    };
  }
}

function unknown(id: string): Refusal {
  return new Refusal(404, `There is no webhook "${id}"; GET /webhooks lists them.`);
}

function refused({ status, message: detail, issues }: Refusal): Answered<never> {
  return { ok: false, status, detail, issues };
}

function answered<T>(work: () => T): Answered<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}
