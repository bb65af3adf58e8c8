import { expect, test } from 'vitest';
import { findSentenceDay } from '../../../src/cli/import/sentence-day.ts';

test.each([
  ['The two leaders met in Beijing on Tuesday, Nov. 4, 2025, and Mr. Li spoke.', '2025-11-04'],
  ['Mr. Li met him on 4 November 2025.', '2025-11-04'],
  ['Los dos se reunieron el martes 4 de noviembre de 2025 en Pekín.', '2025-11-04'],
  ['Ils se sont vus le 1er août 2025 à Paris.', '2025-08-01'],
  ['Они встретились 4 ноября 2025 года.', '2025-11-04'],
  ['两国总理2025年11月4日在北京会晤。', '2025-11-04'],
])('%s was written about %s', (sentence, day) => {
  expect(findSentenceDay(sentence)?.day).toBe(day);
});

test.each([
  ['a day without its year', 'They met on Tuesday, Nov. 4, in Beijing.'],
  ['a month', 'They met in November 2025.'],
  ['a second sentence', 'They met again. The first time was on Nov. 4, 2024.'],
  ['two dates', 'From Nov. 4, 2025, until Nov. 6, 2025, they meet.'],
  ['another weekday', 'They met on Friday, Nov. 4, 2025.'],
  ['an anniversary', 'They met on the anniversary of the peace of Nov. 4, 1925.'],
  ['an anniversary in German', 'Am Jahrestag des Friedens vom 4. November 1925 trafen sie sich.'],
  ['an anniversary in Chinese', '两国纪念1925年11月4日签约一百周年。'],
  ['a day that does not exist', 'They met on Feb. 30, 2025.'],
])('%s dates nothing', (_, sentence) => {
  expect(findSentenceDay(sentence)).toBeNull();
});
