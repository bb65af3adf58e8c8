import { env, exports } from 'cloudflare:workers';

/** What the tests of the Worker are written with: a publication, articles in it, and requests. */
export const ADMIN = 'test-admin-token-0123456789abcdef0123456789abcdef';
export const ORIGIN = 'https://news.example';

export const publication = {
  id: 'daily',
  title: { en: 'The Daily', ru: 'Ежедневник' },
  description: { en: 'Summaries' },
  languages: ['en', 'zh-Hans', 'ru', 'ar'],
  fallback: { 'zh-Hans': ['en'], ru: ['en'], ar: ['en'] },
  topics: { politics: { en: 'Politics', ru: 'Политика' }, science: { en: 'Science' } },
};

export function original(number: number, more: object = {}) {
  return {
    language: 'en',
    title: `Title ${number}`,
    body: `First paragraph of ${number}.\n\nSecond *paragraph*.`,
    published: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    topics: ['politics'],
    ...more,
  };
}

export function summary(text: string, more: object = {}) {
  return {
    headline: `Headline ${text}`,
    lede: `Lede ${text}.`,
    points: [`Point one ${text}`, `Point two ${text}`],
    ...more,
  };
}

export function article(number: number, languages = ['en', 'ru'], more: object = {}) {
  const id = `article-${String(number).padStart(4, '0')}`;
  const summaries = Object.fromEntries(languages.map((language) => [language, summary(`${language} ${number}`)]));
  return { id, original: original(number), summaries, ...more };
}

export function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const init: RequestInit = { method, headers: { Authorization: `Bearer ${ADMIN}`, ...headers }, redirect: 'manual' };
  if (body !== undefined) {
    init.body = typeof body === 'string' ? body : JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json', ...init.headers };
  }
  return exports.default.fetch(ORIGIN + path, init);
}

export function read(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(ORIGIN + path, { headers, redirect: 'manual' });
}

/** Publishes a batch and waits until KV has been told everything. */
export async function publish(batch: object): Promise<any> {
  const response = await call('POST', '/publish', batch);
  const done = await response.json();
  if (response.status !== 200) throw new Error(JSON.stringify(done));
  await settled();
  return done;
}

/** Carries on with the outbox until nothing waits: what the alarm does, without waiting for it. */
export async function settled(): Promise<void> {
  const newsroom = env.NEWSROOM.getByName('publication');
  for (let round = 0; round < 100; round += 1) {
    if ((await newsroom.waiting()) === 0) return;
    await newsroom.alarm();
    await scheduler.wait(100);
  }
  throw new Error('KV was not told everything');
}
