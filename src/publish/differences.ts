/** What two versions say of the members in which they differ; `null`: that version does not have it. */
export type Differences = Record<string, { from: unknown; to: unknown }>;

/**
 * Compares two versions of a text member by member; a withdrawal (`null`) has none.
 *
 * @example differences({ a: 1, b: [2] }, { a: 1, b: [3] }) // { b: { from: [2], to: [3] } }
 */
export function differences(from: unknown, to: unknown): Differences {
  const before = membersOf(from);
  const after = membersOf(to);
  const names = new Set([...before.keys(), ...after.keys()]);
  const differing = [...names].filter((name) => !isEqual(before.get(name), after.get(name)));
  return Object.fromEntries(
    differing.map((name) => [name, { from: before.get(name) ?? null, to: after.get(name) ?? null }]),
  );
}

function membersOf(input: unknown): Map<string, unknown> {
  return new Map(Object.entries((input ?? {}) as object));
}

/** By their JSON: what was normalised has its members in the order of the schema. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
