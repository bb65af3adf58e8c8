import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { latestAnswer } from '../../src/embed/answers.ts';
import { renderFragment } from '../../src/embed/fragment.tsx';
import { parseCount, renderLatestFrame, renderSummaryFrame } from '../../src/embed/frame.tsx';
import { BUILDER_POLICY, FRAGMENT_HEADERS, FRAME_HEADERS } from '../../src/embed/headers.ts';
import { parseTheme } from '../../src/embed/theme.ts';
import { publication } from '../widget/sample.ts';
import { BASE, HOSTILE, hostileAnswer, sampleAnswer } from './sample-answer.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const textOf = (node: Node): string =>
  'value' in node
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

const documents = {
  frame: () => parse(renderSummaryFrame(hostileAnswer(), 'auto')),
  fragment: () => parseFragment(renderFragment(hostileAnswer())),
};

test.each(Object.entries(documents))('text that is markup stays text in a %s', (_name, document) => {
  const elements = [...elementsOf(document())];
  expect(elements.filter(({ tagName }) => ['img', 'b'].includes(tagName))).toEqual([]);
  expect(elements.filter((one) => textOf(one) === HOSTILE).length).toBeGreaterThan(8);
});

test.each(Object.entries(documents))(
  'what another language says carries its own language and direction in a %s',
  (name) => {
    const answer = sampleAnswer('en', 'ar');
    const html = name === 'frame' ? renderSummaryFrame(answer, 'auto') : renderFragment(answer);
    const elements = [...elementsOf(parse(html))];
    for (const [text, lang, dir] of [
      [answer.headline, 'en', 'ltr'],
      [answer.labels.fallback, answer.labels.language, answer.labels.direction],
    ] as const) {
      const around = elements.filter((one) => textOf(one) === text);
      const named = elements.filter(
        (one) => attribute(one, 'lang') && around.some((inner) => [...elementsOf(one)].includes(inner)),
      );
      const nearest = named.at(-1)!;
      expect([attribute(nearest, 'lang'), attribute(nearest, 'dir')]).toEqual([lang, dir]);
    }
  },
);

test('a link that would run script is no link', () => {
  const answer = sampleAnswer('en', 'en', { url: 'javascript:alert(1)' });
  expect(renderFragment(answer)).not.toContain('href');
  expect(renderSummaryFrame(answer, 'auto')).not.toContain('part="link"');
});

test('a fragment has neither script nor style nor id, and absolute links only', () => {
  for (const element of elementsOf(parseFragment(renderFragment(sampleAnswer('en'))))) {
    expect(['script', 'style', 'link', 'iframe']).not.toContain(element.tagName);
    expect(element.attrs.map(({ name }) => name).filter((name) => ['id', 'style'].includes(name))).toEqual([]);
    const href = attribute(element, 'href');
    if (href !== undefined) expect(href).toMatch(/^https:/);
  }
});

test('a frame shows no more items than it is told', () => {
  const answer = sampleAnswer('en');
  const latest = {
    ...latestAnswer({ publication, base: BASE, language: 'en', topic: null, items: [] }),
    items: Array(9).fill(answer),
  };
  const items = [...elementsOf(parse(renderLatestFrame(latest, 'auto', 3)))].filter(
    (one) => attribute(one, 'part') === 'card',
  );
  expect(items).toHaveLength(3);
});

test.each([
  ['3', 3],
  ['0', 1],
  ['99', 20],
  ['-1', 5],
  ['x', 5],
  [null, 5],
])('count=%s shows %d items', (count, shown) => {
  expect(parseCount(count)).toBe(shown);
});

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['"><script>', 'auto'],
  [null, 'auto'],
])('theme=%s is %s', (theme, read) => {
  expect(parseTheme(theme)).toBe(read);
});

test('frames may be framed by anyone, and nothing else may', () => {
  expect(FRAME_HEADERS['Content-Security-Policy']).toContain('frame-ancestors *');
  expect(FRAGMENT_HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(BUILDER_POLICY).toContain("frame-ancestors 'none'");
});

test('no policy allows inline code that it does not name', () => {
  for (const policy of [
    FRAME_HEADERS['Content-Security-Policy'],
    FRAGMENT_HEADERS['Content-Security-Policy'],
    BUILDER_POLICY,
  ]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/script-src[^;]*\*/);
  }
});
