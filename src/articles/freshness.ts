import type { Summary } from './article.ts';
import { FINGERPRINTED, type Fingerprints } from './fingerprint.ts';

/** What an article says now: the fingerprints of its original, and of the summary in the original's language. */
export interface Sources {
  /** Canonical tag of the original's language. */
  language: string;
  original: Fingerprints;
  /** `null` where there is no live summary in the original's language. */
  summary: Fingerprints | null;
}

/**
 * What a summary written now remembers (`made_from`): the summary in the original's language; for that one itself,
 * and where there is none, the original's text.
 *
 * @param language canonical tag of the summary that is written
 */
export function madeFrom(language: string, { language: source, original, summary }: Sources): Fingerprints {
  return language === source || summary === null ? original : summary;
}

/**
 * Whether a summary still says what it was made from, and which fields of that have changed since. A field that is no
 * longer there, since the summary that held it was withdrawn, has changed.
 *
 * @param remembered what the summary was made from; the caller supplies `madeFrom` where `made_from` is absent
 * @param now the original's fingerprints together with those of the summary in its language
 */
export function freshness(remembered: Fingerprints, now: Fingerprints): Pick<Summary, 'freshness' | 'stale_fields'> {
  const stale = FINGERPRINTED.filter((field) => remembered[field] !== undefined && remembered[field] !== now[field]);
  return { freshness: stale.length === 0 ? 'current' : 'stale', stale_fields: stale };
}
