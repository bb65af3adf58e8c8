import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { CHANGES_PER_PAGE } from '../../src/store/values.ts';
import { article, call, original, publication, publish, read, settled, summary } from '../desk.ts';
import { bodyOf } from '../publish/answers.ts';
import { counted } from '../read/counting.ts';

interface Changes {
  changes: { cursor: number; kind: string; article: string; language: string | null; fields: string[] }[];
  cursor: number;
  next_url?: string;
}

const RU = '/articles/article-0001/summaries/ru?force=true';
const since = (cursor: number | string) => bodyOf<Changes>(read(`/changes.json?since=${cursor}`));

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

describe('the change log', () => {
  it('tells in order what happened to each text, by its kind and its fields', async () => {
    const { cursor } = await since(0);
    await call('PUT', RU, { ...summary('ru 1'), headline: 'Another' });
    await call('PUT', RU, { ...summary('ru 1'), headline: 'Another.', minor: true });
    const corrections = [{ date: '2026-01-02', note: 'A note.' }];
    await call('PUT', RU, { ...summary('ru 1'), headline: 'Another.', corrections });
    await call('PUT', '/articles/article-0001?force=true', original(1, { topics: ['science'] }));
    await call('DELETE', RU);
    await settled();
    const { changes } = await since(cursor);
    expect(changes.map(({ kind, language, fields }) => [kind, language, fields])).toEqual([
      ['edited', 'ru', ['headline']],
      ['minor', 'ru', ['headline', 'minor']],
      ['corrected', 'ru', ['minor', 'corrections']],
      ['edited', null, ['topics']],
      ['withdrawn', 'ru', []],
    ]);
  });

  it('leads through any number of changes without a gap and to an end', async () => {
    for (let count = 1; count <= 2 * CHANGES_PER_PAGE; count += 1) await call('PUT', RU, summary(`version ${count}`));
    await settled();
    const cursors: number[] = [];
    let page = await since(0);
    for (let pages = 0; pages < 10; pages += 1) {
      cursors.push(...page.changes.map(({ cursor }) => cursor));
      if (!page.next_url) break;
      page = await bodyOf<Changes>(read(new URL(page.next_url).pathname + new URL(page.next_url).search));
    }
    const last = cursors.at(-1)!;
    expect(last).toBeGreaterThan(2 * CHANGES_PER_PAGE);
    expect(cursors).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(page.next_url).toBe(undefined);
    expect(await since(last)).toEqual({ changes: [], cursor: last });
  });

  it('knows no cursor beyond its newest, and says which that is, from two keys at most', async () => {
    const { cursor } = await since(0);
    expect(await since(cursor)).toEqual({ changes: [], cursor });
    for (const wrong of [cursor + 1, CHANGES_PER_PAGE, CHANGES_PER_PAGE + 1, 5 * CHANGES_PER_PAGE, 999_999]) {
      const { response, costs } = await counted(`/changes.json?since=${wrong}`);
      expect([wrong, response.status]).toEqual([wrong, 400]);
      // Beside the settings, which may be in memory.
      expect(costs.reads.filter((key) => key !== 'publication').length).toBeLessThanOrEqual(2);
      const { detail } = await bodyOf<{ detail: string }>(response);
      expect(detail).toContain('begin again without since');
      if (wrong < 2 * CHANGES_PER_PAGE) expect(detail).toContain(`The newest one is ${cursor}.`);
    }
  });

  it('knows the last cursor of a full page, before and after there is another page', async () => {
    const full = CHANGES_PER_PAGE;
    const { cursor } = await since(0);
    for (let count = cursor + 1; count <= full; count += 1) await call('PUT', RU, summary(`version ${count}`));
    await settled();
    expect(await since(full)).toEqual({ changes: [], cursor: full });
    expect((await read(`/changes.json?since=${full + 1}`)).status).toBe(400);
    await call('PUT', RU, summary('one more'));
    await settled();
    expect((await since(full)).changes.map(({ cursor }) => cursor)).toEqual([full + 1]);
    expect(await since(full + 1)).toEqual({ changes: [], cursor: full + 1 });
  });

  it.each(['-1', '1.5', '0x10', '1e3', 'NaN', ' 1', '9'.repeat(16), 'last'])('takes no cursor %j', async (cursor) => {
    expect((await read(`/changes.json?since=${encodeURIComponent(cursor)}`)).status).toBe(400);
  });
});
