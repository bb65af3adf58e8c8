import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Article } from '../../src/articles/article.ts';
import { latestAnswer, summaryAnswer } from '../../src/embed/answers.ts';
import { widget } from '../../src/embed/bundle.generated.ts';
import { shownFromArticle } from '../../src/embed/shown.ts';
import { articles, publication } from './sample.ts';

/** A publication that the tests can open: where it is, and how to end it. */
export interface OpenPublication {
  /** Its base URL, without a trailing slash. */
  base: string;
  close(): Promise<void>;
}

const PUBLIC = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

interface Answer {
  type: string;
  body: string;
  headers?: Record<string, string>;
}

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

/** The shortest rule that stands for the real one: the language, else its base language, else English. */
function shown(article: Article, language: string) {
  const available = Object.keys(article.summaries);
  const served = [language, language.split('-')[0]!].find((tag) => available.includes(tag)) ?? 'en';
  const reason = served === language ? 'exact' : language.startsWith(served) ? 'match' : 'fallback';
  return shownFromArticle(article, article.summaries[served]!, { requested: [language], served, reason, available });
}

function answer(base: string, path: string): Answer | null {
  const all = articles(base);
  if (/^\/widget(\.\w+)?\.js$/.test(path)) return { type: 'text/javascript; charset=utf-8', body: widget.source };
  const list = /^\/embed\/([\w-]+)\/(?:latest|topics\/(\w+))\.json$/.exec(path);
  if (list) {
    const language = list[1]!.split('-')[0]!;
    const items = all.map((article) => shown(article, language));
    return json(latestAnswer({ publication, base, language, topic: list[2] ?? null, items }));
  }
  const [, language, id] = /^\/embed\/([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? [];
  const article = all.find((candidate) => candidate.id === id);
  return language && article ? json(summaryAnswer(shown(article, language), language)) : null;
}

/** A stand-in for the Worker, made of the same pure functions; `PRECIS_BASE` names a running publication to use instead. */
export async function openPublication(): Promise<OpenPublication> {
  const server: Server = createServer((request, response) => {
    const found = answer(base, new URL(request.url!, base).pathname);
    response.writeHead(found ? 200 : 404, {
      ...PUBLIC,
      'content-type': found?.type ?? 'text/plain',
      ...found?.headers,
    });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
