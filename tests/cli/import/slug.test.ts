import { expect, test } from 'vitest';
import { ID } from '../../../src/articles/limits.ts';
import { articleId } from '../../../src/cli/import/slug.ts';

test.each<[title: string, language: string, place: string | null, id: RegExp]>([
  ['Two ships’ meeting at sea', 'en', null, /^2025-11-04-two-ships-meeting-at-sea$/],
  ['Élections à São Paulo : l’été', 'fr', null, /^2025-11-04-elections-a-sao-paulo-lete$/],
  ['Straße über Ærø', 'de', null, /^2025-11-04-strasse-uber-aero$/],
  ['Си Цзиньпин принял Мишустина', 'ru', null, /^2025-11-04-si-tszinpin-prinyal-mishustina$/],
  ['Αθήνα: νέα μέτρα', 'el', null, /^2025-11-04-athina-nea-metra$/],
  ['习近平会见米舒斯京', 'zh-Hans', '北京', /^2025-11-04-beijing-[0-9a-f]{6}$/],
  ['中国5G和AI发展', 'zh-Hans', null, /^2025-11-04-zh-hans-[0-9a-f]{6}$/],
  ['التقى الرئيس رئيس الوزراء', 'ar', 'بكين', /^2025-11-04-beijing-[0-9a-f]{6}$/],
  ['नई दिल्ली में बैठक', 'hi', 'नई दिल्ली', /^2025-11-04-new-delhi-[0-9a-f]{6}$/],
  ['…', 'en', null, /^2025-11-04-en-[0-9a-f]{6}$/],
  ['a'.repeat(500), 'en', null, /^2025-11-04-a{48}$/],
])('%s', (title, language, place, pattern) => {
  const id = articleId('2025-11-04', title, language, place);
  expect(id).toMatch(pattern);
  expect(id).toMatch(ID);
});

test('two titles without Latin letters get two ids', () => {
  const [one, two] = ['习近平会见米舒斯京', '习近平会见普京'].map((title) =>
    articleId('2025-11-04', title, 'zh-Hans', '北京'),
  );
  expect(one).not.toBe(two);
});
