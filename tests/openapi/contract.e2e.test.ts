import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WIDGET_PATH } from '../../src/embed/snippets.ts';
import { articleExample, summaryExample } from '../../src/openapi/examples.ts';
import { STYLES_PATH } from '../../src/pages/styles.generated.ts';
import { Site } from '../e2e/site.ts';
import { ContractProxy } from './contract-proxy.ts';
import { description, operations, validatorOf } from './description.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|yaml)$/.test(path));
const site = new Site(Object.fromEntries(files.map((path) => [path, readFileSync(join(CONTENT, path), 'utf8')])));

/** The one refuses requests that the description does not allow; the other lets them pass, to see how they fail. */
const strict = new ContractProxy(true);
const lenient = new ContractProxy(false);
const met = new Set<string>();

beforeAll(async () => {
  await site.start();
  await Promise.all([strict.start(site.origin), lenient.start(site.origin)]);
});

afterAll(async () => {
  await Promise.all([strict.stop(), lenient.stop()]);
  await site.remove();
});

interface Ask {
  headers?: Record<string, string>;
  body?: unknown;
  /** With the administrator's token. */
  signed?: boolean;
  /** It breaks the description on purpose. */
  broken?: boolean;
}

async function ask(method: string, path: string, { headers = {}, body, signed, broken }: Ask = {}): Promise<Response> {
  const origin = `http://127.0.0.1:${(broken ? lenient : strict).port}`;
  const response = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(signed ? { Authorization: `Bearer ${site.token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return response;
}

/** What was answered: its status, and whether the proxy found a breach of the description. */
async function answered(response: Response): Promise<{ status: number; breach: string | null; text: string }> {
  const text = await response.text();
  const violations = response.headers.get('sl-violations');
  const isOurs = !text.includes('stoplight.io/prism');
  return { status: response.status, breach: isOurs ? violations : text, text };
}

const ID = '2025-11-04-xi-mishustin-beijing';
const A = `/articles/${ID}`;
const READS: [operationId: string, path: string, status: number, schema: string | null][] = [
  ['readArticle', A, 200, 'Article'],
  ['readArticle', '/articles/nothing', 404, 'Problem'],
  ['readSummary', `${A}/summaries/ru`, 200, 'NegotiatedSummary'],
  ['readSummary', `${A}/summaries/RU`, 308, null],
  ['readSummary', `${A}/summaries/de`, 404, 'Problem'],
  ['readNinjs', `${A}/summaries/ru.ninjs`, 200, null],
  ['chooseSummary', `${A}/summary?language=zh-TW,en`, 200, 'NegotiatedSummary'],
  ['chooseSummary', `${A}/summary`, 302, null],
  ['chooseSummary', `${A}/summary?language=ko&fallback=none`, 406, 'Problem'],
  ['chooseFeed', '/feed.json', 302, null],
  ['listFeeds', '/feeds.json', 200, 'FeedIndex'],
  ['exportFeeds', '/feeds.opml', 200, null],
  ['readFeed', '/feeds/en.json', 200, 'JsonFeed'],
  ['readFeed', '/feeds/en.atom', 200, null],
  ['readFeed', '/feeds/en.rss', 200, null],
  ['readFeed', '/feeds/en.ninjs', 200, null],
  ['readFeed', '/feeds/EN.json', 308, null],
  ['readFeed', '/feeds/tlh.json', 404, 'Problem'],
  ['readFeedArchive', '/feeds/en/archive/9.json', 404, 'Problem'],
  ['readFilledFeed', '/feeds/ar/filled.json', 200, 'JsonFeed'],
  ['readFilledFeedArchive', '/feeds/ar/filled/archive/9.json', 404, 'Problem'],
  ['readTopicFeed', '/feeds/en/topics/nothing.json', 404, 'Problem'],
  ['readTopicFeedArchive', '/feeds/en/topics/nothing/archive/1.json', 404, 'Problem'],
  ['readWholeFeed', '/feeds/all.json', 200, 'JsonFeed'],
  ['readWholeFeedArchive', '/feeds/all/archive/9.atom', 404, 'Problem'],
  ['chooseFrontPage', '/', 302, null],
  ['findFrontPage', '/en', 308, null],
  ['readFrontPage', '/en/', 200, null],
  ['readFrontPage', '/EN/', 308, null],
  ['readFrontPageArchive', '/en/archive/9', 404, 'Problem'],
  ['readStatusPage', '/ar/status', 200, null],
  ['readStatusPageArchive', '/ar/status/archive/9', 404, 'Problem'],
  ['readPage', `/zh-Hans/${ID}`, 200, null],
  ['readStyles', '/styles.css', 200, null],
  ['frameSummary', `/embed/ar/${ID}?theme=dark`, 200, null],
  ['embedSummary', `/embed/ar/${ID}.json`, 200, 'EmbeddedSummary'],
  ['frameLatest', '/embed/ru/latest?count=3', 200, null],
  ['embedLatest', '/embed/ru/latest.json', 200, 'EmbeddedList'],
  ['frameTopic', '/embed/ru/topics/nothing', 404, 'Problem'],
  ['embedTopic', '/embed/ru/topics/nothing.json', 404, 'Problem'],
  ['readFragment', `/fragment/fr/${ID}`, 200, null],
  ['buildEmbed', '/en/embed', 200, null],
  ['readOembed', '/oembed?url=https%3A%2F%2Felsewhere.example%2F', 404, 'Problem'],
  ['readWidget', '/widget.js', 200, null],
  ['readReleasedWidget', '/widget.0.js', 404, 'Problem'],
  ['readHealth', '/health', 200, 'Health'],
  ['readCoverage', '/coverage.json', 200, 'Coverage'],
  ['readCoverageArchive', '/coverage/archive/9.json', 404, 'Problem'],
  ['readChanges', '/changes.json?since=1', 200, 'Changes'],
  ['listSitemaps', '/sitemap.xml', 200, null],
  ['readSitemap', '/sitemap/head.xml', 200, null],
  ['readRobots', '/robots.txt', 200, null],
  ['readDescription', '/openapi.json', 200, null],
  ['readReference', '/docs', 200, null],
  ['readExtension', '/feeds/extension', 200, null],
];

describe('a file that never passes through the Worker', () => {
  it.each([
    ['/widget.js', 'text/javascript; charset=utf-8', 'public, max-age=60', '*'],
    [WIDGET_PATH, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', '*'],
    [STYLES_PATH, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', null],
  ])('says what it is, how long it keeps, and answers 304: %s', async (path, type, cache, origin) => {
    const { status, headers } = await fetch(site.origin + path);
    expect({ status, type: headers.get('Content-Type'), origin: headers.get('Access-Control-Allow-Origin') }).toEqual({
      ...{ status: 200, type, origin },
    });
    expect(headers.get('Cache-Control')).toMatch(new RegExp(`^${cache}`));
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    const again = await fetch(site.origin + path, { headers: { 'If-None-Match': headers.get('ETag')! } });
    expect(again.status).toBe(304);
  });
});

describe('what is read keeps to the description', () => {
  it.each(READS)('%s: GET %s is %i', async (operationId, path, status, schema) => {
    const { text, ...answer } = await answered(await ask('GET', path));
    expect(answer).toEqual({ status, breach: null });
    expectFits(schema, text);
    met.add(operationId);
  });
});

const NEW = '/articles/ferry-line';
const FR = `${NEW}/summaries/fr`;
const HOOK = { url: 'http://localhost:9/hook', events: ['summary.published'] };
const TOKEN = { name: 'french-desk', scope: 'write', languages: ['fr'] };
const force = '?force=true';
const etag = { 'If-None-Match': '*' };

/** In order: what one writes the next reads. A path's `{…}` is a member of the answer that was last kept. */
const WRITES: [operationId: string, method: string, path: string, ask: Ask, status: number, schema: string | null][] = [
  ['takeInventory', 'GET', '/articles', {}, 200, 'Inventory'],
  ['publish', 'POST', '/publish?dry-run=true', { body: { articles: [] } }, 200, 'Outcome'],
  ['publishArticle', 'PUT', NEW, { body: articleExample, headers: etag }, 201, 'Outcome'],
  ['publishArticle', 'PUT', NEW, { body: articleExample, headers: etag }, 412, 'Problem'],
  ['publishArticle', 'PUT', NEW, { body: articleExample }, 428, 'Problem'],
  ['publishArticle', 'PUT', NEW, { body: articleExample, headers: { 'If-Match': '"1"' } }, 200, 'Outcome'],
  ['publishArticle', 'PUT', NEW, { body: { title: 1 }, broken: true }, 422, 'Problem'],
  [
    'publishArticle',
    'PUT',
    NEW,
    { body: articleExample, headers: { 'Idempotency-Key': 'k'.repeat(256) }, broken: true },
    400,
    'Problem',
  ],
  [
    'publishSummary',
    'PUT',
    FR,
    { body: summaryExample, headers: { 'Idempotency-Key': 'one', ...etag } },
    201,
    'Outcome',
  ],
  ['publishSummary', 'PUT', FR + force, { body: { ...summaryExample, lede: 'Autre.' } }, 200, 'Outcome'],
  ['publishSummary', 'PUT', `${NEW}/summaries/tlh${force}`, { body: summaryExample }, 422, 'Problem'],
  ['readArticle', 'GET', NEW, {}, 200, 'ArticleEdition'],
  ['readSummary', 'GET', FR, {}, 200, 'SummaryEdition'],
  ['reviewSummary', 'POST', `${FR}/review`, { body: { by: 'Marie' }, headers: { 'If-Match': '"2"' } }, 200, 'Outcome'],
  ['reviewSummary', 'POST', `${FR}/review`, { body: { by: 'Marie', if_hash: '0'.repeat(32) } }, 412, 'Problem'],
  ['listArticleRevisions', 'GET', `${NEW}/revisions`, {}, 200, 'Revisions'],
  ['readArticleRevision', 'GET', `${NEW}/revisions/1`, {}, 200, 'Revision'],
  ['compareArticleRevisions', 'GET', `${NEW}/revisions/1/diff/1`, {}, 200, 'Differences'],
  ['restoreArticleRevision', 'POST', `${NEW}/revisions/1/restore${force}`, {}, 200, 'Outcome'],
  ['listSummaryRevisions', 'GET', `${FR}/revisions`, {}, 200, 'Revisions'],
  ['readSummaryRevision', 'GET', `${FR}/revisions/2`, {}, 200, 'Revision'],
  ['readSummaryRevision', 'GET', `${FR}/revisions/99`, {}, 404, 'Problem'],
  ['compareSummaryRevisions', 'GET', `${FR}/revisions/1/diff/2`, {}, 200, 'Differences'],
  ['restoreSummaryRevision', 'POST', `${FR}/revisions/1/restore${force}`, {}, 200, 'Outcome'],
  ['previewArticle', 'POST', `${NEW}/preview`, {}, 201, 'PreviewAddress'],
  ['previewSummary', 'POST', `${FR}/preview`, {}, 201, 'PreviewAddress'],
  ['readPreview', 'GET', '{url}', {}, 200, null],
  ['readPreviewRecord', 'GET', '{json_url}', {}, 200, 'Article'],
  ['withdrawSummary', 'DELETE', `${FR}?reason=Wrong`, {}, 200, 'Outcome'],
  ['withdrawArticle', 'DELETE', `${NEW}?reason=Wrong`, {}, 200, 'Outcome'],
  ['withdrawArticle', 'DELETE', '/articles/nothing', {}, 404, 'Problem'],
  ['mintToken', 'POST', '/tokens', { body: TOKEN }, 201, 'MintedToken'],
  ['mintToken', 'POST', '/tokens', { body: TOKEN }, 409, 'Problem'],
  ['listTokens', 'GET', '/tokens', {}, 200, 'Tokens'],
  ['revokeToken', 'DELETE', '/tokens/french-desk', {}, 204, null],
  ['readAudit', 'GET', '/audit', {}, 200, 'Audit'],
  ['rebuild', 'POST', '/rebuild', {}, 202, 'Rebuild'],
  ['addWebhook', 'POST', '/webhooks', { body: HOOK }, 201, 'NewWebhook'],
  ['listWebhooks', 'GET', '/webhooks', {}, 200, 'Webhooks'],
  ['readWebhook', 'GET', '/webhooks/{id}', {}, 200, 'Webhook'],
  ['testWebhook', 'POST', '/webhooks/{id}/test', {}, 200, 'WebhookTest'],
  ['resumeWebhook', 'POST', '/webhooks/{id}/resume', {}, 200, 'Webhook'],
  ['rotateWebhook', 'POST', '/webhooks/{id}/rotate', {}, 200, 'RotatedWebhook'],
  ['removeWebhook', 'DELETE', '/webhooks/{id}', {}, 204, null],
  ['removeWebhook', 'DELETE', '/webhooks/{id}', {}, 404, 'Problem'],
];
const KEPT = new Set(['PreviewAddress', 'NewWebhook']);
let kept: Record<string, string> = {};

describe('what is written keeps to the description', () => {
  it.each(WRITES)('%s: %s %s', async (operationId, method, template, asked, status, schema) => {
    const path = template.replace(/\{(\w+)\}/, (_, member) => (kept[member] ?? '').replace(site.origin, ''));
    const signed = !operationId.startsWith('readPreview');
    const { text, ...answer } = await answered(await ask(method, path, { ...asked, signed }));
    expect(answer).toEqual({ status, breach: null });
    expectFits(schema, text);
    kept = KEPT.has(schema ?? '') ? JSON.parse(text) : kept;
    met.add(operationId);
  });

  it('a withdrawn article is gone, with the reason', async () => {
    const isTold = async () => {
      const { waiting } = JSON.parse((await answered(await ask('GET', '/articles', { signed: true }))).text);
      expect(waiting).toBe(0);
    };
    await vi.waitFor(isTold, { timeout: 60_000, interval: 200 });
    const { text, ...answer } = await answered(await ask('GET', NEW));
    expect(answer).toEqual({ status: 410, breach: null });
    expectFits('Problem', text);
  });

  it('a wrong token is refused', async () => {
    const headers = { Authorization: 'Bearer wrong' };
    const { text, ...answer } = await answered(await ask('GET', '/articles', { headers }));
    expect(answer).toEqual({ status: 401, breach: null });
    expectFits('Problem', text);
  });

  it('every operation has been met', () => {
    expect(operations.map(({ operationId }) => operationId).filter((id) => !met.has(id))).toEqual([]);
  });
});

/** Failures that the proxy does not let happen, asked of the Worker itself. */
const FAILURES: [operationId: string, method: string, path: string, init: RequestInit, status: number][] = [
  ['takeInventory', 'GET', '/articles', {}, 401],
  ['publish', 'POST', '/publish', { body: '{', headers: { 'Content-Type': 'application/json' } }, 400],
  ['publish', 'POST', '/publish', { body: '{}', headers: { 'Content-Type': 'text/plain' } }, 415],
  ['publish', 'POST', '/publish', { body: ' '.repeat(5e6), headers: { 'Content-Type': 'application/json' } }, 413],
  ['readOembed', 'GET', '/oembed?url=x&format=yaml', {}, 501],
  ['readChanges', 'GET', '/changes.json?since=x', {}, 400],
];

describe('what cannot be asked through the proxy fails as described', () => {
  it.each(FAILURES)('%s: %s %s', async (operationId, method, path, { headers, ...init }, status) => {
    const token = status === 401 ? {} : { Authorization: `Bearer ${site.token}` };
    const response = await fetch(site.origin + path, {
      method,
      ...init,
      headers: { ...(headers as Record<string, string>), ...token },
    });
    expect([response.status, statusesOf(operationId).includes(String(status))]).toEqual([status, true]);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expectFits('Problem', await response.text());
  });

  it('a client that guesses tokens is told to wait', async () => {
    const guess = () => fetch(`${site.origin}/articles`, { headers: { Authorization: 'Bearer guessed' } });
    const answers = await Promise.all(Array.from({ length: 40 }, guess));
    const refused = answers.find(({ status }) => status === 429)!;
    expect([refused.headers.get('Retry-After'), statusesOf('takeInventory').includes('429')]).toEqual(['60', true]);
    expectFits('Problem', await refused.text());
  });
});

function statusesOf(operationId: string): string[] {
  const all = Object.values(description.paths).flatMap((item) => Object.values(item));
  return Object.keys(all.find((operation) => operation.operationId === operationId)!.responses);
}

/** A JSON answer fits its schema, and has no member that is not described. */
function expectFits(schema: string | null, text: string): void {
  if (schema === null) return;
  const fits = validatorOf(schema);
  fits(JSON.parse(text));
  expect(fits.errors ?? []).toEqual([]);
}
