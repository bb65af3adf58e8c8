import type { Articles } from './articles.ts';
import type { Drafts } from './drafts.ts';
import type { Via } from './stored.ts';

/** The newest version of a text: what an editor reads, and what a write replaces. */
export interface Newest {
  revision: number;
  via: Via;
  /** `contentHash` of its input; `null`: it was withdrawn. */
  hash: string | null;
}

/** The newest version of a text, a draft before what is live; `null`: there is none. `language` `null`: the original. */
export function newestOf(
  { articles, drafts }: { articles: Articles; drafts: Drafts },
  id: string,
  language: string | null,
): Newest | null {
  const article = articles.find(id);
  if (!article) return null;
  if (language !== null) {
    const draft = drafts.find(id, language);
    if (draft) return draft;
  }
  const entry = language === null ? article : articles.findSummary(id, language);
  if (!entry) return null;
  const revision = language === null ? article.original_revision : entry.revision;
  return { revision, via: entry.via, hash: entry.withdrawal || article.withdrawal ? null : entry.hash };
}

/** The strong entity tag of a version of a text. */
export function etagOf({ revision }: { revision: number }): string {
  return `"${revision}"`;
}
