import type { Quotation } from '../../articles/article.ts';
import { writePointText } from '../../articles/point-text.ts';
import type { SummaryInput } from '../../articles/schema.ts';

/** The list and the quotation of a summary as Markdown, as `readSummaryBody` reads them. */
export function renderSummaryBody({ points, quotation }: Pick<SummaryInput, 'points' | 'quotation'>): string {
  const list = points.map((point) => `- ${writePointText(point)}\n`);
  return list.join('') + (quotation === null ? '' : `\n${renderQuotation(quotation)}`);
}

function renderQuotation({ text, speaker }: Quotation): string {
  return `> ${text}\n${speaker === null ? '' : `> — ${speaker}\n`}`;
}
