import { expect, test } from 'vitest';
import { headlineAt, isSlugLine } from '../../../src/cli/import/slug-line.ts';

test.each([
  'URGENT',
  'Urgent',
  '*** BREAKING NEWS ***',
  '(LEAD)',
  '(2nd LD)',
  'UPDATE 1',
  'EILMELDUNG',
  'СРОЧНО',
  'عاجل',
  '【速報】',
  '[속보]',
  'Xi-Mishustin',
  'CHINA-RUSSIA/SHIPS',
  'BC-EU--Ships, 1st Ld',
  '(ATTN: UPDATES throughout with quotes)',
  '(ATTN: RECASTS lead; ADDS photos)',
  '(Eds: updates throughout)',
  'Eds: adds quotes.',
  'Source: Xinhua',
  '2025-11-04 10:20',
  '2025-11-04 10:20 来源：某网',
])('%s is a note among newsrooms', (line) => {
  expect(isSlugLine(line)).toBe(true);
});

test.each([
  'Two ships meet at sea',
  'Urgent talks on ships',
  'Alert systems fail twice',
  'Ship-to-ship talks go on',
  'Ships',
  '两船海上相遇',
  '中国-俄罗斯',
  '(The minister declined to comment)',
  'Editors meet in Paris',
  'Source: ships to meet at sea',
])('%s is none', (line) => {
  expect(isSlugLine(line)).toBe(false);
});

test.each([
  ['Xinhua Headlines: Two ships meet', 'Two ships meet'],
  ['URGENT: Two ships meet', 'Two ships meet'],
  ['(LEAD) Two ships meet', 'Two ships meet'],
  ['UPDATE 2-Two ships meet', 'Two ships meet'],
  ['[속보] 두 배가 만났다', '두 배가 만났다'],
  ['快讯：两船海上相遇', '两船海上相遇'],
  // It tells the reader that this is an opinion.
  ['Xinhua Commentary: Ships should meet', 'Xinhua Commentary: Ships should meet'],
  ['BBC: Fees rise', 'BBC: Fees rise'],
  ['Lead: a metal', 'Lead: a metal'],
  ['Update: ships meet', 'Update: ships meet'],
  ['Two ships meet', 'Two ships meet'],
])('the headline of %s is %s', (line, headline) => {
  expect(line.slice(headlineAt(line))).toBe(headline);
});
