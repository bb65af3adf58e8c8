import type { ArticleInput, SummaryInput } from '../articles/schema.ts';
import type { Copy } from './desk.ts';
import { Refusal } from './refusal.ts';
import type { Revisions } from './revisions.ts';
import type { Restoration } from './work.ts';

/**
 * The write that makes an earlier version the newest again. It is no minor edit, whatever it was then; and a summary
 * says what it said then, so it is as stale as its source has changed since.
 *
 * Throws `Refusal` 404 for a version that there is not, 409 for one that was a withdrawal.
 */
export function restored(revisions: Revisions, { article, language, revision }: Restoration): Copy {
  const version = revisions.find(article, language ?? '', revision);
  if (!version) throw new Refusal(404, 'There is no such revision.');
  if (version.input === null) throw new Refusal(409, 'That revision is a withdrawal; DELETE withdraws.');
  if (language === null) {
    return { id: article, original: { ...(version.input as ArticleInput), minor: false }, summaries: {} };
  }
  const input = { ...(version.input as SummaryInput), minor: false, made_from: version.made_from };
  return { id: article, original: null, summaries: { [language]: input } };
}
