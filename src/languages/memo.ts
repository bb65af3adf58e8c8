/** How many answers a memo keeps: more than the tags of any one publication and its readers, under 100 KB in all. */
const MEMO_SIZE = 512;

/**
 * `compute` with its latest 512 answers kept, so that neither a hostile header nor a year of traffic can grow it.
 * Keys are tags of at most 64 characters.
 */
export function memoize<Value>(compute: (tag: string) => Value): (tag: string) => Value {
  const known = new Map<string, Value>();
  return (tag) => {
    const answer = known.get(tag);
    if (answer !== undefined) return answer;
    const computed = compute(tag);
    if (known.size >= MEMO_SIZE) known.delete(known.keys().next().value as string);
    known.set(tag, computed);
    return computed;
  };
}
