import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { BODY_CHARACTERS } from '../../src/articles/limits.ts';
import { markdownToHtml } from '../../src/articles/markdown.ts';
import { renderBody, renderSummary } from '../../src/articles/render.ts';
import { sanitize } from '../../src/articles/sanitize.ts';
import { floods, LINKS, MARKUP, PLACES, TARGETS } from './attacks.ts';
import { dangersIn, UNCLEAN } from './safe-html.ts';

const vectors = [
  ...MARKUP.flatMap((markup) => PLACES.map((place) => place(markup))),
  ...TARGETS.flatMap((target) => LINKS.map((link) => link(target))),
];

/** The vectors for which a rule does not hold: the whole list in one message. */
const failing = (holds: (vector: string) => boolean, inputs = vectors) => inputs.filter((vector) => !holds(vector));

const rendered = new Map<string, string>();

/** The HTML of a body, made once; empty if it is refused. */
function render(markdown: string): string {
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const result = renderBody(markdown);
  const html = result.ok ? result.value.content_html : '';
  rendered.set(markdown, html);
  return html;
}

/** Thousands of documents: seconds on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('hostile Markdown', PATIENCE, () => {
  it(`leaves nothing in the HTML but what is allowed (${vectors.length} vectors)`, () => {
    expect(failing((vector) => dangersIn(render(vector)).length === 0)).toEqual([]);
  });

  it('leaves no character that breaks XML or the text beside it', () => {
    const references = ['&#1;', '&#0;', '&#8238;', '&#xD800;', '&#xFFFE;', '&#x202E;a', '&#917569;'];
    const inputs = [...vectors, ...references, ...references.map((text) => `[${text}](https://e.example "${text}")`)];
    expect(failing((vector) => !UNCLEAN.test(render(vector)), inputs)).toEqual([]);
  });

  it('is rendered to HTML that means the same when it is parsed again', () => {
    expect(failing((vector) => sanitize(render(vector)).html === render(vector))).toEqual([]);
  });

  it('is harmless markup after the first layer alone, but for link targets', () => {
    const dangers = (vector: string) =>
      dangersIn(markdownToHtml(vector)).filter((danger) => !/^(?:href|src)=/.test(danger));
    expect(failing((vector) => dangers(vector).length === 0)).toEqual([]);
  });

  it('is harmless after the second layer alone', () => {
    expect(failing((markup) => dangersIn(sanitize(markup).html).length === 0, MARKUP)).toEqual([]);
  });

  it.each(floods(BODY_CHARACTERS - 1))('of %s is rendered or refused, and never thrown', (_, markdown) => {
    const result = renderBody(markdown);
    expect(result.ok ? result.value.content_html.length < 400_000 : result.issues.length > 0).toBe(true);
  });
});

describe('a body', () => {
  const cases: [rule: string, markdown: string, html: string][] = [
    ['keeps paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['demotes headings, since the page has its own', '# A\n\n###### B', '<h2>A</h2>\n<h6>B</h6>'],
    ['shows HTML as text', 'a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
    ['keeps character references', '&copy; &amp;lt;', '<p>© &amp;lt;</p>'],
    ['keeps http, https and mailto links', '[a](http://e.example)', '<p><a href="http://e.example/">a</a></p>'],
    ['links addresses', 'a@e.example', '<p><a href="mailto:a@e.example">a@e.example</a></p>'],
    ['encodes link targets', '[a](https://e.example/é)', '<p><a href="https://e.example/%C3%A9">a</a></p>'],
    [
      'keeps an ampersand in a target',
      '[a](https://e.example/?a&amp;b&c)',
      '<p><a href="https://e.example/?a&amp;b&amp;c">a</a></p>',
    ],
    ['keeps the words of a link that leads nowhere', '[a *b*](/c)', '<p>a <em>b</em></p>'],
    ['keeps the words of a picture that is not https', '![a](http://e.example/x)', '<p>a</p>'],
    ['keeps pictures', '![a](https://e.example/x "t")', '<p><img src="https://e.example/x" alt="a" title="t"></p>'],
    ['starts lists where they start', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['shows tasks as signs', '- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
    ['keeps code as it is', '`<b>&amp;`', '<p><code>&lt;b&gt;&amp;amp;</code></p>'],
    ['breaks lines at two spaces', 'a  \nb', '<p>a<br>b</p>'],
  ];
  it.each(cases)('%s', (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it('becomes plain text with blocks parted by an empty line', () => {
    const markdown =
      '# Head\n\na [b](https://e.example) *c*\nd\n\n- e\n- f\n  1. g\n\n> h\n\n| i | j |\n|---|---|\n| k | l |\n\n```\nm\n  n\n```';
    const result = renderBody(markdown);
    expect(result.ok && result.value.content_text).toBe(
      'Head\n\na b c\nd\n\n- e\n- f\n  1. g\n\nh\n\ni\tj\nk\tl\n\nm\n  n',
    );
  });

  const refused: [rule: string, markdown: string, detail: string][] = [
    ['too long a text', 'a'.repeat(20_001), 'Shorten the body to at most 20000 characters; it has 20001.'],
    ['too long a run', `${'*'.repeat(41)}a`, 'Write at most 40 of *, _ or ~ in a row.'],
    ['too many runs in a block', '*a '.repeat(401), 'Write at most 400 runs of *, _ or ~ between two empty lines.'],
    ['too deep quotations', `${'>'.repeat(21)} a`, 'Nest quotations and lists at most 20 deep.'],
    ['too deep lists', `${'- '.repeat(21)}a`, 'Nest quotations and lists at most 20 deep.'],
    ['too deep indented lists', `${'  '.repeat(20)}- a`, 'Nest quotations and lists at most 20 deep.'],
    ['too many brackets', '[a] '.repeat(501), 'Write at most 500 opening brackets, "[".'],
    [
      'too large a table',
      `${'|a'.repeat(50)}\n${'|-'.repeat(50)}\n${'b\n'.repeat(50)}`,
      'Write tables of at most 2000 cells.',
    ],
  ];
  it.each(refused)('is refused for %s, by name', (_, markdown, detail) => {
    expect(renderBody(markdown)).toEqual({ ok: false, issues: [{ pointer: '/body', detail }] });
  });

  it('at the limits is rendered', () => {
    const markdown = `${'*a* '.repeat(200)}\n\n${'*a* '.repeat(200)}\n\n${'> '.repeat(20)}b`;
    expect(renderBody(markdown).ok).toBe(true);
  });
});

describe('a summary', PATIENCE, () => {
  const summary = {
    headline: 'H',
    lede: 'L <b>',
    points: [{ text: 'P & *q*', source: null }],
    quotation: { text: '“Q”', speaker: 'S' },
  };

  it('becomes a paragraph, a list and a quotation in its language and direction', () => {
    expect(renderSummary(summary, 'ar').content_html).toBe(
      '<div lang="ar" dir="rtl"><p>L &lt;b&gt;</p><ul><li>P &amp; *q*</li></ul>' +
        '<blockquote><p>“Q”</p><p><cite>S</cite></p></blockquote></div>',
    );
  });

  it('becomes plain text', () => {
    expect(renderSummary(summary, 'en').content_text).toBe('L <b>\n\n- P & *q*\n\n“Q”\n\nS');
  });

  it('is text alone, whatever it holds', () => {
    const text = (markup: string) => ({
      lede: markup,
      points: [{ text: markup, source: null }],
      quotation: { text: markup, speaker: markup },
    });
    const words = (markup: string) => renderSummary({ headline: '', ...text(markup) }, 'en').content_html;
    expect(failing((markup) => dangersIn(words(markup)).length === 0, MARKUP)).toEqual([]);
    expect(failing((markup) => !/<(?:a|img|em)\b/.test(words(markup)), MARKUP)).toEqual([]);
    expect(parseFragment(words(MARKUP[0] ?? '')).childNodes).toHaveLength(1);
  });
});
