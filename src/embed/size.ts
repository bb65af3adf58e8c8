import { displayWidth } from '../text/width.ts';
import type { SummaryAnswer } from './answer.ts';

/*
 * Measured on the card as it is drawn (`src/widget/styles.css`) at 16 px: what one column of display width takes, the
 * height of a line, the space between paragraphs. Generous by about a tenth, since a frame that is too low crops.
 */
const COLUMN = 8.6;
const LINE = 26;
const TALL_LINE = 29;
const GAP = 12;
const EDGES = 52;

/** The languages to which the style sheet gives more air. */
const TALL = /^(ar|fa|ur|ps|ckb|hi|mr|ne|zh|ja|ko|th)\b/;

/** The widest that a card reads well, in CSS pixels. */
export const USUAL_WIDTH = 640;

/** About how high a list of the usual five items is, in CSS pixels. */
export const LIST_HEIGHT = 980;

function linesOf(text: string, width: number, scale = 1): number {
  const columns = Math.max(1, Math.floor((width - EDGES) / (COLUMN * scale)));
  return Math.ceil(displayWidth(text) / columns);
}

/** About how high one summary's card is at a width, both in CSS pixels: what to reserve before it is there. */
export function estimateHeight(summary: SummaryAnswer, width: number): number {
  const { headline, lede, points, quotation, labels } = summary;
  const small = [
    labels.fallback,
    labels.stale,
    `${labels.provenance} ${summary.source?.name ?? ''} ${labels.published}`,
  ];
  const lines =
    linesOf(headline, width, 1.35) * 1.1 +
    linesOf(lede, width) +
    points.reduce((sum, { text }) => sum + linesOf(text, width - 20) + 0.3, 0) +
    (quotation ? linesOf(quotation.text, width - 20) + 1 : 0) +
    small.reduce((sum, text) => sum + (text ? linesOf(text, width, 0.85) : 0), 0);
  const paragraphs = 3 + (points.length > 0 ? 1 : 0) + (quotation ? 1 : 0) + small.filter(Boolean).length;
  return Math.round(lines * (TALL.test(summary.language) ? TALL_LINE : LINE) + paragraphs * GAP + EDGES);
}
