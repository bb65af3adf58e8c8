import type { Format } from '../feeds/feed.ts';
import { feedPath } from '../feeds/names.ts';
import { parseKey } from '../store/keys.ts';
import type { Settings } from '../store/values.ts';
import { rfc3339 } from './clock.ts';
import type { Duty } from './duty.ts';
import type { SettingsTable } from './settings.ts';
import { RETRY_DELAYS_MS } from './webhooks/back-off.ts';
import { type Attempt, type Courier, post } from './webhooks/post.ts';
import { isThisMachine } from './webhooks/target.ts';
import type { Failure } from './webhooks/webhook.ts';

/** What feeds say of a hub stands in these formats. */
const FORMATS: readonly Format[] = ['json', 'atom', 'rss'];
/** KV takes up to this long until a write is seen everywhere; a hub that fetches earlier may find the old feed. */
const WORLDWIDE_MS = 60_000;
/** Feeds announced in one run, each in every format: 15 requests of the 50 that the free plan allows. */
const FEEDS_PER_RUN = 5;
/** Longer than a run; if this object does not live to finish, the alarm takes over then. */
const LEASE_MS = 180_000;
/** Answers after which the same request may succeed later; any other 4xx is the hub's last word on this feed. */
const PASSING = new Set([408, 425, 429]);

/** How the hub is doing, as an owner sees it. Times are RFC 3339. */
export interface HubState {
  url: string;
  /** Feeds that it has yet to be told of. */
  waiting: number;
  attempts: number;
  next_attempt: string | null;
  last_success: string | null;
  last_error: { at: string; status: number | null; detail: string } | null;
}

/** A head whose bytes in KV are not those that the hub was last told of. `due` and `awaited`: set when that is noticed. */
type Head = { key: string; hash: string; put_at: number; awaited: string | null; due: number | null };
type Hub = { attempts: number; due: number; last_success: number | null; last_error: string | null };

/**
 * Tells the publication's WebSub hub (W3C WebSub §6) which feeds have changed. What has changed is read off what KV was
 * told, not noted on the way: nothing is lost by a crash, and a feed that changes often is announced about once a minute.
 */
export class WebSub implements Duty {
  courier: Courier = (url, init) => fetch(url, init);
  readonly #sql: SqlStorage;
  readonly #settings: SettingsTable;
  readonly #now: () => number;
  readonly #wake: () => void;
  #running: Promise<void> | null = null;

  /** @param wake called when a run has ended, since the next alarm may now be another */
  constructor(sql: SqlStorage, settings: SettingsTable, now: () => number, wake: () => void) {
    this.#sql = sql;
    this.#settings = settings;
    this.#now = now;
    this.#wake = wake;
  }

  nextDue(): number | null {
    const url = this.#settings.read()?.publication.hub;
    const heads = url ? this.#heads() : [];
    if (!url || heads.length === 0) return null;
    return Math.max(this.#hub(url).due, Math.min(...heads.map(({ due, put_at }) => due ?? put_at)));
  }

  /** Starts what is due and does not wait for it: a slow hub holds up neither KV nor the schedule. */
  async run(now: number): Promise<void> {
    const settings = this.#settings.read();
    const url = settings?.publication.hub;
    if (!settings || !url || this.#running) return;
    this.#notice(settings);
    const due = this.#heads().filter((head) => head.due !== null && head.due <= now);
    if (due.length === 0) return;
    this.#note(url, { due: now + LEASE_MS });
    this.#running = this.#announce(due.slice(0, FEEDS_PER_RUN), url, settings)
      .catch((error) => console.error(JSON.stringify({ event: 'websub-failed', error: String(error) })))
      .finally(() => {
        this.#running = null;
        this.#wake();
      });
  }

  /** Resolves when no run is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** `null`: the publication names no hub. */
  state(): HubState | null {
    const url = this.#settings.read()?.publication.hub;
    if (!url) return null;
    const { attempts, due, last_success, last_error } = this.#hub(url);
    const error: Failure | null = last_error === null ? null : JSON.parse(last_error);
    return {
      url,
      waiting: this.#heads().length,
      attempts,
      next_attempt: attempts === 0 ? null : rfc3339(due),
      last_success: last_success === null ? null : rfc3339(last_success),
      last_error: error && { ...error, at: rfc3339(error.at) },
    };
  }

  /** The time runs from when a change is noticed: later changes do not push it back, or a busy feed would never be due. */
  #notice({ base }: Settings): void {
    const wait = isThisMachine(new URL(base).hostname) ? 0 : WORLDWIDE_MS;
    for (const { key, hash, put_at, awaited } of this.#heads()) {
      if (awaited !== null) continue;
      this.#sql.exec(
        `INSERT INTO pings (key, announced, awaited, due) VALUES (?, '', ?, ?)
         ON CONFLICT (key) DO UPDATE SET awaited = excluded.awaited, due = excluded.due`,
        key,
        hash,
        put_at + wait,
      );
    }
  }

  async #announce(heads: Head[], url: string, settings: Settings): Promise<void> {
    for (const head of heads) {
      for (const feed of urlsOf(head, settings)) {
        const result = await this.#ping(url, feed, settings);
        if (!result.ok && !isFinal(result)) return this.#backOff(url, result);
        if (!result.ok) this.#complain(url, feed, result);
        else this.#note(url, { attempts: 0, last_success: this.#now() });
      }
      this.#sql.exec(
        'UPDATE pings SET announced = ?, awaited = NULL, due = NULL WHERE key = ?',
        head.awaited,
        head.key,
      );
    }
    this.#note(url, { due: this.#now() });
  }

  #ping(url: string, feed: string, { base }: Settings): Promise<Attempt> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString();
    return post(this.courier, { url, local: isThisMachine(new URL(base).hostname), headers, body }, this.#now());
  }

  #backOff(url: string, { status, detail, retryAfterMs }: Attempt): void {
    const at = this.#now();
    const { attempts } = this.#hub(url);
    const delay = RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length - 1)]!;
    const due = at + Math.max(delay, retryAfterMs);
    this.#note(url, { attempts: attempts + 1, due, last_error: JSON.stringify({ at, status, detail }) });
  }

  #complain(url: string, feed: string, { status, detail }: Attempt): void {
    this.#note(url, { last_error: JSON.stringify({ at: this.#now(), status, detail: `${feed}: ${detail}` }) });
    console.error(JSON.stringify({ event: 'websub-refused', feed, status }));
  }

  /** Heads that the hub has to be told of. The index `replicas_heads` has this very condition on the key. */
  #heads(): Head[] {
    return this.#sql
      .exec<Head>(
        `SELECT replicas.key, hash, put_at, awaited, due FROM replicas LEFT JOIN pings ON pings.key = replicas.key
         WHERE replicas.key GLOB 'feed/*/head' AND hash NOT IN ('', 'deleted')
           AND (awaited IS NOT NULL OR hash IS NOT announced)
         ORDER BY due, replicas.key`,
      )
      .toArray();
  }

  #hub(url: string): Hub {
    const row = this.#sql.exec<Hub>('SELECT attempts, due, last_success, last_error FROM hubs WHERE url = ?', url);
    return row.toArray()[0] ?? { attempts: 0, due: 0, last_success: null, last_error: null };
  }

  #note(url: string, progress: Partial<Hub>): void {
    const { attempts, due, last_success, last_error } = { ...this.#hub(url), ...progress };
    this.#sql.exec(
      'INSERT OR REPLACE INTO hubs (url, attempts, due, last_success, last_error) VALUES (?, ?, ?, ?, ?)',
      url,
      attempts,
      due,
      last_success,
      last_error,
    );
  }
}

function urlsOf({ key }: Head, { base }: Settings): string[] {
  const parsed = parseKey(key);
  if (parsed?.kind !== 'feed') return [];
  return FORMATS.map((format) => base + feedPath(parsed.name, format, null));
}

function isFinal({ status }: Attempt): boolean {
  return status !== null && status < 500 && !PASSING.has(status);
}
