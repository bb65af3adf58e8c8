import { expect, test } from 'vitest';
import { closingMarkAt, isClosingLine } from '../../../src/cli/import/trailer.ts';

test.each([
  '(Reporting by A. Writer in Paris; Editing by B. Editor)',
  '(Additional reporting by A. Writer)',
  'Reporting by A. Writer; Editing by B. Editor',
  '- Reporting by A. Writer in Paris; Editing by B. Editor',
  '— Additional reporting by A. Writer',
  'PTI ABC',
  'PTI ABC DE FGH',
  'XYZ',
  'ABC DEF',
  'abc/def/ghi',
  'jf/abc',
  'abc-de/fg',
  './.',
  '(Reportaje de A. Escritor; editado por B. Editor)',
  '（责任编辑：张三）',
  '责编：张三',
  '（完）',
  '(ends)',
  'ENDS',
  'ENDITEM',
  '■',
  '###',
  '/конец/',
  '(انتهى)',
  '© 2025 The Agency',
  'Copyright 2025 The Agency. All rights reserved.',
  'Our Standards: The Principles.',
  'EFE',
  '___',
  'Associated Press writer Jane A. Doe in Berlin contributed to this report.',
  'AP journalists John Doe in Paris and Jane Roe in Rome contributed.',
  '* * *',
])('%s is no part of the report', (line) => {
  expect(isClosingLine(line)).toBe(true);
});

test.each([
  'Copyright law was changed on Tuesday.',
  'Reporting by the police rose by half.',
  '(The minister declined to comment.)',
  'The play ends.',
  '- Reporting by the police rose by half.',
  'PTI said so.',
  'NATO.',
  'and/or not',
  'Ja',
  'He left ./. or stayed.',
  'Associated Press writers met in Berlin.',
  'The minister contributed to this report.',
  'He read “The End”.',
  '记者：您怎么看？他说没有。',
])('%s is', (line) => {
  expect(isClosingLine(line)).toBe(false);
});

test.each([
  ['He left. (ends)', 8],
  ['He left. ENDITEM', 8],
  ['He left. ■', 8],
  ['双方离开。（完）', 5],
  ['Se fue el domingo. EFE', 18],
  ['Dijo: «Me voy». EFE', 15],
  ['Lo dijo a EFE', 13],
  ['He left. PTI ABC', 8],
  ['He left. abc/de/fgh', 8],
  ['He left. (Reporting by A. Writer; Editing by B. Editor)', 8],
  ['He left ./.', 7],
  ['He left. ./.', 8],
  ['He left./.', 8],
  ['He left. NATO', 13],
  ['He left. (Reporting is hard.)', 29],
  ['He and/or she', 13],
  ['He left.', 8],
  ['They were friends', 17],
])('the end mark of %s begins at %d', (line, at) => {
  expect(closingMarkAt(line)).toBe(at);
});

// Patterns that backtrack would run into the time limit of the test here.
test.each([' ', '. ', '. PTI ', './.', '. (Reporting by a ', '. ab/', '(ends) '])(
  'a paragraph is read in a moment, however much of %j it has',
  (unit) => {
    const line = `He left${unit.repeat(50_000)}and stayed`;
    expect(closingMarkAt(line)).toBe(line.length);
    expect(isClosingLine(line)).toBe(false);
  },
);
