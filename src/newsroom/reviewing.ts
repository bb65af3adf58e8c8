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
  const before = old && statedBy(old.input);
  if (stated && JSON.stringify(stated) !== JSON.stringify(before)) return stated;
  const isRetracted = before !== null && stated === null;
  if (!old || isRetracted) return null;
  const isKept = isSameText(input, old.input) || (input.minor && input.origin === 'human');
  return isKept ? old.review : null;
}

function statedBy({ reviewed_by, reviewed }: SummaryInput): Review | null {
  return reviewed_by === null ? null : { reviewed_by, reviewed };
}

function isSameText(one: SummaryInput, other: SummaryInput): boolean {
  return JSON.stringify(fingerprintsOfSummary(one)) === JSON.stringify(fingerprintsOfSummary(other));
}
