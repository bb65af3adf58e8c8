import { describe, expect, test } from 'vitest';
import { HEADLINE_COLUMNS } from '../../../src/articles/limits.ts';
import { draftTitle, isHeadline } from '../../../src/cli/import/title.ts';
import { displayWidth } from '../../../src/text/width.ts';

const SENTENCE = 'Two ships met at sea on Tuesday, and both went on, officials said.';

describe('a first line is a headline where that is clear', () => {
  test.each<[line: string, next: string, is: boolean]>([
    ['Two ships meet at sea', SENTENCE, true],
    ['Who owns the sea?', SENTENCE, true],
    ['两船海上相遇', '两艘船周二在海上相遇，随后各自继续航行。', true],
    ['Two ships met at sea.', SENTENCE, false],
    ['Officials said:', SENTENCE, false],
    ['Two ships meet at sea', 'And they left.', false],
    ['Two ships meet at sea', 'Another line that does not end as a sentence', false],
    ['x'.repeat(HEADLINE_COLUMNS + 1), `${'x'.repeat(200)}.`, false],
  ])('%s', (line, next, is) => {
    expect(isHeadline(line, next)).toBe(is);
  });
});

describe('a title is made from the first sentence', () => {
  test.each([
    ['short ones whole', 'en', 'Two ships met at sea on Tuesday. They left.', 'Two ships met at sea on Tuesday'],
    [
      'an abbreviation ends none',
      'en',
      'Mr. Smith met Mrs. Jones on Tuesday. They left.',
      'Mr. Smith met Mrs. Jones on Tuesday',
    ],
    ['at a danda', 'hi', 'चीन के राष्ट्रपति ने मंगलवार को मुलाकात की। वे चले गए।', 'चीन के राष्ट्रपति ने मंगलवार को मुलाकात की'],
    [
      'long ones up to a clause',
      'en',
      `${'The minister of foreign affairs met his colleague in the capital'}, ${'and '.repeat(30)}they left.`,
      'The minister of foreign affairs met his colleague in the capital',
    ],
  ])('%s', (_, language, text, title) => {
    expect(draftTitle(text, language)).toBe(title);
  });

  test('Chinese is never cut at a clause', () => {
    const text = `国家主席周二在北京会见外国客人，${'双方就共同关心的问题交换意见'.repeat(6)}。`;
    const title = draftTitle(text, 'zh-Hans');
    expect(title.endsWith('…')).toBe(true);
    expect(displayWidth(title)).toBeGreaterThan(HEADLINE_COLUMNS - 10);
  });

  // A pattern that backtracks would run into the time limit of the test here.
  test.each(['.', '. ', '。', '.\u0301'])('it is made in a moment, however much of %j there is', (unit) => {
    const title = draftTitle(`${unit.repeat(200_000)}x`, 'en');
    expect(displayWidth(title)).toBeLessThanOrEqual(HEADLINE_COLUMNS);
  });

  test.each(['a'.repeat(5_000), '中'.repeat(5_000), `${'word '.repeat(1_000)}`, 'नि'.repeat(2_000)])(
    'it is never empty and never too long (%#)',
    (text) => {
      for (const language of ['en', 'zh-Hans', 'hi']) {
        const title = draftTitle(text, language);
        expect(displayWidth(title)).toBeGreaterThan(0);
        expect(displayWidth(title)).toBeLessThanOrEqual(HEADLINE_COLUMNS);
      }
    },
  );
});
