import { html } from 'hono/html';
import type { LatestAnswer, SummaryAnswer } from './answer.ts';
import { widget } from './bundle.generated.ts';
import type { Choice } from './choice.ts';
import { estimateHeight, LIST_HEIGHT, USUAL_WIDTH } from './size.ts';

/** What a site owner pastes, and what the site must allow for it. */
export interface Snippet {
  /** HTML, or for `oembed` the bare URL. */
  code: string;
  /** A rule for the site's style sheet that reserves the room; `null` where none is needed. */
  css: string | null;
  /** Directives of a Content-Security-Policy; empty where nothing is loaded. */
  policy: string[];
}

/** The thing that is embedded. */
export interface Subject {
  title: string;
  /** Its page. */
  url: string;
  /** Its paths below `/embed/` and `/fragment/`, without the leading slash: `<language>/<id>` or `<language>/latest`. */
  path: string;
  language: string;
  element: 'precis-summary' | 'precis-feed';
  /** CSS pixels. */
  height: number;
}

/** An article's summary, asked for in `language`. */
export function summarySubject(summary: SummaryAnswer, language: string): Subject {
  const { headline: title, url, article } = summary;
  const height = estimateHeight(summary, USUAL_WIDTH);
  return { title, url, path: `${language}/${article}`, language: summary.language, element: 'precis-summary', height };
}

/** The newest summaries. */
export function latestSubject({ title, url, language }: LatestAnswer): Subject {
  return { title, url, path: `${language}/latest`, language, element: 'precis-feed', height: LIST_HEIGHT };
}

/**
 * The path of the script that a snippet names: its content's hash stands in it, so that it never changes.
 *
 * @example WIDGET_PATH // '/widget.39908fe19b172432.js'
 */
export const WIDGET_PATH = `/widget.${widget.hash}.js`;

/** What to paste for a choice; `base` is the publication's, without a trailing slash. */
export function snippet(choice: Choice, subject: Subject, base: string): Snippet {
  return SNIPPETS[choice.form](choice, subject, base);
}

const SNIPPETS: Record<Choice['form'], (choice: Choice, subject: Subject, base: string) => Snippet> = {
  element: (choice, subject, base) => ({
    code: `${scriptTag(base)}\n${element(choice, subject)}`,
    css: `${subject.element} { display: block; min-height: ${subject.height}px }`,
    policy: [`script-src ${base}`, `connect-src ${base}`],
  }),
  frame: (choice, subject, base) => ({
    code: `${frame(choice, subject, base)}\n${scriptTag(base)}`,
    css: null,
    policy: [`frame-src ${base}`, `script-src ${base}`],
  }),
  oembed: (_choice, { url }, base) => ({ code: url, css: null, policy: [`frame-src ${base}`] }),
  fragment: (_choice, { path }, base) => ({
    code: `${html`<esi:include src="${base}/fragment/${path}"/>`}`,
    css: null,
    policy: [],
  }),
  link: (_choice, subject) => ({ code: link(subject), css: null, policy: [] }),
};

function link({ url, language, title }: Subject): string {
  return `${html`<a href="${url}" hreflang="${language}" lang="${language}">${title}</a>`}`;
}

function scriptTag(base: string): string {
  return `<script type="module" src="${base}${WIDGET_PATH}" integrity="${widget.integrity}" crossorigin="anonymous"></script>`;
}

function element({ language, theme }: Choice, subject: Subject): string {
  const attributes = (language ? ` language="${language}"` : '') + (theme === 'auto' ? '' : ` theme="${theme}"`);
  return `<${subject.element}${attributes}>${link(subject)}</${subject.element}>`;
}

// The attributes for size and border are old ones: they need no `style-src`, and filters of content systems keep them.
function frame({ theme }: Choice, { path, title, height }: Subject, base: string): string {
  const query = theme === 'auto' ? '' : `?theme=${theme}`;
  return `${html`<iframe src="${base}/embed/${path}${query}" title="${title}" width="100%" height="${height}" frameborder="0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`}`;
}
