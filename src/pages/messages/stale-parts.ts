import { fieldList } from './field-list.ts';
import type { Messages, Template } from './messages.ts';

/** Fields of an original; every other field that can change is one of the summary in the original's language. */
const OF_ORIGINAL = ['title', 'body'];

/** A sentence that says what has changed, and the fields that stand in it. */
export interface StalePart {
  template: Template<'fields'>;
  fields: string;
}

/**
 * What to say of a stale summary: that the original has changed, that the summary in its language has, or both. No
 * field, no sentence.
 *
 * @param changed `stale_fields` of the summary
 * @example staleParts(['headline'], en) // [{ template: 'The summary in the original’s language …', fields: 'headline' }]
 */
export function staleParts(changed: string[], messages: Messages): StalePart[] {
  const { staleOriginal, staleSummary } = messages.article;
  const parts = [
    { template: staleOriginal, changed: changed.filter((field) => OF_ORIGINAL.includes(field)) },
    { template: staleSummary, changed: changed.filter((field) => !OF_ORIGINAL.includes(field)) },
  ];
  return parts
    .filter((part) => part.changed.length > 0)
    .map((part) => ({ template: part.template, fields: fieldList(part.changed, messages) }));
}
