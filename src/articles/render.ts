import { directionOf } from '../languages/direction.ts';
import { cleanText } from '../text/hygiene.ts';
import type { SummaryText } from './article.ts';
import type { Parsed } from './issue.ts';
import { BODY_HTML_CHARACTERS } from './limits.ts';
import { markdownToHtml } from './markdown.ts';
import { markdownFaults } from './markdown-limits.ts';
import { plainText } from './plain-text.ts';
import { sanitize } from './sanitize.ts';
import { summaryHtml } from './summary-html.ts';

/** Changes whenever the same Markdown would give other HTML; `precis rerender` then renders everything again. */
export const RENDERER_VERSION = 1;

/** Text in both forms that readers get: sanitised HTML, and plain text with blocks parted by an empty line. */
export interface Rendered {
  content_html: string;
  content_text: string;
}

/**
 * The body of an original: limits, then marked without HTML, then an independent allow-list on the parsed result.
 * A link whose scheme is not http, https or mailto, and a picture that is not https, lose their target.
 *
 * @param markdown at most `BODY_CHARACTERS`
 * @returns the rendered body, or an issue at `/body` for every rule that it breaks; never throws on a text
 */
export function renderBody(markdown: string): Parsed<Rendered> {
  const clean = cleanText(markdown);
  const faults = markdownFaults(clean);
  if (faults.length > 0) return refused(faults);
  try {
    const html = markdownToHtml(clean);
    if (html.length > BODY_HTML_CHARACTERS) return refused(['Repeat fewer long links; the HTML grows too large.']);
    return { ok: true, value: rendered(html) };
  } catch (error) {
    // marked and the serialiser are recursive; what overflows them is refused, not answered with 500.
    if (error instanceof RangeError) return refused(['Nest the Markdown less deeply.']);
    throw error;
  }
}

/**
 * Lede, points and quotation of a summary, in an element with the language and direction that feed readers go by.
 *
 * @param language canonical tag
 */
export function renderSummary(text: SummaryText, language: string): Rendered {
  return rendered(`<div lang="${language}" dir="${directionOf(language)}">${summaryHtml(text)}</div>`);
}

function rendered(unsafe: string): Rendered {
  const { html, tree } = sanitize(unsafe);
  return { content_html: html.trim(), content_text: plainText(tree) };
}

function refused(faults: string[]): Parsed<Rendered> {
  return { ok: false, issues: faults.map((detail) => ({ pointer: '/body', detail })) };
}
