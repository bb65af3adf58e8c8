import type { SummaryText } from './article.ts';
import { escapeHtml } from './escape.ts';

/** Lede, points and quotation as HTML; the texts are plain, so that nothing in them is markup. */
export function summaryHtml({ lede, points, quotation }: Omit<SummaryText, 'headline'>): string {
  const items = points.map((point) => `<li>${escapeHtml(point.text)}</li>`).join('');
  const list = items === '' ? '' : `<ul>${items}</ul>`;
  return `<p>${escapeHtml(lede)}</p>${list}${quotation === null ? '' : quotationHtml(quotation)}`;
}

function quotationHtml({ text, speaker }: NonNullable<SummaryText['quotation']>): string {
  const cite = speaker === null ? '' : `<p><cite>${escapeHtml(speaker)}</cite></p>`;
  return `<blockquote><p>${escapeHtml(text)}</p>${cite}</blockquote>`;
}

/** Bytes that `summaryHtml` takes up in UTF-8. */
export function summaryBytes(text: Omit<SummaryText, 'headline'>): number {
  return new TextEncoder().encode(summaryHtml(text)).length;
}
