import {
  contentHash,
  type Fingerprints,
  fingerprintsOfOriginal,
  fingerprintsOfSummary,
} from '../../articles/fingerprint.ts';
import { freshness, madeFrom, type Sources } from '../../articles/freshness.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import type { ArticleEdition, Edition } from '../client/editorial.ts';

/**
 * Stamps: what the publication knows of a text beside what was written, and what would be lost if the files were
 * published into an empty place. Only that is written into files: what such a publish would come to by itself
 * (a summary has the date of its article; it is made from what stands beside it) stays out of them.
 */

/** The original with the time at which it was first published. */
export function stampOriginal(text: ArticleInput, { state, published }: Edition<ArticleInput>): ArticleInput {
  return text.published === null && state === 'published' ? { ...text, published } : text;
}

/**
 * A summary with the time at which it became news, where that is not its article's, and what it was made from, where it
 * would otherwise seem fresher or staler than it is.
 *
 * @param remembered asks what the newest version was made from
 */
export async function stampSummary(
  text: SummaryInput,
  edition: Edition<SummaryInput>,
  { language, article }: { language: string; article: ArticleEdition },
  remembered: () => Promise<Fingerprints>,
): Promise<SummaryInput> {
  const isSameText = contentHash(textOf(text)) === contentHash(textOf(edition.input));
  if (edition.state !== 'published' || !isSameText) return text;
  const isLate = text.published === null && edition.published !== article.original.published;
  const published = isLate ? edition.published : text.published;

  const sources = sourcesOf(article);
  if (sources === null) return { ...text, published };
  const now = { ...sources.original, ...sources.summary };
  const seems = freshness(text.made_from ?? madeFrom(language, sources), now).stale_fields;
  if (contentHash([...seems].sort()) === contentHash([...edition.staleFields].sort())) return { ...text, published };
  if (edition.staleFields.length === 0) return { ...text, published, made_from: { ...madeFrom(language, sources) } };
  const made_from = await remembered();
  const kept = Object.entries(made_from).map(([field, hash]) => {
    // A minor edit of the source moves what agreed with it along, without a new version of the summary.
    const isStale = edition.staleFields.includes(field);
    return [field, isStale ? hash : (now[field as keyof Fingerprints] ?? hash)];
  });
  return { ...text, published, made_from: Object.fromEntries(kept) };
}

/** The fields that readers see. */
function textOf({ headline, lede, points, quotation, origin, tool, corrections }: SummaryInput): object {
  return { headline, lede, points, quotation, origin, tool, corrections };
}

/** What the article says now; `null`: a draft hides what readers have of the summary in the original's language. */
function sourcesOf({ original, summaries }: ArticleEdition): Sources | null {
  const { language } = original.input;
  const own = summaries[language];
  if (own === null || own?.state === 'draft' || own?.state === 'scheduled') return null;
  return {
    language,
    original: fingerprintsOfOriginal(original.input),
    summary: own?.state === 'published' ? fingerprintsOfSummary(own.input) : null,
  };
}
