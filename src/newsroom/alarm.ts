import type { Duty } from './duty.ts';

/** Between two alarms: enough for KV's one write a second for a key. */
export const MINIMUM_REST_MS = 50;

/** The one alarm of a Durable Object, shared by all duties. */
export class Alarm {
  readonly #duties: Duty[];
  readonly #storage: DurableObjectStorage;
  readonly #now: () => number;

  constructor(duties: Duty[], storage: DurableObjectStorage, now: () => number) {
    this.#duties = duties;
    this.#storage = storage;
    this.#now = now;
  }

  /** Does what is due. Never throws: the platform gives up on an alarm after six failures, and this one is all there is. */
  async run(): Promise<void> {
    const now = this.#now();
    for (const duty of this.#duties) {
      try {
        const due = duty.nextDue();
        if (due !== null && due <= now) await duty.run(now);
      } catch (error) {
        console.error(JSON.stringify({ event: 'duty-failed', duty: duty.constructor.name, error: String(error) }));
      }
    }
    this.arm(MINIMUM_REST_MS);
  }

  /** Sets the alarm for whichever duty is next, `rest` milliseconds from now at the earliest. */
  arm(rest: number): void {
    const due = this.#duties.map((duty) => duty.nextDue()).filter((time) => time !== null);
    if (due.length === 0) this.#storage.deleteAlarm();
    else this.#storage.setAlarm(Math.max(Math.min(...due), this.#now() + rest));
  }
}
