import type { Template } from '../pages/messages/messages.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A sentence as plain text, for answers that carry no markup: each value stands between FSI and PDI, so that its
 * direction does not spill over. A brace inside a value is no place.
 *
 * @example fill('Source: {source}', { source: 'الخبر' }) // 'Source: \u2068الخبر\u2069'
 */
export function fill<K extends string>(template: Template<K>, values: Record<K, string>): string;
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? FIRST_STRONG_ISOLATE + values[name] + POP_DIRECTIONAL_ISOLATE : place,
  );
}
