import type { Provenance } from '../articles/article.ts';
import { nativeName } from '../languages/names.ts';
import { formatDate } from '../pages/formats.ts';
import { messagesFor } from '../pages/messages/catalogue.ts';
import type { Messages } from '../pages/messages/messages.ts';
import { staleParts } from '../pages/messages/stale-parts.ts';
import { fill } from '../pages/say.tsx';
import type { Labels, SummaryAnswer } from './answer.ts';

/** What the sentences around a summary are made from. */
export type Labelled = Pick<
  SummaryAnswer,
  'language' | 'freshness' | 'stale_fields' | 'published' | 'provenance' | 'negotiation'
>;

/**
 * The sentences around a summary for someone who asked for `language` (a canonical tag), in plain text: inserted values
 * stand between FSI and PDI.
 *
 * @example labels(summary, 'en').provenance // 'Machine-made · Reviewed by \u2068A. Editor\u2069'
 */
export function labels(summary: Labelled, language: string): Labels {
  const messages = messagesFor(language);
  return {
    language: messages.language,
    direction: messages.direction,
    provenance: provenance(messages, summary.provenance),
    fallback: fallback(messages, summary, language),
    stale: summary.freshness === 'stale' ? stale(messages, summary.stale_fields) : null,
    published: formatDate(summary.published, messages.language),
  };
}

function provenance(messages: Messages, { origin, reviewed_by, reviewed }: Provenance): string {
  return [messages.provenance[origin], review(messages, origin, reviewed_by, reviewed)].filter(Boolean).join(' · ');
}

/** A person's own words need no remark that nobody reviewed them; a machine's do. */
function review({ provenance }: Messages, origin: string, by: string | null, at: string | null): string {
  if (by !== null) return fill(provenance.reviewedBy, { name: by });
  if (at !== null) return provenance.reviewed;
  return origin === 'human' ? '' : provenance.notReviewed;
}

/** A related spelling or region (`match`) is what the reader can read; only a real change of language is remarked on. */
function fallback({ article }: Messages, { language: served, negotiation }: Labelled, language: string): string | null {
  if (negotiation.reason === 'exact' || negotiation.reason === 'match') return null;
  return fill(article.notAvailable, { requested: nativeName(language), shown: nativeName(served) });
}

function stale(messages: Messages, changed: string[]): string {
  return staleParts(changed, messages)
    .map(({ template, fields }) => fill(template, { fields }))
    .join(' ');
}
