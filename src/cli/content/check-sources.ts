import { paragraphCount } from '../../articles/paragraphs.ts';
import { renderBody } from '../../articles/render.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import type { ArticleFolder, TextFile } from './content.ts';
import type { Fault } from './fault.ts';

/**
 * What summaries say of their original: each point's paragraph exists, and a quotation in the original's own language
 * stands there word for word (white space, quotation marks and the mark at its end aside). Nothing where the original
 * has faults itself.
 */
export function checkSources({ original, summaries }: ArticleFolder): Fault[] {
  if (!original?.value) return [];
  const text = textOf(original.value);
  return summaries.flatMap((summary) => {
    if (!summary.value) return [];
    const isOwn = summary.language === original.language;
    return [
      ...checkParagraphs(summary, summary.value, text),
      ...(isOwn ? checkQuotation(summary, summary.value, text) : []),
    ];
  });
}

/** Plain text with paragraphs parted by an empty line, as readers get it. */
function textOf({ body }: ArticleInput): string {
  const rendered = renderBody(body);
  return rendered.ok ? rendered.value.content_text : body;
}

function checkParagraphs({ file, locate }: TextFile<SummaryInput>, { points }: SummaryInput, text: string): Fault[] {
  const paragraphs = paragraphCount(text);
  return points.flatMap(({ source }, index) => {
    if (source === null || source.paragraph <= paragraphs) return [];
    const has = paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`;
    const message = `the original has ${has}: correct \`[¶${source.paragraph}]\``;
    return [{ file, ...locate(`/points/${index}`), message }];
  });
}

function checkQuotation({ file, locate }: TextFile<SummaryInput>, { quotation }: SummaryInput, text: string): Fault[] {
  if (quotation === null) return [];
  const words = wordsOf(quotation.text).replace(/[\s.,;:!?…。，；！？।۔،؟]+$/u, '');
  if (wordsOf(text).includes(words)) return [];
  const message = 'this quotation is not in the original: copy it from there, word for word';
  return [{ file, ...locate('/quotation'), message }];
}

/** Quotation marks vary with their setting, and those around a quotation are not part of it. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/["'“”„‟‘’‚‛«»‹›「」『』＂＇]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
