import { RIGHT_TO_LEFT_SCRIPTS } from './direction.generated.ts';
import { subtagsOf } from './subtags.ts';
import { canonicalize } from './tag.ts';

const rightToLeft = new Set(RIGHT_TO_LEFT_SCRIPTS.split(' '));

/**
 * The direction of text in a language, by its likely script and never by the language alone; `ltr` for what is no tag.
 *
 * @example directionOf('ar') // 'rtl'
 * @example directionOf('pa-PK') // 'rtl'
 * @example directionOf('ur-Latn') // 'ltr'
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalize(tag);
  return canonical !== null && rightToLeft.has(subtagsOf(canonical).script) ? 'rtl' : 'ltr';
}
