import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Article } from '../../src/articles/article.ts';
import type { LatestAnswer, SummaryAnswer } from '../../src/embed/answer.ts';
import { latestAnswer, summaryAnswer } from '../../src/embed/answers.ts';
import { renderBuilder } from '../../src/embed/builder-page.tsx';
import { parseChoice } from '../../src/embed/choice.ts';
import { renderFragment } from '../../src/embed/fragment.tsx';
import { parseCount, renderLatestFrame, renderSummaryFrame } from '../../src/embed/frame.tsx';
import { BUILDER_POLICY, FRAGMENT_HEADERS, FRAME_HEADERS, PUBLIC_HEADERS } from '../../src/embed/headers.ts';
import { latestOembed, OEMBED_TYPES, oembedXml, summaryOembed } from '../../src/embed/oembed.tsx';
import { parseOembedRequest } from '../../src/embed/oembed-request.ts';
import { shownFromArticle } from '../../src/embed/shown.ts';
import { parseTheme } from '../../src/embed/theme.ts';
import { articles, publication } from './sample.ts';

/** A publication that the tests can open: where it is, and how to end it. */
export interface OpenPublication {
  /** Its base URL, without a trailing slash. */
  base: string;
  close(): Promise<void>;
}

interface Answer {
  body: string;
  headers: Record<string, string>;
}

const json = (value: unknown): Answer => ({
  body: JSON.stringify(value),
  headers: { ...PUBLIC_HEADERS, 'content-type': 'application/json' },
});

/** The shortest rule that stands for the real one: the language, else its base language, else English. */
function shown(article: Article, language: string) {
  const available = Object.keys(article.summaries);
  const served = [language, language.split('-')[0]!].find((tag) => available.includes(tag)) ?? 'en';
  const reason = served === language ? 'exact' : language.startsWith(served) ? 'match' : 'fallback';
  return shownFromArticle(article, article.summaries[served]!, { requested: [language], served, reason, available });
}

function summaryOf(base: string, language: string, id: string): SummaryAnswer | null {
  const article = articles(base).find((candidate) => candidate.id === id);
  return article ? summaryAnswer(shown(article, language), language) : null;
}

function latestOf(base: string, asked: string, topic: string | null): LatestAnswer {
  const language = asked.split('-')[0]!;
  const items = articles(base).map((article) => shown(article, language));
  return latestAnswer({ publication, base, language, topic, items });
}

type Handler = (base: string, url: URL, ...captured: string[]) => Answer | null;

function oembedAnswer(base: string, url: URL): Answer | null {
  const request = parseOembedRequest(url.searchParams, base, publication.languages);
  if ('status' in request) return null;
  const provider = { name: publication.title.en!, base };
  const { language, id } = request;
  const summary = id === null ? null : summaryOf(base, language, id);
  if (id !== null && !summary) return null;
  const answer = summary
    ? summaryOembed(request, summary, provider)
    : latestOembed(request, latestOf(base, language, null), provider);
  const body = request.format === 'json' ? JSON.stringify(answer) : oembedXml(answer);
  return { body, headers: { ...PUBLIC_HEADERS, 'content-type': OEMBED_TYPES[request.format] } };
}

function builderAnswer(base: string, url: URL, language: string): Answer {
  const latest = latestOf(base, language, null);
  const choice = parseChoice(
    url.searchParams,
    latest.items.map(({ article }) => article),
    publication.languages,
  );
  const body = renderBuilder({ publication, base, language, choice, latest });
  return { body, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': BUILDER_POLICY } };
}

const released = (name: string) => readFileSync(new URL(`../../released/${name}`, import.meta.url), 'utf8');

const ROUTES: [RegExp, Handler][] = [
  [
    /^\/widget(?:\.\w+)?\.js$/,
    () => ({
      body: released('widget.js'),
      headers: { ...PUBLIC_HEADERS, 'content-type': 'text/javascript; charset=utf-8' },
    }),
  ],
  [/^\/styles\.css$/, () => ({ body: released('styles.css'), headers: { 'content-type': 'text/css; charset=utf-8' } })],
  [/^\/oembed$/, oembedAnswer],
  [/^\/([\w-]+)\/embed$/, (base, url, language) => builderAnswer(base, url, language!)],
  [
    /^\/embed\/([\w-]+)\/(?:latest|topics\/(\w+))\.json$/,
    (base, _url, language, topic) => json(latestOf(base, language!, topic ?? null)),
  ],
  [
    /^\/embed\/([\w-]+)\/([\w-]+)\.json$/,
    (base, _url, language, id) => {
      const summary = summaryOf(base, language!, id!);
      return summary && json(summary);
    },
  ],
  [
    /^\/embed\/([\w-]+)\/latest$/,
    (base, { searchParams }, language) => ({
      body: renderLatestFrame(
        latestOf(base, language!, null),
        parseTheme(searchParams.get('theme')),
        parseCount(searchParams.get('count')),
      ),
      headers: FRAME_HEADERS,
    }),
  ],
  [
    /^\/embed\/([\w-]+)\/([\w-]+)$/,
    (base, { searchParams }, language, id) => {
      const summary = summaryOf(base, language!, id!);
      return (
        summary && { body: renderSummaryFrame(summary, parseTheme(searchParams.get('theme'))), headers: FRAME_HEADERS }
      );
    },
  ],
  [
    /^\/fragment\/([\w-]+)\/([\w-]+)$/,
    (base, _url, language, id) => {
      const summary = summaryOf(base, language!, id!);
      return summary && { body: renderFragment(summary), headers: FRAGMENT_HEADERS };
    },
  ],
  [
    /^\/[\w-]+\/[\w-]*$/,
    () => ({ body: '<!doctype html><title>A page</title>', headers: { 'content-type': 'text/html; charset=utf-8' } }),
  ],
];

function answer(base: string, url: URL): Answer | null {
  for (const [path, handler] of ROUTES) {
    const found = path.exec(url.pathname);
    if (found) return handler(base, url, ...found.slice(1));
  }
  return null;
}

/** A stand-in for the Worker, made of the same pure functions; `PRECIS_BASE` names a running publication to use instead. */
export async function openPublication(): Promise<OpenPublication> {
  const running = process.env.PRECIS_BASE;
  if (running) return { base: running, close: async () => {} };
  const server: Server = createServer((request, response) => {
    const found = answer(base, new URL(request.url!, base));
    response.writeHead(found ? 200 : 404, found?.headers ?? PUBLIC_HEADERS);
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
