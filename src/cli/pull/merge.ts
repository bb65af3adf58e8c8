import { contentHash } from '../../articles/fingerprint.ts';

/** A field that was changed on both sides, and differently. */
export interface Conflict {
  /** Names of fields that belong together are joined by `, `. */
  field: string;
  ours: unknown;
  theirs: unknown;
}

/** What wins where both sides changed a field; `null`: neither, it is a conflict. */
export type Take = 'ours' | 'theirs' | null;

/** Fields that mean nothing without one another. */
const TOGETHER: readonly (readonly string[])[] = [['reviewed_by', 'reviewed']];

/** What the tools write for themselves: no person's edit can be lost there, so that ours stays. */
const BOOKKEEPING = 'made_from';

/**
 * Merges two versions of a text field by field: what one side changed is taken, what both changed in the same way too.
 *
 * @param base what both were made from; `null`: nobody knows, and every difference is a conflict
 * @returns the merged text, with ours in fields that are in conflict
 */
export function mergeFields<Text extends object>(
  base: Text | null,
  ours: Text,
  theirs: Text,
  take: Take = null,
): { merged: Text; conflicts: Conflict[] } {
  const merged: Text = { ...ours };
  const conflicts: Conflict[] = [];
  for (const unit of unitsOf(theirs)) {
    const [a, b] = [pick(ours, unit), pick(theirs, unit)];
    const winner = base ? winnerOf(pick(base, unit), a, b) : isEqual(a, b) ? 'ours' : null;
    const chosen = winner ?? (unit[0] === BOOKKEEPING ? 'ours' : take);
    if (chosen === 'theirs') Object.assign(merged, b);
    if (chosen === null) conflicts.push({ field: unit.join(', '), ours: plain(a, unit), theirs: plain(b, unit) });
  }
  return { merged, conflicts };
}

function winnerOf(base: object, ours: object, theirs: object): 'ours' | 'theirs' | null {
  if (isEqual(ours, theirs) || isEqual(theirs, base)) return 'ours';
  return isEqual(ours, base) ? 'theirs' : null;
}

function unitsOf(text: object): (readonly string[])[] {
  const single = Object.keys(text).filter((field) => !TOGETHER.some((unit) => unit.includes(field)));
  return [...single.map((field) => [field]), ...TOGETHER.filter((unit) => unit.every((field) => field in text))];
}

function pick(text: object, unit: readonly string[]): Record<string, unknown> {
  const fields = text as Record<string, unknown>;
  return Object.fromEntries(unit.map((field) => [field, fields[field] ?? null]));
}

function plain(picked: Record<string, unknown>, unit: readonly string[]): unknown {
  return unit.length === 1 ? picked[unit[0] ?? ''] : picked;
}

function isEqual(one: unknown, other: unknown): boolean {
  return contentHash(one) === contentHash(other);
}
