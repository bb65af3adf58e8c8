import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../src/articles/issue.ts';
import { parseArticle, parseBatch, parsePublication, parseSummary } from '../../src/articles/parse.ts';

const ARTICLE = { language: 'en', title: 'T', body: 'B' };
const SUMMARY = { headline: 'H', lede: 'L', points: ['P'] };
const PUBLICATION = { id: 'p', title: { en: 'T' }, languages: ['en', 'ru'] };

const issuesOf = (parsed: Parsed<unknown>) => (parsed.ok ? [] : parsed.issues);
const pointersOf = (parsed: Parsed<unknown>) => issuesOf(parsed).map(({ pointer }) => pointer);
const detailsOf = (parsed: Parsed<unknown>) => issuesOf(parsed).map(({ detail }) => detail);

/** The value that was parsed; a refusal fails the test with its issues. */
function read<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('an article', () => {
  it('is normalised: tags, times, texts, and what is absent', () => {
    const input = {
      ...ARTICLE,
      language: 'zh_cn',
      title: ' e\u0301 ',
      body: '\r\nB\r\nC \n',
      published: '2025-11-04T16:00:00.5+08:00',
    };
    expect(read(parseArticle(input))).toEqual({
      language: 'zh-CN',
      title: 'é',
      body: 'B\nC',
      published: '2025-11-04T08:00:00Z',
      dateline: null,
      source: null,
      topics: [],
      people: [],
      organisations: [],
      places: [],
      minor: false,
      embargo: null,
    });
  });

  it('may say null for what is absent', () => {
    const input = { ...ARTICLE, source: null, topics: null, minor: null, dateline: null, published: null };
    expect(read(parseArticle(input))).toEqual(read(parseArticle(ARTICLE)));
  });

  it('keeps names once, and what else it says', () => {
    const input = {
      ...ARTICLE,
      people: ['Li', 'Li ', 'محمد'],
      source: { name: 'The Post', url: 'https://EXAMPLE.org' },
      dateline: { place: 'Beijing', date: '2024-02-29' },
      topics: ['world', 'world'],
      minor: true,
    };
    expect(read(parseArticle(input))).toMatchObject({
      people: ['Li', 'محمد'],
      source: { name: 'The Post', url: 'https://example.org/' },
      dateline: { place: 'Beijing', date: '2024-02-29' },
      topics: ['world'],
      minor: true,
    });
  });

  const faults: [rule: string, change: object, pointer: string][] = [
    ['a title of two lines', { title: 'a\nb' }, '/title'],
    ['a title with NUL', { title: 'a\0b' }, '/title'],
    ['an empty title', { title: ' \u200b ' }, '/title'],
    ['too wide a title', { title: 'a'.repeat(121) }, '/title'],
    ['too wide a title in Chinese', { title: '中'.repeat(61) }, '/title'],
    ['a title of stacked marks', { title: `a${'\u0301'.repeat(900)}` }, '/title'],
    ['a title of a megabyte', { title: 'a'.repeat(1_000_000) }, '/title'],
    ['a title that is a number', { title: 3 }, '/title'],
    ['an empty body', { body: '\n\n \t' }, '/body'],
    ['too long a body', { body: 'a'.repeat(20_001) }, '/body'],
    ['a body that Markdown cannot bear', { body: '>'.repeat(30) }, '/body'],
    ['a language that is none', { language: 'English language' }, '/language'],
    ['a private language', { language: 'x-secret' }, '/language'],
    ['a language of no text', { language: 'und' }, '/language'],
    ['a language with NUL', { language: 'en\0' }, '/language'],
    ['a day that does not exist', { published: '2025-02-30T00:00:00Z' }, '/published'],
    ['a time without offset', { published: '2025-02-03T00:00:00' }, '/published'],
    ['a date for a time', { embargo: '2025-02-03' }, '/embargo'],
    ['a dateline without a date', { dateline: { place: 'Beijing' } }, '/dateline/date'],
    ['a dateline that is a list', { dateline: [] }, '/dateline'],
    ['a source with a script URL', { source: { name: 'a', url: 'javascript:alert(1)' } }, '/source/url'],
    ['a source with a relative URL', { source: { name: 'a', url: '//evil.example' } }, '/source/url'],
    ['a source with a repaired URL', { source: { name: 'a', url: 'https:evil.example' } }, '/source/url'],
    ['a source with a password', { source: { name: 'a', url: 'https://a:b@e.example' } }, '/source/url'],
    ['a source with a tab in its URL', { source: { name: 'a', url: 'https://e.ex\tample' } }, '/source/url'],
    ['a source with a disguised URL', { source: { name: 'a', url: 'https://e.example/\u202egnp' } }, '/source/url'],
    ['a disguised source', { source: { name: 'a\u202eb' } }, '/source/name'],
    ['a person with tag characters', { people: ['ok', 'a\u{e0041}'] }, '/people/1'],
    ['a person of two lines', { people: ['a\r\nb'] }, '/people/0'],
    ['too many people', { people: Array.from({ length: 51 }, (_, n) => `p${n}`) }, '/people'],
    ['a place that is a list', { places: [['a']] }, '/places/0'],
    ['a topic in capitals', { topics: ['World'] }, '/topics/0'],
    ['a topic with a slash', { topics: ['a/../b'] }, '/topics/0'],
    ['too many topics', { topics: Array.from({ length: 21 }, (_, n) => `t${n}`) }, '/topics'],
    ['a flag in words', { minor: 'yes' }, '/minor'],
    ['an unknown member', { bdoy: 'x' }, '/bdoy'],
    ['a member with odd characters', { 'a/b~c': 1 }, '/a~1b~0c'],
  ];
  it.each(faults)('is refused for %s', (_, change, pointer) => {
    const parsed = parseArticle({ ...ARTICLE, ...change });
    expect(pointersOf(parsed)).toEqual([pointer]);
    expect(detailsOf(parsed)[0]).toMatch(/^(?:Write|Shorten|Remove|Missing: add|Nest).{10,300}\.$/s);
  });

  it('is told every fault at once', () => {
    const parsed = parseArticle({
      titel: 'x',
      text: 'y',
      body: '',
      published: 'now',
      source: { url: 'x' },
      topics: ['A', 'b', 'C'],
    });
    expect(pointersOf(parsed)).toEqual([
      '/language',
      '/title',
      '/body',
      '/published',
      '/source/name',
      '/source/url',
      '/topics/0',
      '/topics/2',
      '/titel',
    ]);
    expect(detailsOf(parsed).at(-1)).toContain('Remove "titel", "text"; the members here are: language, title,');
  });

  it.each([undefined, null, 1, 'x', true, [], [ARTICLE], () => 1, Symbol('x'), 1n, new Date(0), new Map()])(
    'that is no plain object is refused, never thrown (%#)',
    (input) => {
      expect(pointersOf(parseArticle(input))).toEqual(['']);
    },
  );
});

describe('any input', () => {
  const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

  it('is refused when it is nested too deeply, however deeply', () => {
    expect(detailsOf(parseBatch(nested(33)))).toEqual(['Nested too deeply; use at most 32 levels.']);
    expect(detailsOf(parseBatch(nested(100_000)))).toEqual(['Nested too deeply; use at most 32 levels.']);
    expect(pointersOf(parseBatch(nested(32)))).toEqual(['/a']);
  });

  it('is refused when it holds itself', () => {
    const input: Record<string, unknown> = {};
    input.self = input;
    expect(detailsOf(parseArticle(input))).toEqual(['Nested too deeply; use at most 32 levels.']);
  });

  it('is refused when its aliases unfold without end', () => {
    const bomb = Array.from({ length: 30 }).reduce<unknown>((inner) => Array(100).fill(inner), 'x');
    expect(issuesOf(parseBatch({ articles: bomb }))).toHaveLength(1);
  });

  it('is refused when a list or an object is too long', () => {
    expect(pointersOf(parseSummary({ ...SUMMARY, points: Array(1_000_000).fill('x') }))).toEqual(['/points']);
    const tags = Array.from({ length: 1_000 }, (_, n) => [`en-x-${n}`, SUMMARY]);
    const articles = [{ id: 'a', original: ARTICLE, summaries: Object.fromEntries(tags) }];
    expect(pointersOf(parseBatch({ articles }))).toEqual(['/articles/0/summaries']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with a member %s, at any depth', (key) => {
    const member = `{"${key}":{"polluted":1}}`;
    const source = { name: 'N', ...JSON.parse(member) };
    expect(pointersOf(parseArticle({ ...ARTICLE, ...JSON.parse(member) }))).toEqual([`/${key}`]);
    expect(pointersOf(parseArticle({ ...ARTICLE, source }))).toEqual([`/source/${key}`]);
    expect('polluted' in {}).toBe(false);
  });

  it('is told what else is wrong beside such a member', () => {
    const source = JSON.parse('{"url":"x","constructor":1}');
    expect(pointersOf(parseArticle({ ...ARTICLE, source }))).toEqual([
      '/source/constructor',
      '/source/name',
      '/source/url',
    ]);
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty'])('takes no inherited member for its own: %s', (key) => {
    expect(pointersOf(parseArticle({ ...ARTICLE, [key]: 1 }))).toEqual([`/${key}`]);
    expect(issuesOf(parsePublication({ ...PUBLICATION, topics: { [key]: { en: 'x' } } }))).not.toEqual([]);
  });

  it('is repeated at most in part, and never raw', () => {
    const long = parseArticle({
      ...ARTICLE,
      language: `\u202e\n${'x'.repeat(10_000)}`,
      [`k\u202e${'y'.repeat(10_000)}`]: 1,
    });
    for (const detail of detailsOf(long)) {
      expect(detail.length).toBeLessThan(400);
      expect(detail).not.toMatch(/[\n\u202e]/);
    }
  });
});

describe('a summary', () => {
  it('has points as they stand in files: a mark at the end names the source', () => {
    const points = ['One [¶2]', ' Two[¶ 10 ] ', 'Three', `${'x'.repeat(280)} [¶10000]`];
    expect(read(parseSummary({ ...SUMMARY, points })).points).toEqual([
      { text: 'One', source: { paragraph: 2 } },
      { text: 'Two', source: { paragraph: 10 } },
      { text: 'Three', source: null },
      { text: 'x'.repeat(280), source: { paragraph: 10_000 } },
    ]);
  });

  it('has its points read in no time, however hostile', () => {
    for (const text of [
      ' '.repeat(1_000_000),
      '[¶'.repeat(500_000),
      `x${' '.repeat(500_000)}[¶`,
      `[¶${'1'.repeat(1_000_000)}]`,
    ]) {
      expect(pointersOf(parseSummary({ ...SUMMARY, points: [text] }))).toEqual(['/points/0']);
    }
  });

  it('is normalised', () => {
    const input = {
      ...SUMMARY,
      points: ['One ', { text: 'Two', source: { paragraph: 2 } }, { text: 'Three' }],
      quotation: { text: '“Q”' },
    };
    expect(read(parseSummary(input))).toEqual({
      headline: 'H',
      lede: 'L',
      points: [
        { text: 'One', source: null },
        { text: 'Two', source: { paragraph: 2 } },
        { text: 'Three', source: null },
      ],
      quotation: { text: '“Q”', speaker: null },
      origin: 'human',
      tool: null,
      reviewed_by: null,
      reviewed: null,
      published: null,
      made_from: null,
      minor: false,
      corrections: [],
      status: 'published',
      publish_at: null,
    });
  });

  it('keeps its text clean, with bidi controls balanced', () => {
    expect(read(parseSummary({ ...SUMMARY, lede: '\u2067a\u202eb' })).lede).toBe('\u2067ab\u2069');
  });

  it('has room for what news needs, in any script', () => {
    const full = (text: string) => ({
      headline: text.repeat(60),
      lede: text.repeat(150),
      points: Array(5).fill(text.repeat(60)),
    });
    expect(['a', 'я', '中', 'ا', 'के', 'ท'].filter((text) => !parseSummary(full(text)).ok)).toEqual([]);
  });

  const faults: [rule: string, change: object, pointer: string][] = [
    ['no points', { points: [] }, '/points'],
    ['eight points', { points: Array(8).fill('P') }, '/points'],
    ['points that are a text', { points: 'P' }, '/points'],
    ['too wide a point', { points: ['P', 'a'.repeat(281)] }, '/points/1'],
    [
      'too wide a point with a source',
      { points: [{ text: 'a'.repeat(281), source: { paragraph: 1 } }] },
      '/points/0/text',
    ],
    ['a mark of paragraph 0', { points: ['P [¶0]'] }, '/points/0'],
    ['a mark beyond every paragraph', { points: ['P', 'P [¶10001]'] }, '/points/1'],
    ['a mark without a point', { points: ['[¶1]'] }, '/points/0'],
    ['a mark that says nothing', { points: ['P [¶x]'] }, '/points/0'],
    ['a mark within a point', { points: ['P [¶2] P'] }, '/points/0'],
    ['two marks', { points: ['P [¶2] [¶3]'] }, '/points/0'],
    ['a mark in disguise', { points: ['P [\u{e0041}¶2]'] }, '/points/0'],
    ['a mark in the text of a point', { points: [{ text: 'P [¶2]' }] }, '/points/0/text'],
    ['a point of paragraph 0', { points: [{ text: 'P', source: { paragraph: 0 } }] }, '/points/0/source/paragraph'],
    [
      'a point of half a paragraph',
      { points: [{ text: 'P', source: { paragraph: 1.5 } }] },
      '/points/0/source/paragraph',
    ],
    ['a point that is a number', { points: [1] }, '/points/0'],
    ['an unknown member of a point', { points: [{ text: 'P', txt: 1 }] }, '/points/0/txt'],
    ['too wide a lede', { lede: 'a'.repeat(361) }, '/lede'],
    ['too wide a quotation', { quotation: { text: 'a'.repeat(361) } }, '/quotation/text'],
    ['a disguised speaker', { quotation: { text: 'a', speaker: '\u202eb' } }, '/quotation/speaker'],
    ['more than a feed can carry', { lede: '\u1000'.repeat(360), points: Array(7).fill('<'.repeat(280)) }, ''],
    ['an unknown origin', { origin: 'robot' }, '/origin'],
    ['an unknown status', { status: 'live' }, '/status'],
    ['a review by nobody', { reviewed: '2025-01-01T00:00:00Z' }, '/reviewed_by'],
    ['a fingerprint that is none', { made_from: { title: 'x' } }, '/made_from/title'],
    ['a fingerprint of an unknown field', { made_from: { text: 'x' } }, '/made_from/text'],
    ['a correction of two lines', { corrections: [{ date: '2025-01-01', note: 'a\nb' }] }, '/corrections/0/note'],
    ['its language, which stands in the URL', { language: 'en' }, '/language'],
  ];
  it.each(faults)('is refused for %s', (_, change, pointer) => {
    expect(pointersOf(parseSummary({ ...SUMMARY, ...change }))).toEqual([pointer]);
  });
});

describe('a batch', () => {
  it('may be empty', () => {
    expect(read(parseBatch({}))).toEqual({ publication: null, articles: [], withdraw: [] });
  });

  it('has canonical languages throughout', () => {
    const articles = [{ id: 'a', original: ARTICLE, summaries: { zh_hans: SUMMARY, iw: SUMMARY } }];
    const batch = read(parseBatch({ articles, withdraw: [{ article: 'b', language: 'EN-us' }] }));
    expect(Object.keys(batch.articles[0]?.summaries ?? {})).toEqual(['zh-Hans', 'he']);
    expect(batch.withdraw).toEqual([{ article: 'b', language: 'en-US', reason: null }]);
  });

  it('is told the faults of all its parts at once', () => {
    const articles = [
      { id: 'a', original: ARTICLE, summaries: { en: SUMMARY } },
      {
        id: 'A b',
        original: { ...ARTICLE, title: '' },
        summaries: { en: { ...SUMMARY, lede: 1 }, he: SUMMARY, iw: SUMMARY },
      },
    ];
    const parsed = parseBatch({ publication: { ...PUBLICATION, id: '' }, articles, withdraw: [{ artcle: 'b' }] });
    expect(pointersOf(parsed).sort()).toEqual([
      '/articles/1/id',
      '/articles/1/original/title',
      '/articles/1/summaries/en/lede',
      '/articles/1/summaries/iw',
      '/publication/id',
      '/withdraw/0/artcle',
      '/withdraw/0/article',
    ]);
  });

  it.each(['a:b', '..', 'a%2eb', 'a\0', '-a', 'A', '', 'a'.repeat(82), 'a/b', 'a\n'])('refuses the id %j', (id) => {
    expect(pointersOf(parseBatch({ articles: [{ id, original: ARTICLE }] }))).toEqual(['/articles/0/id']);
  });

  it('has at most 100 articles and 60 languages', () => {
    const articles = Array.from({ length: 101 }, (_, n) => ({ id: `a${n}`, original: ARTICLE }));
    expect(pointersOf(parseBatch({ articles }))).toEqual(['/articles']);
    const letters = 'abcdefghijklm'.split('');
    const tags = letters.flatMap((a) => letters.slice(0, 5).map((b) => `e${a}${b}`)).slice(0, 61);
    const summaries = Object.fromEntries(tags.map((tag) => [tag, SUMMARY]));
    expect(pointersOf(parseBatch({ articles: [{ id: 'a', original: ARTICLE, summaries }] }))).toContain(
      '/articles/0/summaries',
    );
  });
});

describe('a publication', () => {
  it('is normalised', () => {
    const input = {
      ...PUBLICATION,
      title: { EN: 'T' },
      languages: ['EN', 'zh_hant'],
      base_url: 'https://News.example/x/',
      fallback: { zh_hant: ['en'] },
    };
    expect(read(parsePublication(input))).toEqual({
      id: 'p',
      title: { en: 'T' },
      description: {},
      languages: ['en', 'zh-Hant'],
      fallback: { 'zh-Hant': ['en'] },
      related_languages: true,
      topics: {},
      names: {},
      authors: [],
      base_url: 'https://news.example/x',
      hub: null,
    });
  });

  const faults: [rule: string, change: object, pointers: string[]][] = [
    ['no languages', { languages: [] }, ['/languages']],
    ['a language twice', { languages: ['en', 'iw', 'he'] }, ['/languages/2']],
    ['a language called all, as the feed of every language is', { languages: ['en', 'all'] }, ['/languages/1']],
    ['no title in its default language', { title: { ru: 'T' } }, ['/title']],
    ['a fallback to what it does not publish', { fallback: { ru: ['fr'] } }, ['/fallback/ru/0']],
    ['a fallback to itself', { fallback: { en: ['en'] } }, ['/fallback/en/0']],
    ['fallbacks that go round', { fallback: { en: ['ru'], ru: ['en'] } }, ['/fallback/en/0', '/fallback/ru/0']],
    ['a topic key in capitals', { topics: { World: { en: 'W' } } }, ['/topics/World']],
    ['a topic label of two lines', { topics: { world: { en: 'W\nX' } } }, ['/topics/world/en']],
    ['a name in a disguise', { names: { 'Bei\u202Ejing': { ru: 'Пекин' } } }, ['/names/Bei\u202Ejing']],
    ['a name in a language that is none', { names: { Beijing: { ru_ru_x: 'Пекин' } } }, ['/names/Beijing/ru_ru_x']],
    ['a base URL with a query', { base_url: 'https://e.example/?a' }, ['/base_url']],
    ['a base URL without a scheme', { base_url: 'e.example' }, ['/base_url']],
    ['a hub that is no URL', { hub: 'x' }, ['/hub']],
    ['an author without a name', { authors: [{ url: 'https://e.example' }] }, ['/authors/0/name']],
  ];
  it.each(faults)('is refused for %s', (_, change, pointers) => {
    expect(pointersOf(parsePublication({ ...PUBLICATION, ...change }))).toEqual(pointers);
  });

  it('is told what its sound members demand of one another beside a faulty one', () => {
    const languages = ['en', 'ru', 'not a tag', 'EN'];
    const fallback = { ru: ['de', '?'], EN: ['ru'] };
    expect(pointersOf(parsePublication({ ...PUBLICATION, languages, fallback, title: { ru: 'T' } }))).toEqual([
      '/languages/2',
      '/fallback/ru/1',
      '/languages/3',
      '/title',
      '/fallback/ru/0',
    ]);
  });

  it.each([
    ['languages that are no list', { languages: 'en', fallback: { en: ['ru'] } }, ['/languages']],
    ['a default language that is none', { languages: ['?', 'ru'] }, ['/languages/0']],
    ['a title in what is no language', { title: { english: 'T' } }, ['/title/english']],
    ['a title that is a text', { title: 'T' }, ['/title']],
    ['a fallback that is a text', { fallback: { en: 'ru' } }, ['/fallback/en']],
    ['more languages than there may be', { languages: Array(61).fill('en') }, ['/languages']],
  ])('has one fault with %s, and none that follows from it', (_, change, pointers) => {
    expect(pointersOf(parsePublication({ ...PUBLICATION, ...change }))).toEqual(pointers);
  });

  it('may chain fallbacks', () => {
    const chained = { ...PUBLICATION, languages: ['en', 'ru', 'uk'], fallback: { uk: ['ru', 'en'], ru: ['en'] } };
    expect(parsePublication(chained).ok).toBe(true);
  });
});
