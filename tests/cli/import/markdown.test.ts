import { expect, test } from 'vitest';
import { renderBody } from '../../../src/articles/render.ts';
import { escapeMarkdown } from '../../../src/cli/import/markdown.ts';
import { createRandom } from './random.ts';

function renderedText(paragraph: string): string {
  const rendered = renderBody(escapeMarkdown(paragraph));
  return rendered.ok ? rendered.value.content_text : `refused: ${rendered.issues[0]?.detail}`;
}

test.each([
  'He said: *yes* _and_ **no**, `code` and ~~struck~~.',
  '1. A list it is not',
  '2025) nor this',
  '- nor this',
  '+ nor this',
  '# nor a heading',
  '> nor a quotation',
  '[sic] ![alt](https://example.org/a.png) [a](javascript:alert(1))',
  '<script>alert(1)</script> a < b & c > d &amp; &copy; &#65;',
  'C:\\news\\today',
  '---',
  '***',
  '===',
  '| a | b |',
  'https://example.org/a_b_c*d?x=1&y=2 and www.example.org/_x_',
  '中文*强调*文字_下划线_',
  '\\',
])('the wire text %s renders as it is', (paragraph) => {
  expect(renderedText(paragraph)).toBe(paragraph);
});

test('any mix of marks renders as it is', () => {
  const random = createRandom(1);
  const marks = [
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '-',
    '+',
    '1.',
    '!',
    '~',
    '|',
    '\\',
    '&amp;',
    'a',
    'b ',
    ' ',
    '中',
  ];
  for (let run = 0; run < 500; run++) {
    const text = Array.from({ length: 1 + random(30) }, () => marks[random(marks.length)]).join('');
    const paragraph = text.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') expect(renderedText(paragraph)).toBe(paragraph);
  }
});
