import { expect, test } from 'vitest';
import { isByline } from '../../../src/cli/import/byline.ts';

test.each([
  'By JOHN SMITH',
  'BY JANE DOE',
  'By Jane Q. Doe and John van der Berg',
  'By Jane Doe, John Smith and Max Roe',
  'By Jane Doe, Associated Press',
  'By Jane Doe | AP',
  'By Jane Doe (AP)',
  'By Jane Doe, AP Diplomatic Writer',
  'By J.K. Doe of The Associated Press',
  'By Xinhua writers Jane Doe, John Smith',
  'By The Associated Press',
  'Associated Press',
  'The Associated Press',
  'Associated Press Writer',
  'Staff Writer',
  'Par Jean DUPONT',
  'Par Jean Dupont et Marie d’Arc-Petit',
  'Par Jean DUPONT à Pékin',
  'Von Max Müller, dpa',
  'Von Max Müller und Eva von der Au',
  'Por Juan Pérez',
  'Por João da Silva',
  'Автор: Иван Петров',
  'بقلم: محمد علي',
  '新华社记者 张三 李四',
  '新华社记者：张三、李四',
  '作者：张三',
  '홍길동 기자',
])('%s names who reports', (line) => {
  expect(isByline(line)).toBe(true);
});

test.each([
  'By the river, a town rebuilds',
  'By The River, A Town Rebuilds',
  'BY THE RIVER A TOWN REBUILDS',
  'By Land and Sea',
  'By Monday Prices Rose',
  'Von der Leyen trifft Xi',
  'VON DER LEYEN TRIFFT XI',
  'Von Berlin nach Paris',
  'Por qué sube el pan',
  'POR QUÉ SUBE EL PAN',
  'Par la mer, deux navires',
  'Di Maio incontra Conte',
  'Associated Press opens an office',
  'Reuters reporter freed in Paris',
  'By land in Europe',
  'Reuters Journalists Strike',
  '记者节活动在北京举行',
  '작가와 기자가 만났다',
  'By',
  '',
])('%s does not', (line) => {
  expect(isByline(line)).toBe(false);
});

// Patterns that backtrack would run into the time limit of the test here.
test.each(['By Aa ', 'Aa ', 'Aa, ', 'de ', 'AP ', '张', '、', "A'", 'Aa and ', 'Cc-'])(
  'a line is read in a moment, however much of %j follows',
  (unit) => {
    expect(isByline(`By ${unit.repeat(50_000)}.`)).toBe(false);
    expect(isByline(`记者 ${unit.repeat(50_000)}.`)).toBe(false);
    expect(isByline(`By Ann Bob-${unit.repeat(200_000)}.`)).toBe(false);
  },
);
