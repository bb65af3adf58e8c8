import { PARAGRAPHS } from '../../articles/limits.ts';
import { paragraphCount } from '../../articles/paragraphs.ts';
import { renderBody } from '../../articles/render.ts';
import type { SummaryInput } from '../../articles/schema.ts';
import { cleanText } from '../../text/hygiene.ts';
import type { ArticleFolder, TextFile } from './content.ts';
import type { Fault } from './fault.ts';

/**
 * What summaries say of their original: each point's paragraph exists, and a quotation in the original's own language
 * stands there word for word (white space, quotation marks and the mark at its end aside). Nothing where the text of the
 * original has faults itself.
 */
export function checkSources({ original, summaries }: ArticleFolder): Fault[] {
  const text = textOf(original?.parts.body);
  if (text === null) return [];
  return summaries.flatMap((summary) => {
    const isOwn = summary.language === original?.language;
    return [...checkParagraphs(summary, text), ...(isOwn ? checkQuotation(summary, text) : [])];
  });
}

/** Plain text with paragraphs parted by an empty line, as readers get it; `null`: it cannot be rendered. */
function textOf(body: string | undefined): string | null {
  const rendered = body === undefined ? null : renderBody(body);
  return rendered?.ok ? rendered.value.content_text : null;
}

function checkParagraphs({ file, locate, parts }: TextFile<SummaryInput>, text: string): Fault[] {
  const paragraphs = paragraphCount(text);
  return (parts.points ?? []).flatMap(({ source }, index) => {
    // What no original can have is a fault by itself.
    if (source === null || source.paragraph <= paragraphs || source.paragraph > PARAGRAPHS) return [];
    const has = paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`;
    const message = `the original has ${has}: correct \`[¶${source.paragraph}]\``;
    return [{ file, ...locate(`/points/${index}`), message }];
  });
}

function checkQuotation({ file, locate, parts: { quotation } }: TextFile<SummaryInput>, text: string): Fault[] {
  if (!quotation) return [];
  const words = wordsOf(quotation.text).replace(/[\s.,;:!?…。，；！？।۔،؟]+$/u, '');
  if (wordsOf(text).includes(words)) return [];
  const message = 'this quotation is not in the original: copy it from there, word for word';
  return [{ file, ...locate('/quotation'), message }];
}

/** Quotation marks vary with their setting, and those around a quotation are not part of it. */
function wordsOf(text: string): string {
  return cleanText(text)
    .normalize('NFC')
    .replace(/["'“”„‟‘’‚‛«»‹›「」『』＂＇]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
