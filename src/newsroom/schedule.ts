import type { Settings } from '../store/values.ts';
import type { Articles } from './articles.ts';
import { rfc3339 } from './clock.ts';
import type { Desk } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Duty } from './duty.ts';
import type { SettingsTable } from './settings.ts';
import type { StoredArticle } from './stored.ts';

/** Between two tries of what failed. */
const RETRY_MS = 60_000;

/** Publishes what was scheduled and shows what was under embargo, when its time has come; after downtime, at once. */
export class Schedule implements Duty {
  readonly #tables: { articles: Articles; drafts: Drafts };
  readonly #desk: Desk;
  readonly #settings: SettingsTable;
  readonly #storage: DurableObjectStorage;
  #retryAt = 0;

  constructor(
    tables: { articles: Articles; drafts: Drafts },
    desk: Desk,
    settings: SettingsTable,
    storage: DurableObjectStorage,
  ) {
    this.#tables = tables;
    this.#desk = desk;
    this.#settings = settings;
    this.#storage = storage;
  }

  nextDue(): number | null {
    const times = [this.#tables.drafts.nextDue(), this.#tables.articles.nextRelease()].filter((time) => time !== null);
    if (times.length === 0) return null;
    return Math.max(this.#retryAt, Math.min(...times.map((time) => Date.parse(time))));
  }

  /** Each in a transaction of its own: one that fails does not hold up the others. */
  async run(now: number): Promise<void> {
    const settings = this.#settings.read();
    if (!settings) return;
    const time = rfc3339(now);
    for (const article of this.#tables.articles.released(time)) this.#release(article, settings, now);
    for (const draft of this.#tables.drafts.due(time)) this.#publish(draft, settings, time);
  }

  /** What cannot be shown stays hidden and is tried again: it is for a person to find out why. */
  #release(article: StoredArticle, settings: Settings, now: number): void {
    try {
      this.#storage.transactionSync(() => this.#desk.release(article, settings, rfc3339(now)));
    } catch (error) {
      this.#retryAt = now + RETRY_MS;
      console.error(JSON.stringify({ event: 'release-failed', article: article.id, error: String(error) }));
    }
  }

  /** What cannot be published, since its article was withdrawn, stays as a draft for an editor to see. */
  #publish(draft: Draft, settings: Settings, time: string): void {
    try {
      this.#storage.transactionSync(() => this.#desk.publishDraft(draft, settings, time));
    } catch (error) {
      const { article, language } = draft;
      this.#tables.drafts.save({ ...draft, publish_at: null });
      console.error(JSON.stringify({ event: 'schedule-failed', article, language, error: String(error) }));
    }
  }
}
