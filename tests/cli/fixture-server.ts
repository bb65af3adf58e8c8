import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { contentHash } from '../../src/articles/fingerprint.ts';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: tests read what was sent as they expect it.
  body: any;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Breaks the connection instead of answering. */
  broken?: boolean;
  /** Answers without a body. */
  empty?: boolean;
}

/** A server that answers by a function, and keeps what it received; closed after the test. */
export async function serve(answer: (request: Received, count: number) => Answer) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: text === '' ? null : JSON.parse(text) });
    const { status = 200, headers: fields = {}, body = {}, broken, empty } = answer(received.at(-1)!, received.length);
    if (broken) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { 'Content-Type': 'application/json', ...fields });
    response.end(empty ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { to: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** A publication in memory that answers like the real one, as far as the command line looks. */
export class FakePublication {
  // biome-ignore lint/suspicious/noExplicitAny: grows by what tests publish.
  ledger: any = { publication: null, articles: {} };

  answer = ({ method, url, body }: Received): Answer => {
    if (method === 'GET' && url === '/articles') return { body: this.ledger };
    if (method !== 'POST' || !url.startsWith('/publish')) return { status: 404, body: { detail: 'no such path' } };
    const dry_run = url.endsWith('?dry-run=true');
    const next = structuredClone(this.ledger);
    const changes = apply(body, next);
    if (!dry_run) this.ledger = next;
    return {
      body: {
        dry_run,
        revision: 7,
        changes,
        kv_writes: changes.filter(({ change }) => change !== 'unchanged').length,
        replication: 'done',
      },
    };
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the wire, as it came.
function apply(batch: any, ledger: any) {
  const changes: { article: string; language: string | null; change: string }[] = [];
  if (batch.publication) ledger.publication = contentHash(batch.publication);
  for (const { id, original, summaries } of batch.articles) {
    const there = ledger.articles[id];
    ledger.articles[id] = { via: 'publish', original: contentHash(original), summaries: {} };
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    for (const [language, summary] of Object.entries<any>(there?.summaries ?? {})) {
      if (summary.via === 'put') ledger.articles[id].summaries[language] = summary;
      else if (!summaries[language]) changes.push({ article: id, language, change: 'withdrawn' });
    }
    changes.push({ article: id, language: null, change: compare(there?.original, contentHash(original)) });
    for (const [language, summary] of Object.entries(summaries)) {
      const hash = contentHash(summary);
      changes.push({ article: id, language, change: compare(there?.summaries[language]?.hash, hash) });
      ledger.articles[id].summaries[language] = { hash, via: 'publish' };
    }
  }
  for (const { article, language } of batch.withdraw) {
    changes.push({ article, language: language ?? null, change: 'withdrawn' });
    if (language) delete ledger.articles[article].summaries[language];
    else delete ledger.articles[article];
  }
  return changes;
}

function compare(before: string | undefined, now: string): string {
  if (before === undefined) return 'added';
  return before === now ? 'unchanged' : 'changed';
}
