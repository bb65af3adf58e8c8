import { targetFault } from './target.ts';

/** Only what is done with the network, so that a test can put another in its place. */
export type Courier = (url: string, init: RequestInit) => Promise<Response>;

/** A receiver that takes longer should answer first and work afterwards. */
export const TIMEOUT_MS = 10_000;
/** How much of an answer is read: enough to see what an endpoint complains of. */
const EXCERPT_BYTES = 500;
const LONGEST_RETRY_AFTER_SECONDS = 24 * 60 * 60;
const USER_AGENT = 'Precis/1 (webhooks)';

/** What is sent, and where to. */
export interface Letter {
  url: string;
  /** Whether this machine's own address is allowed (`targetFault`). */
  local: boolean;
  headers: Record<string, string>;
  body: string;
}

/** What became of one request. */
export interface Attempt {
  ok: boolean;
  /** `null`: there was no answer. */
  status: number | null;
  /** In words, for the owner. */
  detail: string;
  /** The first bytes of the answer as text. */
  body: string;
  /** How long the other side asks to be left alone; 0: it does not. */
  retryAfterMs: number;
  /** The address may not be called at all. */
  forbidden: boolean;
}

const UNANSWERED = { ok: false, status: null, body: '', retryAfterMs: 0, forbidden: false };

/**
 * Sends a letter once. Any 2xx is a success; a redirect is not followed, since nobody chose where it leads. Never throws.
 *
 * @param now milliseconds since 1970
 */
export async function post(courier: Courier, { url, local, headers, body }: Letter, now: number): Promise<Attempt> {
  const fault = targetFault(url, local);
  if (fault) return { ...UNANSWERED, forbidden: true, detail: fault };
  try {
    const response = await courier(url, {
      method: 'POST',
      headers: { 'User-Agent': USER_AGENT, ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await read(response, now);
  } catch (error) {
    return unanswered(error);
  }
}

/** The attempt that did not come to an answer, for a reason in at most 200 characters of the runtime's own. */
export function unanswered(error: unknown): Attempt {
  return { ...UNANSWERED, detail: reasonOf(error) };
}

async function read(response: Response, now: number): Promise<Attempt> {
  const { ok, status, headers } = response;
  const body = await excerptOf(response);
  const redirects = status >= 300 && status < 400;
  const detail = redirects
    ? `It answered ${status}, and redirects are not followed: register the address that it leads to.`
    : `It answered ${status}.`;
  return { ok, status, detail, body, retryAfterMs: retryAfterMs(headers.get('Retry-After'), now), forbidden: false };
}

/** The status is the answer: a body that breaks off says nothing against it. */
async function excerptOf({ body }: Response): Promise<string> {
  const bytes: number[] = [];
  try {
    for await (const chunk of body ?? []) {
      bytes.push(...chunk.subarray(0, EXCERPT_BYTES - bytes.length));
      if (bytes.length >= EXCERPT_BYTES) break;
    }
  } catch (error) {
    return `(${reasonOf(error)})`;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** RFC 9110 §10.2.3: seconds or a date. */
function retryAfterMs(field: string | null, now: number): number {
  if (field === null) return 0;
  const seconds = /^\d{1,9}$/.test(field) ? Number(field) : (Date.parse(field) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_AFTER_SECONDS) * 1_000 : 0;
}

function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'TimeoutError') return `There was no answer within ${TIMEOUT_MS / 1_000} seconds.`;
  return `There was no answer: ${String(message).slice(0, 200)}`;
}
