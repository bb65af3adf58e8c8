import { describe, expect, test } from 'vitest';
import { readDateline } from '../../../src/cli/import/dateline.ts';

type Row = [text: string, rest: string, place: string | null, day: object | null, agency: string | null];

const NOV_4 = { month: 11, day: 4 };
const NOV_4_2025 = { year: 2025, month: 11, day: 4 };

const FOUND: Row[] = [
  ['BEIJING: The president left.', 'The president left.', 'Beijing', null, null],
  ['BEIJING, Nov. 4 (Xinhua) -- The', 'The', 'Beijing', NOV_4, 'Xinhua'],
  ['LONDON, Nov 4 (Reuters) - Shares', 'Shares', 'London', NOV_4, 'Reuters'],
  ['MOSCOW (AP) — The', 'The', 'Moscow', null, 'AP'],
  ['KANSAS CITY, Mo. (AP) — A', 'A', 'Kansas City, Mo.', null, 'AP'],
  ['WASHINGTON, D.C. (AP) — A', 'A', 'Washington, D.C.', null, 'AP'],
  ['ST. LOUIS (AP) — A', 'A', 'St. Louis', null, 'AP'],
  ['ABOARD AIR FORCE ONE (AP) — The', 'The', 'Aboard Air Force One', null, 'AP'],
  ['LONDON/PARIS — Two', 'Two', 'London/Paris', null, null],
  ['BEIRUT, Lebanon, June 2 — A', 'A', 'Beirut, Lebanon', { month: 6, day: 2 }, null],
  ['MOSCOW, Monday (Reuters) - The', 'The', 'Moscow', { weekday: 1 }, 'Reuters'],
  ['GENEVA, 4 November 2025 – The', 'The', 'Geneva', NOV_4_2025, null],
  ['GENEVA, 4 November 2025 (Some Agency) -- The', 'The', 'Geneva', NOV_4_2025, 'Some Agency'],
  ['DHAKA, Nov 4, 2025 (BSS) - The', 'The', 'Dhaka', NOV_4_2025, 'BSS'],
  ['RIO DE JANEIRO, Nov 4 (AP) — The', 'The', 'Rio de Janeiro', NOV_4, 'AP'],
  ['Nov 4 (Reuters) - The', 'The', null, NOV_4, 'Reuters'],
  ['(CNN) -- The', 'The', null, null, 'CNN'],
  ['(CNN) The', 'The', null, null, 'CNN'],
  ['(ANSA) - ROMA, 04 NOV - Il', 'Il', 'Roma', NOV_4, 'ANSA'],
  ['新华社北京11月4日电（记者张三、李四）国家', '国家', '北京', NOV_4, '新华社'],
  ['新华社北京２０２５年１１月４日电　国家', '国家', '北京', NOV_4_2025, '新华社'],
  ['中新社北京11月4日电 (记者 张三)国家', '国家', '北京', NOV_4, '中新社'],
  ['中新社电 国家', '国家', null, null, '中新社'],
  ['中新网11月4日电 据', '据', null, NOV_4, '中新网'],
  ['（中央社記者王大明台北4日電）總統', '總統', null, { day: 4 }, '中央社'],
  ['央视网消息（新闻联播）：国家', '国家', null, null, '央视网'],
  ['МОСКВА, 4 ноября. /ТАСС/. Премьер', 'Премьер', 'Москва', NOV_4, 'ТАСС'],
  ['МИНСК, 4 ноября. /Корр. ТАСС Иван Петров/. Премьер', 'Премьер', 'Минск', NOV_4, 'ТАСС'],
  ['4 ноября, Минск /Корр. БЕЛТА/. Президент', 'Президент', 'Минск', NOV_4, 'БЕЛТА'],
  ['МОСКВА, 4 ноя — РИА Новости. Премьер', 'Премьер', 'Москва', NOV_4, 'РИА Новости'],
  ['МОСКВА, 4 ноя - РИА Новости. Премьер', 'Премьер', 'Москва', NOV_4, 'РИА Новости'],
  ['Москва. 4 ноября. INTERFAX.RU - Премьер', 'Премьер', 'Москва', NOV_4, 'INTERFAX.RU'],
  ['РИАМО - В Подмосковье', 'В Подмосковье', null, null, 'РИАМО'],
  ['Madrid, 4 nov (EFE).- El', 'El', 'Madrid', NOV_4, 'EFE'],
  ['Bogotá, 4 de noviembre de 2025 (EFE). La', 'La', 'Bogotá', NOV_4_2025, 'EFE'],
  ['Madrid (EFE). El', 'El', 'Madrid', null, 'EFE'],
  ['Pékin, 4 nov 2025 (AFP) - Le', 'Le', 'Pékin', NOV_4_2025, 'AFP'],
  ['Lisboa, 04 nov 2025 (Lusa) – O', 'O', 'Lisboa', NOV_4_2025, 'Lusa'],
  ['Berlin (dpa) - Der', 'Der', 'Berlin', null, 'dpa'],
  ['BERLIN, 4. November (Reuters) - Der', 'Der', 'Berlin', NOV_4, 'Reuters'],
  ['بكين 4 نوفمبر 2025 (شينخوا) التقى', 'التقى', 'بكين', NOV_4_2025, 'شينخوا'],
  ['بكين ٤ نوفمبر ٢٠٢٥ (شينخوا) التقى', 'التقى', 'بكين', NOV_4_2025, 'شينخوا'],
  ['القاهرة (رويترز) - قال', 'قال', 'القاهرة', null, 'رويترز'],
  ['أنقرة/ الأناضول: قال', 'قال', 'أنقرة', null, 'الأناضول'],
  ['नयी दिल्ली, चार नवंबर (भाषा) प्रधानमंत्री', 'प्रधानमंत्री', 'नयी दिल्ली', NOV_4, 'भाषा'],
  ['गुरुग्राम: पुलिस', 'पुलिस', 'गुरुग्राम', null, null],
  ['नई दिल्ली। प्रधानमंत्री', 'प्रधानमंत्री', 'नई दिल्ली', null, null],
  ['ঢাকা, ৪ নভেম্বর ২০২৫ (বাসস) : প্রধান', 'প্রধান', 'ঢাকা', NOV_4_2025, 'বাসস'],
  ['【北京＝田中】中国', '中国', '北京', null, null],
  ['【ロンドン＝共同】英', '英', 'ロンドン', null, '共同'],
  ['【AFP＝時事】米', '米', null, null, 'AFP=時事'],
  ['【11月4日 AFP】米', '米', null, NOV_4, 'AFP'],
  ['أبوظبي في 4 نوفمبر / وام / التقى', 'التقى', 'أبوظبي', NOV_4, 'وام'],
  ['Paris, le 4 novembre (AFP) - Le', 'Le', 'Paris', NOV_4, 'AFP'],
  ['（北京4日讯）国家', '国家', '北京', { day: 4 }, null],
  ['【上海11月4日电】国家', '国家', '上海', NOV_4, null],
  ['（中央社台北4日電）總統', '總統', '台北', { day: 4 }, '中央社'],
  ['2025年11月4日 新华社北京电 国家', '国家', '北京', NOV_4_2025, '新华社'],
  ['新华社日内瓦11月4日电 国家', '国家', '日内瓦', NOV_4, '新华社'],
  ['据新华社北京11月4日电 国家', '国家', '北京', NOV_4, '新华社'],
  ['本报北京11月4日电（记者张三）国家', '国家', '北京', NOV_4, null],
  ['本报讯（记者张三）国家', '国家', null, null, null],
  ['（北京 4日 ロイター） - 中国', '中国', '北京', { day: 4 }, 'ロイター'],
  ['［ワシントン　４日　ロイター］ - 米', '米', 'ワシントン', { day: 4 }, 'ロイター'],
  ['(서울=연합뉴스) 홍길동 기자 = 정부', '정부', '서울', null, '연합뉴스'],
];

const CREDITS: [text: string, credit: string | null][] = [
  ['新华社北京11月4日电（记者张三、李四）国家', '记者张三、李四'],
  ['中新社北京11月4日电 (记者 张三)国家', '记者 张三'],
  ['本报讯（记者张三）国家', '记者张三'],
  ['（中央社記者王大明台北4日電）總統', '記者王大明台北'],
  ['央视网消息（新闻联播）：国家', '新闻联播'],
  ['【北京＝田中】中国', '田中'],
  ['【ロンドン＝共同】英', null],
  ['(서울=연합뉴스) 홍길동 기자 = 정부', '홍길동 기자'],
  ['МИНСК, 4 ноября. /Корр. ТАСС Иван Петров/. Премьер', 'Иван Петров'],
  ['4 ноября, Минск /Корр. БЕЛТА/. Президент', null],
  ['BEIJING, Nov. 4 (Xinhua) -- The', null],
];

const SUGGESTED: [text: string, place: string][] = [
  ['NATO: what is it for?', 'NATO'],
  ['NATO: What is it for?', 'NATO'],
  ['BREAKING: The president left.', 'BREAKING'],
  ['NASA — the agency — said', 'NASA'],
  ['London: Bridge closed.', 'London'],
  ['记者李四4日上海讯 国家', '记者李四4日上海讯'],
  ['（某某社上海电）国家', '某某社上海电'],
];

const NONE = [
  'The president left.',
  'IBM (NYSE) - shares fell.',
  'Paris (AFP) est une ville.',
  'PARIS (AFP) est une ville.',
  '(CNN) said that',
  'उसने कल शाम कहा: यह ठीक है',
  'The Associated Press (AP) — an agency — said',
  'British Telecommunications (BBC) — said',
  'He said (AP) that',
  'May 4 – The day',
  'आज बारिश हुई। कल',
  'আজ বৃষ্টি। কাল',
  '【速報】米',
  '【11月4日＝田中】中国',
  '国家主席4日会见',
  '本台电视节目开播',
  '周日停电 市民',
  '报社电脑 国家',
  '(see page 3) The',
  '',
];

describe('a dateline is data', () => {
  test.each(FOUND)('%s', (text, rest, place, day, agency) => {
    const start = 0;
    const credit = expect.toSatisfy(() => true);
    expect(readDateline(text)).toEqual({
      found: { start, end: text.length - rest.length, place, day, agency, credit },
    });
  });

  test.each(CREDITS)('of %s the reporter is %s', (text, credit) => {
    const read = readDateline(text);
    const found = read && 'found' in read ? read.found.credit : undefined;
    expect(found && text.slice(found.start, found.end)).toBe(credit);
  });

  test('with offsets into the paragraph as it was written', () => {
    expect(readDateline('  MOSCOW (AP) —  The')).toMatchObject({ found: { start: 2, end: 17 } });
  });
});

describe('a dateline without evidence is suggested, and its text stays', () => {
  test.each(SUGGESTED)('%s', (text, place) => {
    expect(readDateline(text)).toMatchObject({ suggested: { start: 0, place } });
  });
});

describe('what is no dateline is none', () => {
  test.each(NONE)('%s', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

// Patterns that backtrack would run into the time limit of the test here.
test.each([
  'A ',
  '北',
  '4日',
  '本报',
  '（北',
  '社电',
  'A, ',
  'A/',
  'A / ',
  'St. ',
  'Aa-',
  '(',
  '（',
  'あ',
  '社',
  'भ ',
  'A, B/',
  '1 ',
  '【',
  'AP ',
  '日',
])('only the beginning of a paragraph is read, however much of %j follows', (unit) => {
  const text = unit.repeat(100_000);
  expect(readDateline(text)).toEqual(readDateline(text.slice(0, 170)));
});
