import { describe, expect, test } from 'vitest';
import { parseWire, type Wire } from '../../../src/cli/import/wire.ts';
import { createRandom } from './random.ts';

function parts(text: string) {
  const wire = parseWire(text);
  const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    date: wire.record?.date ?? null,
    title: wire.title && textOf(wire.title),
    preamble: wire.preamble.map(textOf),
    dateline: wire.dateline && textOf(wire.dateline).trim(),
    suggested: wire.suggested && textOf(wire.suggested).trim(),
    paragraphs: wire.paragraphs.map(textOf),
    trailer: wire.trailer.map(textOf),
  };
}

const NOTHING = { date: null, title: null, preamble: [], dateline: null, suggested: null, paragraphs: [], trailer: [] };

describe('a wire text is taken apart', () => {
  test('with its date, and one paragraph a line', () => {
    expect(parts(' date 2025-11-04 BEIJING: The two met on Tuesday.\nThey talked.\n\nThey left.')).toEqual({
      ...NOTHING,
      date: '2025-11-04',
      dateline: 'BEIJING:',
      paragraphs: ['The two met on Tuesday.', 'They talked.', 'They left.'],
    });
  });

  test('with the date on a line of its own', () => {
    expect(parts('date 2025-11-04\nThe two met.')).toMatchObject({ date: '2025-11-04', paragraphs: ['The two met.'] });
  });

  test('with headline, byline, dateline, credits and copyright', () => {
    const text = `Two ships meet
By JANE DOE

LONDON, Nov 4 (Reuters) - Two ships met at sea. (ends)
(Reporting by A. Writer; Editing by B. Editor)
© 2025 The Agency`;
    expect(parts(text)).toEqual({
      ...NOTHING,
      title: 'Two ships meet',
      preamble: ['By JANE DOE'],
      dateline: 'LONDON, Nov 4 (Reuters) -',
      paragraphs: ['Two ships met at sea.'],
      trailer: ['(ends)', '(Reporting by A. Writer; Editing by B. Editor)', '© 2025 The Agency'],
    });
  });

  test('with a dateline on a line of its own', () => {
    expect(parts('LONDON (AP) —\nTwo ships met.')).toMatchObject({
      dateline: 'LONDON (AP) —',
      paragraphs: ['Two ships met.'],
    });
  });

  test('where a dateline of another report in the body stays', () => {
    const text = 'Two ships met at sea.\nPARIS (AP) — Another report begins here.';
    expect(parts(text)).toEqual({ ...NOTHING, paragraphs: text.split('\n') });
  });

  test('where what may be a dateline stays in the text', () => {
    expect(parts('NATO: What is it for, and who pays? Some answers.')).toEqual({
      ...NOTHING,
      suggested: 'NATO:',
      paragraphs: ['NATO: What is it for, and who pays? Some answers.'],
    });
  });

  test('where a day that does not exist is no date', () => {
    expect(parts('date 2025-02-30 The two met.').date).toBeNull();
  });

  test.each(['', ' \n\n ', '\u3000'])('where nothing is nothing (%j)', (text) => {
    expect(parts(text)).toEqual(NOTHING);
  });

  // What is quadratic would run into the time limit of the test here.
  test.each(['ENDS\n', '### ', './. '])('in a moment, however much of %j is behind it', (unit) => {
    const text = `The two met on Tuesday. ${unit.repeat(200_000)}`;
    const { paragraphs, trailer } = parts(text);
    expect([...paragraphs, ...trailer].join(' ').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(trailer.length).toBeLessThanOrEqual(20);
  });

  test('where a trailer alone is the report', () => {
    expect(parts('(ends)')).toMatchObject({ paragraphs: ['(ends)'], trailer: [] });
  });
});

describe('what stands around the headline is no headline', () => {
  const report = 'LONDON, Nov 4 (Reuters) - Two ships met at sea.';
  test.each<[rule: string, above: string[], title: string | null]>([
    ['a byline', ['By JOHN SMITH', 'Associated Press'], null],
    ['a byline in French', ['Par Jean DUPONT'], null],
    ['a byline in German', ['Von Max Müller, dpa'], null],
    ['a slug line', ['URGENT', 'Xi-Mishustin'], null],
    ['a note to editors', ['(ATTN: UPDATES throughout with quotes)'], null],
    [
      'everything at once',
      ['URGENT', 'Ships-Sea', 'Two ships meet', 'By JANE DOE', 'Associated Press'],
      'Two ships meet',
    ],
    ['a headline that begins as a byline', ['By the river, a town rebuilds'], 'By the river, a town rebuilds'],
    ['a headline in German', ['Von der Leyen trifft Xi'], 'Von der Leyen trifft Xi'],
    ['a headline in Spanish', ['Por qué sube el pan'], 'Por qué sube el pan'],
  ])('%s', (_, above, title) => {
    const lines = [...above, report].join('\n');
    const preamble = above.filter((line) => line !== title);
    const body = { title, preamble, paragraphs: ['Two ships met at sea.'] };
    expect(parts(lines)).toMatchObject({ ...body, dateline: 'LONDON, Nov 4 (Reuters) -' });
    // Above a report without a dateline too.
    expect(parts([...above, 'Two ships met at sea, and both went on.'].join('\n'))).toMatchObject({ title, preamble });
  });

  test('the name of a series', () => {
    expect(parts(`Xinhua Headlines: Two ships meet\n${report}`)).toMatchObject({
      title: 'Two ships meet',
      preamble: ['Xinhua Headlines:'],
    });
  });

  test('but one that stands alone is the report', () => {
    expect(parts('By JANE DOE')).toMatchObject({ preamble: [], paragraphs: ['By JANE DOE'] });
  });
});

describe('nothing is lost', () => {
  const pieces = [
    'date 2025-11-04 ',
    'BEIJING: ',
    'BEIJING, Nov. 4 (Xinhua) -- ',
    'MOSCOW (AP) — ',
    '新华社北京11月4日电（记者张三）',
    'МОСКВА, 4 ноября. /ТАСС/. ',
    '（北京 4日 ロイター） - ',
    'नई दिल्ली। ',
    'NATO: ',
    'Two ships meet',
    'Two ships met at sea on Tuesday.',
    '两船相遇。',
    'By JANE DOE',
    'URGENT',
    'Xinhua Headlines: ',
    '\n',
    '\n\n',
    ' ',
    '\u3000',
    '(ends)',
    'ENDITEM',
    '（完）',
    '■',
    '(Reporting by A. Writer)',
    '© 2025 The Agency',
    '[',
    '(',
    '\u2028',
  ];

  test('every character but white space lies in exactly one part', () => {
    const random = createRandom(7);
    for (let run = 0; run < 3_000; run++) {
      const text = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join('');
      expect(uncovered(text, parseWire(text)), JSON.stringify(text)).toEqual([]);
    }
  });
});

/** Offsets of characters that lie in no part or in two. */
function uncovered(text: string, { record, title, preamble, dateline, paragraphs, trailer }: Wire): number[] {
  const times = new Uint8Array(text.length);
  for (const span of [record, title, dateline, ...preamble, ...paragraphs, ...trailer]) {
    for (let at = span?.start ?? 0; at < (span?.end ?? 0); at++) times[at]!++;
  }
  return [...times.keys()].filter((at) => /\S/.test(text[at]!) && times[at] !== 1);
}
