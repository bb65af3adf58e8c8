import type { Content } from '../content/content.ts';
import type { Change } from './answers.ts';
import type { Kept } from './plan.ts';

/** What a change is called: of a draft nothing reaches readers. */
type Word = Change['change'] | 'draft';

/**
 * One line for each article: what happens to it, language by language.
 *
 * @param isDraft whether the file of a text says `status: draft`
 */
export function renderChanges(changes: readonly Change[], isDraft: (text: Change) => boolean): string[] {
  const byArticle = Map.groupBy(
    changes.filter(({ change }) => change !== 'unchanged'),
    ({ article }) => article,
  );
  return [...byArticle].map(([article, own]) => `${article}: ${renderArticle(own, isDraft)}`);
}

function renderArticle(changes: readonly Change[], isDraft: (text: Change) => boolean): string {
  const byChange = Map.groupBy(changes, (text): Word => {
    return text.change !== 'withdrawn' && isDraft(text) ? 'draft' : text.change;
  });
  const parts = [...byChange].map(
    ([change, some]) =>
      `${change} ${some.map(({ language }) => language ?? (change === 'withdrawn' ? 'the article' : 'original')).join(', ')}`,
  );
  return parts.join('; ');
}

/** @example countChanges(changes, isDraft) // '2 added, 1 changed, 0 withdrawn, 1 draft' */
export function countChanges(changes: readonly Change[], isDraft: (text: Change) => boolean): string {
  const drafts = changes.filter((text) => text.change !== 'withdrawn' && isDraft(text));
  const seen = changes.filter((text) => !drafts.includes(text));
  const kinds = ['added', 'changed', 'withdrawn'] as const;
  const counts = kinds.map((kind) => `${seen.filter(({ change }) => change === kind).length} ${kind}`);
  if (drafts.length > 0) counts.push(`${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}`);
  return counts.join(', ');
}

/** Says of a text whether its file is a draft; originals are none. */
export function draftsIn({ articles }: Content): (text: Pick<Change, 'article' | 'language'>) => boolean {
  return ({ article: id, language }) => {
    const article = articles.find((candidate) => candidate.id === id);
    return article?.summaries.find((text) => text.language === language)?.value?.status === 'draft';
  };
}

const WHY_KEPT: Record<Kept['why'], string> = {
  written: 'it was written or withdrawn elsewhere, and differs from the file',
  unknown: 'it was published elsewhere, and has no file here',
  beside: 'it waits for what was kept of this article',
};

/** What was left as somebody else wrote it, and what to do about it. */
export function renderKept(kept: readonly Kept[]): string[] {
  if (kept.length === 0) return [];
  const isArticle = ({ language, why }: Kept) => language === null && why === 'unknown';
  const texts = kept.filter((text) => !isArticle(text));
  const articles = kept.filter(isArticle).map(({ article }) => article);
  return [
    ...texts.map(({ article, language, why }) => `${article}: kept ${language ?? 'original'}: ${WHY_KEPT[why]}`),
    ...(articles.length === 0 ? [] : [`kept without a folder here: ${few(articles)}`]),
    texts.length === 0
      ? 'Next: `npx precis pull` brings that into the files'
      : 'Next: `npx precis pull` brings that into the files; `npx precis publish --overwrite` replaces it',
  ];
}

/** @example few(['a', 'b', 'c', 'd', 'e']) // 'a, b, c and 2 more' */
function few(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
