import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/cli/import/language.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

const samples = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, name.split('.').at(-2) ?? ''] as const);

describe('the language of a report is told', () => {
  test.each(samples)('%s', async (name, language) => {
    const body = readFileSync(join(CONTENT, name), 'utf8')
      .split('---\n')
      .slice(2)
      .join('')
      .replace(/\[¶\d+\]|^[->]/gm, '');
    expect(await detectLanguage(body)).toEqual({ language });
  });
});

describe('the tag is the one that the publication has', () => {
  const either = '小明早上到公司上班，中午在公司吃午餐，下午和同事一起去散步，晚上回家做晚餐。';
  const traditional = '行政院長今天表示，政府將持續推動能源轉型，並與各界溝通。';
  const english = 'The two prime ministers met on Tuesday in the capital, officials said.';
  test.each([
    ['another region', english, ['fr', 'en-GB'], 'en-GB'],
    ['the language itself before a region', english, ['en-GB', 'en'], 'en'],
    ['the region for a script', traditional, ['zh-Hans', 'zh-TW'], 'zh-TW'],
    ['the only Chinese, where the characters do not tell', either, ['en', 'zh-Hant'], 'zh-Hant'],
    ['never another script', traditional, ['zh-Hans'], 'zh-Hant'],
  ])('%s', async (_, text, offered, language) => {
    expect(await detectLanguage(text, offered)).toEqual({ language });
  });
});

describe('a guess is refused', () => {
  test.each([
    ['for a short text', 'NATO: what is it for?', /too short/],
    ['for a short text in Chinese', '北京会见', /too short/],
    ['for numbers', '1234567890 '.repeat(20), /too short/],
    [
      'for two languages in one text',
      'The police said that the road was closed. La police a dit que la route était fermée. The road will open again. La route sera rouverte demain.',
      /not clear/,
    ],
    [
      'for made-up words',
      'xqzt blorp fnord grault garply waldo plugh qwyx vrbt zmpl krrt nhgf dwlp',
      /not clear|not recognised/,
    ],
    [
      'for Chinese that is written alike in both scripts',
      '小明早上到公司上班，中午在公司吃午餐，下午和同事一起去散步，晚上回家做晚餐。',
      /zh-Hans and zh-Hant/,
    ],
  ])('%s', async (_, text, reason) => {
    expect(await detectLanguage(text)).toEqual({ unclear: expect.stringMatching(reason) });
  });
});
