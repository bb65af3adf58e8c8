import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

/** The sentences of each text are parted by `|`, which is taken out first. */
const cases: [language: string, rule: string, marked: string][] = [
  ['en', 'titles and months do not end one', 'Dr. Smith met Mr. Jones on Jan. 5.|He left.'],
  ['en', 'initials do not end one', 'J. R. R. Tolkien wrote.|He slept.'],
  ['en', 'an acronym goes on before a name', 'He joined the U.S. Senate in 1990.|She did not.'],
  ['en', 'an acronym ends one before a starter', 'He lives in the U.S.|She left at 5 p.m.|The end.'],
  ['en', 'a number ends one', 'It was version 2.|It works.'],
  ['en', 'decimals do not end one', 'Prices rose 3.5 percent.|Wages fell.'],
  ['en', 'a question goes on in lower case', 'Is it? he asked.|No.'],
  ['en', 'quotation marks stay', '“It is done.”|She said so.|(See below.)|"Why?"|He left.'],
  ['en', 'a company goes on', 'Acme Inc. Chief Executive Li spoke.|He left.'],
  ['de', 'ordinals do not end one', 'Am 22. November kam er.|Der 3. Oktober ist frei.'],
  ['de', 'a year ends one', 'Es war 1990.|Danach kam er.'],
  ['de', 'abbreviations with spaces do not end one', 'Er lebt z. B. in Berlin.|Dr. Müller auch.'],
  ['de', 'a low opening mark is closed by a high one', '„Ich komme.“|Dann ging er.'],
  ['cs', 'ordinals do not end one', 'Přijel 5. Května ráno.|Odjel.'],
  ['fr', 'M. does not end one', 'M. Dupont est venu.|Mme Curie aussi.'],
  ['fr', 'a closing mark stands with its quotation', '« C’est fini ! » dit-il.|« Non ! »|Il part.'],
  ['es', 'treatments do not end one', 'El Sr. Gómez y la Dra. Ruiz llegaron.|¿Cuándo?|¡Ayer!'],
  ['ru', 'initials do not end one', 'Премьер М. В. Мишустин прибыл.|Он улетел.'],
  ['ru', 'titles do not end one', 'Проф. И. И. Иванов и др. учёные спорят.|Да.'],
  ['ru', 'a year may end one', 'Это было в 2020 г.|Он уехал.'],
  ['ru', 'a quotation goes on after its dash', '«Да!» — сказал он.|Он ушёл.'],
  ['zh', 'opening marks stand with what follows', '他说：“我来了。”|然后走了。|「今天。」|他笑了。|“明天。”'],
  ['ja', 'a quotation goes on with its particle', '「今日は晴れ。」と述べた。|「はい。」|彼は行った。'],
  ['ko', 'plain sentences', '회의가 열렸다.|그는 떠났다.'],
  ['hi', 'titles do not end one', 'डॉ. शर्मा आए।|प्रो. वर्मा गए।'],
  ['ar', 'titles do not end one', 'قال د. أحمد إنه جاء.|هل جاء؟|نعم.'],
  ['ur', 'plain sentences', 'وہ آیا۔|وہ گیا۔'],
  ['el', 'a semicolon is a question mark', 'Τι είναι;|Ο κ. Παπάς ήρθε.'],
  ['my', 'plain sentences', 'သူလာသည်။|သူသွားသည်။'],
  [
    'th',
    'spaces part them, but not beside numbers',
    'นายกรัฐมนตรีเดินทางไปปักกิ่ง เมื่อวันที่ 4 พฤศจิกายน เพื่อหารือ|ประเทศไทยลงนามในข้อตกลงสามฉบับ ซึ่งครอบคลุมการค้า',
  ],
];

describe('sentences', () => {
  it.each(cases)('in %s: %s', (language, _, marked) => {
    const joint = /^(?:zh|ja|my)$/.test(language) ? '' : ' ';
    expect(sentences(marked.replaceAll('|', joint), language)).toEqual(marked.split('|'));
  });

  it('end with an empty line and with a list item, not with a line', () => {
    expect(sentences('A head\n\nOne\ntwo. Three\n- four\n- five\n1. six', 'en')).toEqual([
      'A head',
      'One two.',
      'Three',
      '- four',
      '- five',
      '1. six',
    ]);
  });

  it('join lines of CJK without a space', () => {
    expect(sentences('他说\n我来了。', 'zh')).toEqual(['他说我来了。']);
  });

  it('are none in an empty text', () => {
    expect(sentences(' \n\n ', 'en')).toEqual([]);
  });

  it('lose no character of the text but spaces', () => {
    const text = '“A. (b.” c) «d.» 「e。」f. g!\n\n1) h “';
    expect(sentences(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
