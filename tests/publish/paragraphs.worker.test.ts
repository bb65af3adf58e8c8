import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSettings } from '../../src/store/reader.ts';
import { article, call, original, publication, publish, summary } from '../desk.ts';
import { bodyOf, editionOf } from './answers.ts';

const ID = '/articles/article-0001';
const RU = `${ID}/summaries/ru`;
/** The original of the samples has two paragraphs. */
const naming = (...paragraphs: number[]) =>
  summary('sourced', {
    points: paragraphs.map((paragraph) => ({ text: `Point ${paragraph}`, source: { paragraph } })),
  });

beforeEach(async () => {
  await publish({ publication, articles: [article(1)] });
});
afterEach(async () => {
  forgetSettings();
  await reset();
});

async function pointersOf(response: Response): Promise<string[]> {
  expect(response.status).toBe(422);
  return (await bodyOf<{ errors: { pointer: string }[] }>(response)).errors.map(({ pointer }) => pointer);
}

describe('a point', () => {
  it('names a paragraph that the original has, or nothing is stored', async () => {
    expect((await call('PUT', `${RU}?force=true`, naming(1, 2))).status).toBe(200);
    const response = await call('PUT', `${RU}?force=true`, naming(2, 3, 1, 9));
    expect(await pointersOf(response)).toEqual(['/points/1', '/points/3']);
    expect((await editionOf(RU)).editing?.revision).toBe(2);
  });

  it('is held against the original that is sent with it', async () => {
    const batch = (body: string) => ({
      articles: [
        { id: 'article-0001', original: original(1, { body }), summaries: { en: naming(3), ru: naming(2, 3) } },
      ],
    });
    const pointers = await pointersOf(await call('POST', '/publish', batch('One.\n\nTwo.')));
    expect(pointers.toSorted()).toEqual(['/articles/0/summaries/en/points/0', '/articles/0/summaries/ru/points/1']);
    expect((await call('POST', '/publish', batch('One.\n\n## Two\n\nThree.'))).status).toBe(200);
  });

  it('of an earlier version comes back as it was', async () => {
    await call('PUT', `${RU}?force=true`, naming(2));
    await call('PUT', `${RU}?force=true`, naming(1));
    await call('PUT', `${ID}?force=true`, original(1, { body: 'One.' }));
    expect((await call('POST', `${RU}/revisions/2/restore?force=true`)).status).toBe(200);
  });
});
