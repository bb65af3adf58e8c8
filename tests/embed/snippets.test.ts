import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { latestAnswer } from '../../src/embed/answers.ts';
import { widget } from '../../src/embed/bundle.generated.ts';
import { type Choice, FORMS, parseChoice } from '../../src/embed/choice.ts';
import { latestSubject, snippet, summarySubject } from '../../src/embed/snippets.ts';
import { publication } from '../widget/sample.ts';
import { BASE, HOSTILE, sampleAnswer } from './sample-answer.ts';

const choice = (changes: Partial<Choice> = {}): Choice => ({
  form: 'element',
  article: 'a',
  language: null,
  theme: 'auto',
  ...changes,
});
const subject = summarySubject(sampleAnswer('en'), 'en');

test('the script is named by the hash of its content, and checked by the browser', () => {
  const { code } = snippet(choice(), subject, BASE);
  expect(code).toContain(
    `src="${BASE}/widget.${widget.hash}.js" integrity="${widget.integrity}" crossorigin="anonymous"`,
  );
});

test.each([
  ['element', [`script-src ${BASE}`, `connect-src ${BASE}`]],
  ['frame', [`frame-src ${BASE}`, `script-src ${BASE}`]],
  ['oembed', [`frame-src ${BASE}`]],
  ['fragment', []],
  ['link', []],
] as const)('what the host must allow for a form is named, and no more: %s', (form, policy) => {
  expect(snippet(choice({ form }), subject, BASE).policy).toEqual(policy);
});

test.each(['element', 'frame', 'fragment', 'link'] as const)('a headline that is markup stays text: %s', (form) => {
  const hostile = summarySubject(sampleAnswer('en', 'en', { headline: HOSTILE }), 'en');
  const { code } = snippet(choice({ form }), hostile, BASE);
  const names: string[] = [];
  const visit = (node: { nodeName: string; childNodes?: unknown[] }) => {
    names.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parseFragment(code));
  expect(names).not.toContain('img');
});

test('what was chosen stands in the code', () => {
  expect(snippet(choice({ language: 'ar', theme: 'dark' }), subject, BASE).code).toContain(
    'language="ar" theme="dark"',
  );
  expect(snippet(choice({ form: 'frame', theme: 'dark' }), subject, BASE).code).toContain('?theme=dark"');
});

test('the newest have an element and a frame of their own', () => {
  const latest = latestSubject(latestAnswer({ publication, base: BASE, language: 'en', topic: null, items: [] }));
  expect(snippet(choice({ article: null }), latest, BASE).code).toContain(
    '<precis-feed><a href="https://news.example/en/"',
  );
  expect(snippet(choice({ article: null, form: 'frame' }), latest, BASE).code).toContain(`${BASE}/embed/en/latest"`);
});

test('what is not offered counts as not chosen', () => {
  const query = new URLSearchParams({ article: 'x', form: HOSTILE, language: 'xx', theme: 'blue' });
  expect(parseChoice(query, ['a'], ['en'])).toEqual({ form: 'element', article: null, language: null, theme: 'auto' });
});

test('every form can be chosen', () => {
  const chosen = FORMS.map((form) => parseChoice(new URLSearchParams({ form, article: 'a' }), ['a'], ['en']));
  expect(chosen.map(({ form }) => form)).toEqual([...FORMS]);
  expect(chosen.every(({ article }) => article === 'a')).toBe(true);
});

test('there is no fragment of the newest, which would grow old in the page', () => {
  expect(parseChoice(new URLSearchParams({ form: 'fragment' }), ['a', 'b'], ['en']).article).toBe('a');
});
