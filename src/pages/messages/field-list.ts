import { formatList } from '../formats.ts';
import type { FieldName, Messages } from './messages.ts';

/**
 * The fields that have changed, as an enumeration in words; a field without a word is called by its key.
 *
 * @example fieldList(['headline', 'points'], en) // 'headline and key points'
 */
export function fieldList(fields: string[], messages: Messages): string {
  const words = fields.map((field) =>
    Object.hasOwn(messages.fields, field) ? messages.fields[field as FieldName] : field,
  );
  return formatList(words, messages.language);
}
