import { expect, test } from 'vitest';
import { mergeFields } from '../../../src/cli/pull/merge.ts';

const FIELDS = ['headline', 'lede', 'points', 'quotation', 'tool', 'reviewed_by', 'reviewed'] as const;
type Text = Record<(typeof FIELDS)[number], string>;

/** Numbers from 0 to `below`, the same in each run (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A base and two edits of it; few values, so that every combination of equal and different comes up. */
function threeTexts(next: (below: number) => number): [Text, Text, Text] {
  const text = () => Object.fromEntries(FIELDS.map((field) => [field, `${next(3)}`])) as Text;
  const base = text();
  const edited = () => ({ ...base, ...Object.fromEntries(FIELDS.filter(() => next(2)).map((f) => [f, `${next(3)}`])) });
  return [base, edited(), edited()];
}

const CASES = Array.from({ length: 2_000 }, (_, seed) => threeTexts(numbers(seed)));
const unitOf = (field: string) =>
  (field.startsWith('reviewed') ? ['reviewed_by', 'reviewed'] : [field]) as (keyof Text)[];
const same = (one: Text, other: Text, field: string) => unitOf(field).every((name) => one[name] === other[name]);

test('no edit is lost: what one side changed is in the merged text, or in a conflict', () => {
  for (const [base, ours, theirs] of CASES) {
    const { merged, conflicts } = mergeFields(base, ours, theirs);
    for (const field of FIELDS) {
      const isListed = conflicts.some((conflict) => conflict.field.split(', ').includes(field));
      if (!same(ours, base, field)) expect(same(merged, ours, field)).toBe(true);
      if (!same(theirs, base, field)) expect(same(merged, theirs, field) || isListed).toBe(true);
    }
  }
});

test('nothing else changes, and a conflict is a field that both changed, and differently', () => {
  for (const [base, ours, theirs] of CASES) {
    const { merged, conflicts } = mergeFields(base, ours, theirs);
    for (const field of FIELDS) {
      if (same(ours, base, field) && same(theirs, base, field)) expect(same(merged, base, field)).toBe(true);
    }
    const expected = FIELDS.filter(
      (field) => !same(ours, base, field) && !same(theirs, base, field) && !same(ours, theirs, field),
    );
    expect(conflicts.flatMap(({ field }) => field.split(', ')).sort()).toEqual([...expected].sort());
  }
});

test('fields are independent: what happens to one does not depend on the others', () => {
  for (const [base, ours, theirs] of CASES) {
    const whole = mergeFields(base, ours, theirs);
    const alone = mergeFields(base, { ...base, lede: ours.lede }, { ...base, lede: theirs.lede });
    expect(whole.merged.lede).toBe(alone.merged.lede);
  }
});

test('both sides come to the same text where there is no conflict, and merging again changes nothing', () => {
  for (const [base, ours, theirs] of CASES) {
    const { merged, conflicts } = mergeFields(base, ours, theirs);
    if (conflicts.length > 0) continue;
    expect(mergeFields(base, theirs, ours).merged).toEqual(merged);
    expect(mergeFields(theirs, merged, theirs)).toEqual({ merged, conflicts: [] });
  }
});

test('one side is taken in every conflict where that is asked for', () => {
  for (const [base, ours, theirs] of CASES) {
    const { conflicts } = mergeFields(base, ours, theirs);
    const taken = mergeFields(base, ours, theirs, 'theirs');
    expect(taken.conflicts).toEqual([]);
    for (const { field } of conflicts) expect(same(taken.merged, theirs, field.split(', ')[0] ?? '')).toBe(true);
    expect(mergeFields(base, ours, theirs, 'ours').conflicts).toEqual([]);
  }
});

test('where nobody knows the base, every difference is a conflict, but for the fingerprints', () => {
  const ours = { headline: 'a', lede: 'b', made_from: { headline: '1' } };
  const theirs = { headline: 'a', lede: 'c', made_from: null };
  expect(mergeFields<typeof ours | typeof theirs>(null, ours, theirs)).toEqual({
    merged: ours,
    conflicts: [{ field: 'lede', ours: 'b', theirs: 'c' }],
  });
});
