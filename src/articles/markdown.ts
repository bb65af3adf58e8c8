import { Marked, type Renderer, type Tokens } from 'marked';
import { escapeHtml, escapeMarkup } from './escape.ts';

/**
 * Markdown to HTML in which nothing of the input is markup but what Markdown itself says.
 *
 * HTML is switched off in marked's *tokenizer*: overriding its HTML renderer alone leaves a hole, since after an
 * inline `<kbd>` marked takes what follows for raw text and emits it unescaped. Every renderer that holds text of the
 * input escapes it here and never trusts a token's `escaped`. Link targets are judged by `sanitize`, which sees them as
 * a browser does.
 */
const marked = new Marked({
  gfm: true,
  async: false,
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: { html, heading, code, codespan, checkbox, link, image, text },
});

type This = { parser: Renderer['parser'] };

function html({ text }: Tokens.HTML | Tokens.Tag): string {
  return escapeHtml(text);
}

/** One level down, since the page's own headline is the `h1`. */
function heading(this: This, { tokens, depth }: Tokens.Heading): string {
  const name = `h${Math.min(depth + 1, 6)}`;
  return `<${name}>${this.parser.parseInline(tokens)}</${name}>\n`;
}

function code({ text }: Tokens.Code): string {
  return `<pre><code>${escapeHtml(text)}</code></pre>\n`;
}

function codespan({ text }: Tokens.Codespan): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function checkbox({ checked }: Tokens.Checkbox): string {
  return checked ? '☑ ' : '☐ ';
}

function link(this: This, { href, title, text, tokens, autolink }: Tokens.Link): string {
  const label = autolink ? escapeHtml(text) : this.parser.parseInline(tokens);
  return `<a href="${autolink ? escapeHtml(href) : escapeMarkup(href)}"${titleOf(title)}>${label}</a>`;
}

function image({ href, title, text }: Tokens.Image): string {
  return `<img src="${escapeMarkup(href)}" alt="${escapeMarkup(text)}"${titleOf(title)}>`;
}

function titleOf(title: string | null | undefined): string {
  return title ? ` title="${escapeMarkup(title)}"` : '';
}

function text(this: This, token: Tokens.Text | Tokens.Escape): string {
  return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeMarkup(token.text);
}

/**
 * The HTML of a Markdown text, not yet sanitised.
 *
 * @throws {RangeError} if marked overflows the stack, which `markdownFaults` rules out for all inputs known
 */
export function markdownToHtml(markdown: string): string {
  return marked.parse(markdown) as string;
}
