/** Languages whose segmenters are kept: more than any publication has, and a bound against hostile tags. */
const KEPT = 100;

const kept = new Map<string, Intl.Segmenter>();

/**
 * The segmenter of a language, made once (14 us each) and kept; the oldest goes when `KEPT` are held.
 *
 * @throws {RangeError} if the language is not a structurally valid BCP 47 tag
 */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = new Intl.Segmenter(language, { granularity });
  const oldest = kept.keys().next();
  if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(key, made);
  return made;
}
