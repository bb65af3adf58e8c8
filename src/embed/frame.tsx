import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Direction } from '../articles/article.ts';
import type { LatestAnswer, SummaryAnswer } from './answer.ts';
import { frameScript, frameStyle } from './bundle.generated.ts';
import { Card, FullCard } from './card.tsx';
import { inlineScript, inlineStyle } from './inline.ts';
import type { Theme } from './theme.ts';

const FEWEST_ITEMS = 1;
const MOST_ITEMS = 20;
const USUAL_ITEMS = 5;

/** How many items of a list to show: 1 to 20, and 5 for what is no whole number. */
export function parseCount(count: string | null | undefined): number {
  if (!/^\d{1,4}$/.test(count ?? '')) return USUAL_ITEMS;
  return Math.min(Math.max(Number(count), FEWEST_ITEMS), MOST_ITEMS);
}

interface Language {
  language: string;
  direction: Direction;
}

interface FrameDocument {
  title: string;
  canonical: string;
  /** Of the document: that of what is shown. */
  of: Language;
  /** Of the reader: that of the sentences around, by which the card is laid out. */
  reader: Language;
  theme: Theme;
  content: Child;
}

/** One summary as a document to be framed, `/embed/<language>/<id>`. */
export function renderSummaryFrame(summary: SummaryAnswer, theme: Theme): string {
  const { headline: title, url: canonical, labels } = summary;
  return renderFrame({ title, canonical, of: summary, reader: labels, theme, content: <FullCard summary={summary} /> });
}

/** A list as a document to be framed, `/embed/<language>/latest` and `/embed/<language>/topics/<topic>`. */
export function renderLatestFrame(latest: LatestAnswer, theme: Theme, count: number): string {
  const { title, url: canonical, items } = latest;
  const content = (
    <>
      <h1 part="title">{title}</h1>
      <ul part="items">
        {items.slice(0, count).map((item) => (
          <li>
            <Card summary={item} level="h2" />
          </li>
        ))}
      </ul>
    </>
  );
  return renderFrame({ title, canonical, of: latest, reader: latest, theme, content });
}

/**
 * The document: its style and script stand in it, under the hashes that `FRAME_HEADERS` allows, so that it loads nothing
 * else. It needs no storage and no origin of its own.
 */
function renderFrame({ title, canonical, of, reader, theme, content }: FrameDocument): string {
  const body = (
    <main part="root" lang={reader.language} dir={reader.direction}>
      {content}
    </main>
  );
  return `${html`<!DOCTYPE html><html lang="${of.language}" dir="${of.direction}" data-theme="${theme}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}">
${inlineStyle(frameStyle)}</head><body>${body}${inlineScript(frameScript)}</body></html>`}`;
}
