import { setTimeout as wait } from 'node:timers/promises';

/** Tries altogether; with the waits between them they span about 8 seconds. */
const TRIES = 5;
const FIRST_WAIT_MS = 500;
/** A longer `Retry-After` is not waited for: the person is told instead. */
const LONGEST_WAIT_MS = 60_000;

/** Overloaded or not there for a moment; every request that is sent here may be repeated safely. */
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Sends until there is an answer that is not passing: network errors, 429 and 502 to 504 are tried again, after the
 * time that `Retry-After` names or after a doubling wait with jitter.
 *
 * @throws what `send` threw last, or the reason of `signal`
 */
export async function withRetries(send: () => Promise<Response>, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await settle(send);
    signal.throwIfAborted();
    const isLast = attempt === TRIES;
    const delay = waitBefore(attempt, outcome);
    if (isLast || delay === null) {
      if (outcome instanceof Response) return outcome;
      throw outcome;
    }
    if (outcome instanceof Response) await outcome.body?.cancel();
    await wait(delay, undefined, { signal });
  }
}

async function settle(send: () => Promise<Response>): Promise<Response | Error> {
  try {
    return await send();
  } catch (error) {
    return error as Error;
  }
}

/** Milliseconds until the next try; `null`: this outcome is final. */
function waitBefore(attempt: number, outcome: Response | Error): number | null {
  if (outcome instanceof Response && !PASSING.has(outcome.status)) return null;
  const asked = outcome instanceof Response ? retryAfterMs(outcome.headers.get('Retry-After'), Date.now()) : null;
  if (asked !== null) return asked <= LONGEST_WAIT_MS ? asked : null;
  return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
}

/**
 * Milliseconds that a `Retry-After` field asks for (RFC 9110 section 10.2.3: seconds or a date); `null` without one.
 *
 * @example retryAfterMs('3', now) // 3000
 */
export function retryAfterMs(field: string | null, nowMs: number): number | null {
  if (field === null) return null;
  if (/^\d+$/.test(field)) return Number(field) * 1000;
  const date = Date.parse(field);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
