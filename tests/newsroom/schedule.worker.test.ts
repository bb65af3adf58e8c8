import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, read, summary } from '../desk.ts';
import { bodyOf, type Edition, editionOf } from '../publish/answers.ts';
import { NOON, passTo, setClock, timeAt } from './clock.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const AR = '/articles/article-0001/summaries/ar';
const RU = '/articles/article-0001/summaries/ru';
const HELD = '/articles/held';

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
  await setClock(NOON);
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

const statusOf = async (path: string) => (await read(path)).status;
const itemsOf = async (feed: string) => {
  const { items } = await bodyOf<{ items: { url: string; date_published: string }[] }>(read(feed));
  return items.map(({ url, date_published }) => [url.split('/').at(-1), date_published]);
};
const kindsSince = async (since: number) => {
  const { changes } = await bodyOf<{ changes: { kind: string; article: string; language: string }[] }>(
    read(`/changes.json?since=${since}`),
  );
  return changes.map(({ kind, article: id, language }) => [kind, id, language]);
};

describe('a scheduled summary', () => {
  beforeEach(async () => {
    await call('PUT', AR, summary('later', { publish_at: timeAt(NOON + HOUR_MS) }));
  });

  it('is public from its second on, and not a second before', async () => {
    await passTo(NOON + HOUR_MS - SECOND_MS);
    expect(await statusOf(AR)).toBe(404);
    expect((await editionOf(AR)).state).toBe('scheduled');
    await passTo(NOON + HOUR_MS);
    expect(await statusOf(AR)).toBe(200);
    expect((await editionOf(AR)).state).toBe('published');
  });

  it('is dated by its time after a downtime too', async () => {
    await passTo(NOON + 5 * HOUR_MS + 17 * SECOND_MS);
    const { published, modified } = await bodyOf<Edition>(read(AR));
    expect([published, modified]).toEqual([timeAt(NOON + HOUR_MS), timeAt(NOON + HOUR_MS)]);
    expect(await itemsOf('/feeds/ar.json')).toEqual([['article-0001', timeAt(NOON + HOUR_MS)]]);
  });

  it('is dated by its time where its files are published anew afterwards', async () => {
    await passTo(NOON + 5 * HOUR_MS);
    const later = summary('later', { publish_at: timeAt(NOON + HOUR_MS) });
    const anew = { ...article(5, ['en']), summaries: { ar: later } };
    await publish({ articles: [anew] });
    expect((await bodyOf<Edition>(read('/articles/article-0005/summaries/ar'))).published).toBe(timeAt(NOON + HOUR_MS));
  });

  it('can be called off', async () => {
    await call('PUT', AR, summary('later', { status: 'draft' }), { 'If-Match': '"1"' });
    await passTo(NOON + 2 * HOUR_MS);
    expect(await statusOf(AR)).toBe(404);
  });

  it('whose article is withdrawn meanwhile stays with the editors', async () => {
    await call('DELETE', '/articles/article-0001');
    await passTo(NOON + 2 * HOUR_MS);
    expect(await statusOf(AR)).toBe(410);
    expect((await editionOf(AR)).state).toBe('draft');
    expect((await editionOf(RU)).state).toBe('withdrawn');
  });

  it('leaves its languages’ neighbours alone', async () => {
    const before = await (await read(RU)).text();
    await passTo(NOON + HOUR_MS);
    expect(JSON.parse(await (await read(RU)).text()).modified).toBe(JSON.parse(before).modified);
  });
});

describe('a scheduled edit', () => {
  it('leaves what is live until its time, then replaces it without making it news again', async () => {
    const before = await bodyOf<Edition>(read(RU));
    await call('PUT', RU, summary('later', { publish_at: timeAt(NOON + HOUR_MS) }), { 'If-Match': '"1"' });
    await passTo(NOON + HOUR_MS - SECOND_MS);
    expect(await bodyOf(read(RU))).toEqual(before);
    await passTo(NOON + HOUR_MS);
    const after = await bodyOf<Edition>(read(RU));
    expect(after).toMatchObject({ headline: 'Headline later', published: before.published });
    expect(after.modified).toBe(timeAt(NOON + HOUR_MS));
  });

  it('that is overtaken by an edit is dropped', async () => {
    await call('PUT', RU, summary('later', { publish_at: timeAt(NOON + HOUR_MS) }), { 'If-Match': '"1"' });
    await call('PUT', RU, summary('now'), { 'If-Match': '"2"' });
    await passTo(NOON + HOUR_MS);
    expect((await bodyOf<Edition>(read(RU))).headline).toBe('Headline now');
  });

  it('is dropped by writing again what is live, and readers are told nothing', async () => {
    const before = await (await read('/articles/article-0001')).text();
    await call('PUT', RU, summary('later', { publish_at: timeAt(NOON + HOUR_MS) }), { 'If-Match': '"1"' });
    const { editing } = await editionOf(RU);
    const live = summary('ru 1');
    expect((await call('PUT', RU, live, { 'If-Match': `"${editing!.revision}"` })).status).toBe(200);
    expect((await editionOf(RU)).state).toBe('published');
    await passTo(NOON + HOUR_MS);
    expect(await (await read('/articles/article-0001')).text()).toBe(before);
  });
});

describe('an embargo', () => {
  const embargo = timeAt(NOON + HOUR_MS);
  let cursor: number;

  beforeEach(async () => {
    ({ cursor } = await bodyOf<{ cursor: number }>(read('/changes.json')));
    await call('PUT', HELD, original(3, { published: undefined, embargo }));
    await call('PUT', `${HELD}/summaries/ru`, summary('held'));
    await call('PUT', `${HELD}/summaries/en`, summary('held'));
  });

  it('holds the article in all its languages to the second', async () => {
    await passTo(NOON + HOUR_MS - SECOND_MS);
    for (const path of [HELD, `${HELD}/summaries/ru`, '/en/held'])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await editionOf(HELD)).toMatchObject({
      state: 'scheduled',
      editing: { held_until: embargo, live_revision: null },
    });
    await passTo(NOON + HOUR_MS);
    for (const path of [HELD, `${HELD}/summaries/ru`, '/en/held'])
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    expect((await editionOf(HELD)).state).toBe('published');
  });

  it('ends with everything dated by its end, whenever it was written and however late the alarm', async () => {
    await passTo(NOON + 9 * HOUR_MS);
    const record = await bodyOf<Edition>(read(HELD));
    expect([record.published, record.modified]).toEqual([embargo, embargo]);
    expect(record.summaries.ru).toMatchObject({ published: embargo, modified: embargo });
    expect((await itemsOf('/feeds/ru.json'))[0]).toEqual(['held', embargo]);
    expect(await kindsSince(cursor)).toEqual([
      ['published', 'held', null],
      ['published', 'held', 'en'],
      ['published', 'held', 'ru'],
    ]);
  });

  it('that is lifted shows everything at once', async () => {
    await call('PUT', HELD, original(3, { published: undefined }), { 'If-Match': '"1"' });
    await passTo(NOON + SECOND_MS);
    const record = await bodyOf<Edition>(read(HELD));
    expect([record.published, record.summaries.ru!.published]).toEqual([timeAt(NOON), timeAt(NOON)]);
    expect(await kindsSince(cursor)).toEqual([
      ['published', 'held', null],
      ['published', 'held', 'en'],
      ['published', 'held', 'ru'],
    ]);
  });

  it('that is put off holds until its new end', async () => {
    const later = timeAt(NOON + 3 * HOUR_MS);
    await call('PUT', HELD, original(3, { published: undefined, embargo: later }), { 'If-Match': '"1"' });
    await passTo(NOON + 2 * HOUR_MS);
    expect(await statusOf(HELD)).toBe(404);
    await passTo(NOON + 3 * HOUR_MS);
    expect((await bodyOf<Edition>(read(HELD))).published).toBe(later);
  });

  it('holds a summary that was scheduled for an earlier time', async () => {
    await call('PUT', `${HELD}/summaries/ar`, summary('early', { publish_at: timeAt(NOON + HOUR_MS / 2) }));
    await passTo(NOON + HOUR_MS / 2);
    expect(await statusOf(`${HELD}/summaries/ar`)).toBe(404);
    await passTo(NOON + HOUR_MS);
    expect((await bodyOf<Edition>(read(`${HELD}/summaries/ar`))).published).toBe(embargo);
  });

  it('holds through a withdrawal, and what comes back later is all told', async () => {
    await call('DELETE', HELD);
    await call('PUT', RU, summary('due then', { publish_at: embargo }), { 'If-Match': '"1"' });
    await passTo(NOON + 2 * HOUR_MS);
    expect(await statusOf(HELD)).toBe(404);
    expect(await kindsSince(cursor)).toEqual([['edited', 'article-0001', 'ru']]);
    await call('PUT', HELD, original(3, { published: undefined }), { 'If-Match': '"2"' });
    await passTo(NOON + 2 * HOUR_MS + SECOND_MS);
    expect((await bodyOf<Edition>(read(HELD))).summaries.ru!.published).toBe(timeAt(NOON + 2 * HOUR_MS));
    expect(await kindsSince(cursor + 1)).toHaveLength(3);
  });

  it('cannot take back what was public', async () => {
    const path = '/articles/article-0001';
    const response = await call('PUT', path, original(1, { embargo }), { 'If-Match': '"1"' });
    expect(response.status).toBe(409);
    expect(await statusOf(path)).toBe(200);
  });
});

describe('a withdrawal', () => {
  it('answers readers 410 with the reason, in one language or in all', async () => {
    await call('DELETE', `${RU}?reason=Wrong%20figure`);
    await passTo(NOON + 2 * SECOND_MS);
    expect(await statusOf(RU)).toBe(410);
    expect(await bodyOf(read(RU))).toMatchObject({ reason: 'Wrong figure' });
    expect(await statusOf('/articles/article-0001/summaries/en')).toBe(200);
    await call('DELETE', '/articles/article-0001?reason=Court');
    await passTo(NOON + 4 * SECOND_MS);
    expect(await bodyOf(read('/articles/article-0001'))).toMatchObject({ status: 410, reason: 'Court' });
    expect(await editionOf(RU)).toMatchObject({
      state: 'withdrawn',
      editing: { withdrawal: { reason: 'Wrong figure' } },
    });
  });
});

describe('a correction', () => {
  it('is shown to readers and logged as one', async () => {
    const { cursor } = await bodyOf<{ cursor: number }>(read('/changes.json'));
    const corrections = [{ date: '2040-05-01', note: 'The figure was 12, not 21.' }];
    await call('PUT', RU, summary('right', { corrections }), { 'If-Match': '"1"' });
    await passTo(NOON + 2 * SECOND_MS);
    expect(await bodyOf(read(RU))).toMatchObject({ corrections });
    expect(await kindsSince(cursor)).toEqual([['corrected', 'article-0001', 'ru']]);
  });
});

describe('a clock that is set back', () => {
  it('takes back no time that readers have seen, and no revision', async () => {
    await call('PUT', RU, summary('two'), { 'If-Match': '"1"' });
    const { modified } = await editionOf(RU);
    await setClock(NOON - 2 * HOUR_MS);
    const response = await call('PUT', RU, summary('three'), { 'If-Match': '"2"' });
    expect(response.headers.get('ETag')).toBe('"3"');
    expect((await editionOf(RU)).modified).toBe(modified);
  });

  it('publishes nothing twice', async () => {
    await call('PUT', AR, summary('later', { publish_at: timeAt(NOON + HOUR_MS) }));
    await passTo(NOON + HOUR_MS);
    const { cursor } = await bodyOf<{ cursor: number }>(read('/changes.json'));
    await passTo(NOON);
    await passTo(NOON + HOUR_MS);
    expect((await bodyOf<{ cursor: number }>(read('/changes.json'))).cursor).toBe(cursor);
    expect(await statusOf(AR)).toBe(200);
  });
});
