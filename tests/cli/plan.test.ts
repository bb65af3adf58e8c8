import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/articles/fingerprint.ts';
import type { PublicationInput, SummaryInput } from '../../src/articles/schema.ts';
import type { Ledger } from '../../src/cli/client/answers.ts';
import { guardWithdrawals } from '../../src/cli/client/guard.ts';
import { planPublish } from '../../src/cli/client/plan.ts';
import { Synced } from '../../src/cli/client/synced.ts';
import type { ReadyArticle } from '../../src/cli/content/content.ts';

// Only their hashes count here.
const PUBLICATION = { id: 'daily', languages: ['en', 'ru', 'fr'] } as unknown as PublicationInput;
const text = (headline: string) => ({ headline }) as SummaryInput;
const ORIGINAL = { title: 'First' } as unknown as ReadyArticle['original'];
const ELSEWHERE = 'e'.repeat(32);

const FILES = { id: 'first', original: ORIGINAL, summaries: { en: text('En'), ru: text('Ru') } };

type Stored = { hash: string; via: 'publish' | 'put' };

/** What the publication holds: what the files say, but for what is given. */
function ledger(summaries: Record<string, Stored>, more: Partial<Ledger> = {}): Ledger {
  const own = (value: object): Stored => ({ hash: contentHash(value), via: 'publish' });
  const all = { en: own(FILES.summaries.en), ru: own(FILES.summaries.ru), ...summaries };
  const first = { via: 'publish' as const, original: contentHash(ORIGINAL), summaries: all };
  return { publication: contentHash(PUBLICATION), articles: { first }, withdrawn: {}, ...more };
}

/** What this machine remembers, by `id` or `id/language`. */
async function memory(there: Ledger, remembered: Record<string, string> = {}) {
  const synced = await Synced.read('/nowhere', new URL('https://news.example.org'));
  for (const [name, hash] of Object.entries(remembered)) {
    const [article = '', language = null] = name.split('/');
    synced.set({ article, language }, hash);
  }
  synced.assume(there);
  return synced;
}

async function plan(files: ReadyArticle[], there: Ledger, remembered: Record<string, string> = {}, overwrite = false) {
  const synced = await memory(there, remembered);
  return planPublish(PUBLICATION, files, there, { overwrite, held: new Set(), synced });
}

const edited = { ...FILES, summaries: { ...FILES.summaries, en: text('Edited') } };
const old = contentHash(text('Ru'));
/** What this machine remembers once it has published the files. */
const AGREED = { first: contentHash(ORIGINAL), 'first/en': contentHash(FILES.summaries.en), 'first/ru': old };

describe('what is sent', () => {
  test('each text says what it is taken for, so that an edit that comes in between is not lost', async () => {
    const { articles } = await plan([{ ...edited, summaries: { ...edited.summaries, fr: text('Fr') } }], ledger({}));
    expect(articles[0]?.base).toEqual({
      original: contentHash(ORIGINAL),
      summaries: { en: contentHash(FILES.summaries.en), ru: old, fr: null },
    });
  });

  test('a summary that is not there is said not to be, since it would be withdrawn if it came in between', async () => {
    expect((await plan([edited], ledger({}))).articles[0]?.base.summaries).toMatchObject({ fr: null });
    const put = ledger({ fr: { hash: ELSEWHERE, via: 'put' } });
    expect((await plan([edited], put)).articles[0]?.base.summaries).not.toHaveProperty('fr');
  });

  test('what came over HTTP and was pulled since is the file’s to edit', async () => {
    const there = ledger({ en: { hash: ELSEWHERE, via: 'put' } });
    const { articles, kept } = await plan([edited], there, { ...AGREED, 'first/en': ELSEWHERE });
    expect({ sent: articles.length, kept }).toEqual({ sent: 1, kept: [] });
    expect(articles[0]?.base.summaries.en).toBe(ELSEWHERE);
  });
});

describe('what stays', () => {
  test('what came over HTTP since the files last agreed, while the rest is sent', async () => {
    const there = ledger({ ru: { hash: ELSEWHERE, via: 'put' } });
    const { articles, kept } = await plan([edited], there, AGREED);
    expect(Object.keys(articles[0]?.summaries ?? {})).toEqual(['en']);
    expect(kept).toEqual([{ article: 'first', language: 'ru', why: 'written' }]);
  });

  test('the whole article, where another folder published a part of it: its absence would withdraw that part', async () => {
    const there = ledger({ ru: { hash: ELSEWHERE, via: 'publish' } });
    const { articles, kept, withdraw } = await plan([edited], there, AGREED);
    expect({ articles, withdraw }).toEqual({ articles: [], withdraw: [] });
    expect(kept).toEqual([
      { article: 'first', language: 'ru', why: 'written' },
      { article: 'first', language: 'en', why: 'beside' },
    ]);
  });

  test('a summary that another folder added', async () => {
    const there = ledger({ fr: { hash: ELSEWHERE, via: 'publish' } });
    const { articles, withdraw, missing, kept } = await plan([edited], there, AGREED);
    expect({ articles, withdraw, missing }).toEqual({ articles: [], withdraw: [], missing: [] });
    expect(kept).toEqual([
      { article: 'first', language: 'fr', why: 'unknown' },
      { article: 'first', language: 'en', why: 'beside' },
    ]);
  });

  test.each([false, true])('an article that another folder added (--overwrite %s)', async (overwrite) => {
    const second = { original: ELSEWHERE, via: 'publish' as const, summaries: {} };
    const there = ledger({});
    const { withdraw, missing, kept } = await plan(
      [FILES],
      { ...there, articles: { ...there.articles, second } },
      AGREED,
      overwrite,
    );
    expect({ withdraw, missing }).toEqual({ withdraw: [], missing: [] });
    expect(kept).toEqual([{ article: 'second', language: null, why: 'unknown' }]);
  });

  test('a summary that two folders added differently', async () => {
    const there = ledger({ fr: { hash: ELSEWHERE, via: 'publish' } });
    const files = { ...FILES, summaries: { ...FILES.summaries, fr: text('Ours') } };
    expect((await plan([files], there, AGREED)).kept).toEqual([{ article: 'first', language: 'fr', why: 'written' }]);
  });

  test('a summary that another folder edited, though its file is gone here', async () => {
    const { ru: _, ...summaries } = edited.summaries;
    const there = ledger({ ru: { hash: ELSEWHERE, via: 'publish' } });
    const { articles, missing } = await plan([{ ...edited, summaries }], there, AGREED);
    expect({ articles, missing }).toEqual({ articles: [], missing: [] });
  });

  test('an article that another folder edited, though its folder is gone here', async () => {
    expect((await plan([], ledger({}), { first: ELSEWHERE })).withdraw).toEqual([]);
    const base = contentHash(ORIGINAL);
    expect((await plan([], ledger({}), AGREED)).withdraw).toEqual([{ article: 'first', base }]);
  });

  test.each(['publish', 'put'] as const)(
    'an article that somebody added to or edited a text of (%s), though its folder is gone here',
    async (via) => {
      const there = ledger({ ru: { hash: ELSEWHERE, via }, fr: { hash: ELSEWHERE, via } });
      const { withdraw, kept } = await plan([], there, AGREED);
      expect(withdraw).toEqual([]);
      expect(kept.map(({ language, why }) => [language, why])).toEqual([
        ['ru', 'unknown'],
        ['fr', 'unknown'],
      ]);
      expect((await plan([], there, AGREED, true)).withdraw).toMatchObject([{ article: 'first' }]);
    },
  );

  test('a withdrawal by another folder: the file that is still here does not undo it', async () => {
    const there = ledger({});
    const { ru: _, ...summaries } = there.articles.first!.summaries;
    const without = { ...there, articles: { first: { ...there.articles.first!, summaries } } };
    const kept = [{ article: 'first', language: 'ru', why: 'written' }];
    expect(await plan([FILES], without, AGREED)).toMatchObject({ articles: [], kept });
    expect(await plan([edited], without, AGREED)).toMatchObject({ articles: [{ summaries: { en: {} } }], kept });

    const gone = await plan([edited], { ...there, articles: {} }, AGREED);
    expect(gone.articles).toEqual([]);
    expect(gone.kept.map(({ language }) => language)).toEqual([null, 'en', 'ru']);
    expect((await plan([FILES], { ...there, articles: {} }, AGREED, true)).articles).toHaveLength(1);
  });

  test('nothing, where nothing was ever published: what is remembered is of a publication that is no more', async () => {
    const empty = { ...ledger({}), publication: null, articles: {} };
    expect(await plan([FILES], empty, AGREED)).toMatchObject({ articles: [{ id: 'first' }], kept: [] });
  });

  test('nothing of it, where --overwrite says so', async () => {
    const there = ledger({ ru: { hash: ELSEWHERE, via: 'publish' } });
    const { articles, kept } = await plan([edited], there, AGREED, true);
    expect(kept).toEqual([]);
    expect(articles[0]?.base.summaries.ru).toBe(ELSEWHERE);
  });
});

test('without a memory, files own what files published', async () => {
  const there = ledger({ ru: { hash: ELSEWHERE, via: 'publish' } });
  const { articles, kept } = await plan([edited], there);
  expect({ sent: Object.keys(articles[0]?.summaries ?? {}), kept }).toEqual({ sent: ['en', 'ru'], kept: [] });
});

test('a file of what came over HTTP that was deleted after a pull is withdrawn by name', async () => {
  const there = ledger({ fr: { hash: ELSEWHERE, via: 'put' } });
  const { articles, withdraw } = await plan([FILES], there, { ...AGREED, 'first/fr': ELSEWHERE });
  expect(articles).toEqual([]);
  expect(withdraw).toEqual([{ article: 'first', language: 'fr', base: ELSEWHERE }]);
  expect((await plan([FILES], there)).withdraw).toEqual([]);
});

describe('a folder that lacks articles which files published', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...FILES, id: `a${n}` }));
  const holding = (articles: readonly ReadyArticle[]) => {
    const { first } = ledger({}).articles;
    return ledger({}, { articles: Object.fromEntries(articles.map(({ id }) => [id, first!])) });
  };

  test.each([
    [1, 2],
    [3, 6],
    [5, 10],
    [20, 100],
  ])('withdraws %i of %i', async (gone, all) => {
    const there = holding(many(all));
    const planned = await plan(many(all).slice(gone), there);
    const synced = await memory(there);
    expect(() => guardWithdrawals(planned, there, synced)).not.toThrow();
  });

  test('counts with them what came over HTTP and was pulled', async () => {
    const put = { original: ELSEWHERE, via: 'put' as const, summaries: {} };
    const there = ledger({}, { articles: { a0: put, a1: put, a2: put } });
    const remembered = { a0: ELSEWHERE, a1: ELSEWHERE, a2: ELSEWHERE };
    const planned = await plan(many(3).slice(1), there, remembered, true);
    const synced = await memory(there, remembered);
    expect(planned.withdraw).toEqual([{ article: 'a0', base: ELSEWHERE }]);
    expect(() => guardWithdrawals(planned, there, synced)).not.toThrow();
  });

  test.each([
    [1, 1],
    [2, 3],
    [5, 6],
    [6, 12],
    [21, 100],
  ])('withdraws %i of %i only if it is asked to', async (gone, all) => {
    const there = holding(many(all));
    const planned = await plan(many(all).slice(gone), there);
    const synced = await memory(there);
    expect(() => guardWithdrawals(planned, there, synced)).toThrow(
      `the folder lacks ${gone} of ${all} articles that were published from files, and they would be withdrawn`,
    );
  });
});
