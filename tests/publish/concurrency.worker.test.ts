import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, settled, summary } from '../desk.ts';
import { bodyOf, editionOf } from './answers.ts';

const RU = '/articles/article-0001/summaries/ru';
const ORIGINAL = '/articles/article-0001';
const LANGUAGES = 'en,ru,ar,de,fr,es,pt,it,nl,pl,sv,da,fi,cs,el,he,hi,ja,ko,tr'.split(',');

beforeEach(async () => {
  await publish({ publication: { ...publication, languages: [...LANGUAGES, 'zh-Hans'] }, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

async function etagOf(path: string): Promise<string> {
  return (await call('GET', path)).headers.get('ETag')!;
}

describe('a replacement', () => {
  it('of a text that nobody named is refused with 428, and says what to send', async () => {
    for (const [path, body] of [
      [RU, summary('blind')],
      [ORIGINAL, original(1, { title: 'Blind' })],
    ] as const) {
      const response = await call('PUT', path, body);
      expect(response.status).toBe(428);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('If-Match') });
    }
  });

  it('of the version that is there succeeds, and answers the next entity tag', async () => {
    const before = await etagOf(RU);
    const response = await call('PUT', RU, summary('two'), { 'If-Match': before });
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe('"2"');
    expect(await etagOf(RU)).toBe('"2"');
  });

  it('of an older version is refused with 412 and the current entity tag in header and body', async () => {
    await call('PUT', RU, summary('two'), { 'If-Match': '"1"' });
    const response = await call('PUT', RU, summary('three'), { 'If-Match': '"1"' });
    expect(response.status).toBe(412);
    expect(response.headers.get('ETag')).toBe('"2"');
    expect(await response.json()).toMatchObject({ status: 412, etag: '"2"' });
  });

  it.each([
    ['a list that holds the tag', '"9", "1"', 200],
    ['any version', '*', 200],
    ['a tag that an edge has weakened', 'W/"1"', 200],
    ['a tag without its quotes', '1', 412],
    ['a tag that only begins alike', '"10"', 412],
  ])('by If-Match with %s', async (_, match, status) => {
    expect((await call('PUT', RU, summary('two'), { 'If-Match': match })).status).toBe(status);
  });

  it('says what an entity tag without its quotes lacks', async () => {
    const response = await call('PUT', RU, summary('two'), { 'If-Match': '1' });
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('quotes'), etag: '"1"' });
  });

  it('is forced by ?force=true', async () => {
    expect((await call('PUT', `${RU}?force=true`, summary('forced'))).status).toBe(200);
  });

  it('says the same of originals', async () => {
    const response = await call('PUT', ORIGINAL, original(1, { title: 'Two' }), { 'If-Match': '"1"' });
    expect(response.headers.get('ETag')).toBe('"2"');
    expect((await call('PUT', ORIGINAL, original(1, { title: 'Three' }), { 'If-Match': '"1"' })).status).toBe(412);
  });
});

describe('If-None-Match: *', () => {
  it('creates, and only creates', async () => {
    const path = '/articles/article-0001/summaries/ar';
    expect((await call('PUT', path, summary('one'), { 'If-None-Match': '*' })).status).toBe(201);
    const second = await call('PUT', path, summary('two'), { 'If-None-Match': '*' });
    expect(second.status).toBe(412);
    expect(second.headers.get('ETag')).toBe('"1"');
  });

  it('does not bring back what was withdrawn: that takes its entity tag', async () => {
    await call('DELETE', `${RU}?reason=wrong`);
    expect((await call('PUT', RU, summary('two'), { 'If-None-Match': '*' })).status).toBe(412);
    expect((await call('PUT', RU, summary('two'))).status).toBe(428);
    expect((await call('PUT', RU, summary('two'), { 'If-Match': await etagOf(RU) })).status).toBe(201);
  });
});

describe('a withdrawal', () => {
  it('needs no condition, and keeps one that it is given', async () => {
    expect((await call('DELETE', RU, undefined, { 'If-Match': '"9"' })).status).toBe(412);
    expect((await call('DELETE', RU)).status).toBe(200);
  });
});

describe('at the same time', () => {
  it('20 clients write 20 languages of one article: all of them are there', async () => {
    const others = [...LANGUAGES.slice(2), 'zh-Hans', 'ru'];
    await call('DELETE', RU);
    const tag = await etagOf(RU);
    const writes = others.map((language) =>
      call(
        'PUT',
        `/articles/article-0001/summaries/${language}`,
        summary(language),
        language === 'ru' ? { 'If-Match': tag } : {},
      ),
    );
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(others.map(() => 201));
    const record = await editionOf(ORIGINAL);
    expect(Object.keys(record.summaries).sort()).toEqual([...LANGUAGES, 'zh-Hans'].sort());
    for (const language of others) expect(record.summaries[language]?.headline).toBe(`Headline ${language}`);
  });

  it('20 clients replace the same version: one succeeds, nineteen get 412', async () => {
    const writes = Array.from({ length: 20 }, (_, index) =>
      call('PUT', RU, summary(`client ${index}`), { 'If-Match': '"1"' }),
    );
    const statuses = (await Promise.all(writes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
    expect(await etagOf(RU)).toBe('"2"');
  });

  it('a write of one language needs no knowledge of another', async () => {
    const before = await etagOf(RU);
    await call('PUT', '/articles/article-0001/summaries/en', summary('en again'), { 'If-Match': '"1"' });
    await call('PUT', ORIGINAL, original(1, { title: 'New' }), { 'If-Match': '"1"' });
    expect(await etagOf(RU)).toBe(before);
    await settled();
  });
});

describe('a batch that says what it was based on', () => {
  type Hashes = { original: string; summaries: Record<string, { hash: string }> };
  const hashes = async () => {
    const inventory = await bodyOf<{ articles: Record<string, Hashes> }>(call('GET', '/articles'));
    const { original: hash, summaries } = inventory.articles['article-0001']!;
    return { hash, ru: summaries.ru!.hash, en: summaries.en!.hash };
  };
  const changed = (base: object) => ({
    articles: [{ ...article(1, ['en', 'ru']), original: original(1, { title: 'Files' }), base }],
  });

  it('is published where nothing has changed since', async () => {
    const { hash, ru, en } = await hashes();
    const base = { original: hash, summaries: { ru, en, ar: null } };
    expect((await call('POST', '/publish', changed(base))).status).toBe(200);
  });

  it('is refused with every text that changed over HTTP meanwhile, and nothing of it is published', async () => {
    const { hash, ru, en } = await hashes();
    const base = { original: hash, summaries: { ru: ru, en: en, ar: null } };
    await call('PUT', RU, summary('edited'), { 'If-Match': '"1"' });
    await call('PUT', '/articles/article-0001/summaries/ar', summary('new', { status: 'draft' }));
    const response = await call('POST', '/publish', changed(base));
    expect(response.status).toBe(409);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/articles/0/summaries/ru', '/articles/0/summaries/ar']);
    expect((await hashes()).hash).toBe(hash);
  });

  it('does not withdraw what other files added meanwhile', async () => {
    const { hash, ru, en } = await hashes();
    await call('POST', '/publish', { articles: [article(1, ['en', 'ru', 'ar'])] });
    const base = { original: hash, summaries: { ru, en, ar: null } };
    expect((await call('POST', '/publish', changed(base))).status).toBe(409);
    expect((await call('GET', '/articles/article-0001/summaries/ar')).status).toBe(200);
  });

  it('does not withdraw what was edited meanwhile', async () => {
    const { ru } = await hashes();
    await call('PUT', RU, summary('edited'), { 'If-Match': '"1"' });
    const withdraw = [{ article: 'article-0001', language: 'ru', base: ru }];
    expect((await call('POST', '/publish', { withdraw })).status).toBe(409);
  });

  it('can know what was taken back over HTTP, so that files do not bring it back', async () => {
    const withdrawn = async () =>
      (await bodyOf<{ withdrawn: Record<string, (string | null)[]> }>(call('GET', '/articles'))).withdrawn;
    await call('DELETE', RU);
    expect(await withdrawn()).toEqual({ 'article-0001': ['ru'] });
    await call('DELETE', ORIGINAL);
    expect(await withdrawn()).toEqual({ 'article-0001': [null, 'ru'] });
    await call('POST', '/publish', { articles: [article(1)] });
    expect(await withdrawn()).toEqual({});
    await call('POST', '/publish', { withdraw: [{ article: 'article-0001' }] });
    expect(await withdrawn()).toEqual({});
  });

  it('leaves a draft that was written over HTTP where the files do not hold that language', async () => {
    await call('PUT', '/articles/article-0001/summaries/ar', summary('new', { status: 'draft' }));
    await publish({ articles: [{ ...article(1, ['en']), original: original(1, { title: 'Files' }) }] });
    expect((await call('GET', '/articles/article-0001/summaries/ar')).status).toBe(200);
    expect((await editionOf(RU)).state).toBe('withdrawn');
  });
});

describe('an id that is a page’s own', () => {
  it.each(['archive', 'embed', 'latest', 'status'])('"%s" is refused in a batch and in a path', async (id) => {
    const response = await call('POST', '/publish', { articles: [{ ...article(1), id }] });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/articles/0/id' }] });
    expect((await call('PUT', `/articles/${id}`, original(1))).status).toBe(422);
  });
});
