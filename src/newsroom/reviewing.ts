import { fingerprintsOfSummary } from '../articles/fingerprint.ts';
import type { SummaryInput } from '../articles/schema.ts';
import type { Review, StoredSummary } from './stored.ts';

/**
 * The review that holds for a summary after a write.
 *
 * A review approves a text, so another text needs another one: what the input repeats of the last version says nothing
 * of the new text. Only a person's minor edit keeps the review; a machine's never does.
 */
export function reviewAfter(input: SummaryInput, old: StoredSummary | null): Review | null {
  const stated = statedBy(input);
  if (stated && bringsReview(input, old)) return stated;
  const before = old && statedBy(old.input);
  const isRetracted = before !== null && stated === null;
  if (!old || isRetracted) return null;
  const isKept = isSameText(input, old.input) || (input.minor && input.origin === 'human');
  return isKept ? old.review : null;
}

/** Whether an input states a review that the last version did not state. */
export function bringsReview(input: SummaryInput, old: StoredSummary | null): boolean {
  const stated = statedBy(input);
  return stated !== null && JSON.stringify(stated) !== JSON.stringify(old && statedBy(old.input));
}

function statedBy({ reviewed_by, reviewed }: SummaryInput): Review | null {
  return reviewed_by === null ? null : { reviewed_by, reviewed };
}

/** Whether readers see the same in both. */
export function isSameText(one: SummaryInput, other: SummaryInput): boolean {
  return JSON.stringify(fingerprintsOfSummary(one)) === JSON.stringify(fingerprintsOfSummary(other));
}
