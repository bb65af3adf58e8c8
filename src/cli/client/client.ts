import * as v from 'valibot';
import { Misuse, Refused } from '../command.ts';
import { type Ledger, ledgerAnswer, type PublishAnswer, publishAnswer } from './answers.ts';
import type { Batch } from './batches.ts';
import { readProblem } from './problem.ts';
import { withRetries } from './retry.ts';

/** Address of what `npm start` runs unless it is told another port. */
export const LOCAL_ADDRESS = 'http://localhost:8787';

/** A publish of a full batch renders up to 50 articles; a minute is far beyond that. */
const TIMEOUT_MS = 60_000;

/** The HTTP interface of one publication. Each method throws `Refused` with what to do next. */
export interface Client {
  /** Publishes a batch, all or nothing. `key` makes a repetition of the same request safe. */
  publish(batch: Batch, how: { dryRun: boolean; key: string }): Promise<PublishAnswer>;
  /** What is published, by hash. */
  readLedger(): Promise<Ledger>;
  /** Any other call: `path` begins with `/`; the answer has to match `schema`, which gets `undefined` for an empty body. */
  request<T>(path: string, init: RequestInit, schema: v.GenericSchema<unknown, T>): Promise<T>;
}

/**
 * @param to address of the publication (`parseAddress`)
 * @param token bearer token; `null` for what is public
 */
export function createClient(to: URL, token: string | null, signal: AbortSignal): Client {
  async function request<T>(path: string, init: RequestInit, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const url = new URL(to.href.replace(/\/$/, '') + path);
    const headers = new Headers(init.headers);
    if (token !== null) headers.set('Authorization', `Bearer ${token}`);
    const response = await send(url, { ...init, headers }, signal);
    const body = await readBody(response, url);
    if (!response.ok) throw readProblem(response.status, url, body);
    const parsed = v.safeParse(schema, body);
    if (parsed.success) return parsed.output;
    throw new Refused(
      `${url.href} does not answer like Precis`,
      'check --to, and that both sides are the same version',
    );
  }

  return {
    publish(batch, { dryRun, key }) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      const init = { method: 'POST', headers, body: JSON.stringify(batch) };
      return request(dryRun ? '/publish?dry-run=true' : '/publish', init, publishAnswer);
    },
    readLedger: () => request('/articles', {}, ledgerAnswer),
    request,
  };
}

async function send(url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  // A redirect would turn POST into GET or carry the token elsewhere; the person corrects --to instead.
  const attempt = () =>
    fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
  try {
    return await withRetries(attempt, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new Refused(`${url.origin} cannot be reached (${reasonOf(error)})`, reachHint(url), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

function reachHint(url: URL): string {
  return isLocal(url) ? startHint(url) : 'check --to and the network';
}

/** What makes an address of this machine answer. */
export function startHint(url: URL): string {
  const command = url.port === new URL(LOCAL_ADDRESS).port ? 'npm start' : `npm start -- --port ${url.port || 80}`;
  return `\`${command}\` in another terminal, then the same command again`;
}

async function readBody(response: Response, url: URL): Promise<unknown> {
  if (response.status >= 300 && response.status < 400) {
    const target = response.headers.get('Location');
    throw new Refused(
      `${url.href} redirects${target ? ` to ${new URL(target, url).href}` : ''}`,
      'give that address with --to',
    );
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the status says what there is to say, and a 2xx fails its schema.
    return undefined;
  }
}

/** Whether an address is this machine, where HTTP without encryption and the token of `npm start` are in order. */
export function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
}

/**
 * The address of a publication from the command line; without a scheme it is HTTPS, on this machine HTTP.
 *
 * @throws Misuse where it is none
 * @throws Refused where it would send the token unencrypted over a network
 */
export function parseAddress(text: string): URL {
  const hasScheme = /^[a-z]+:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  if (url && !hasScheme && isLocal(url)) url.protocol = 'http:';
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new Misuse(`"${text}" is not the address of a publication: write it as https://news.example.org`);
  }
  if (url.protocol === 'http:' && !isLocal(url)) {
    throw new Refused(`${url.origin} would get the token unencrypted`, `use https://${url.host}`);
  }
  return url;
}
