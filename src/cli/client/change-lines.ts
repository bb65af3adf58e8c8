import type { Change } from './answers.ts';

/** One line for each article: what happens to it, language by language. */
export function renderChanges(changes: readonly Change[]): string[] {
  const byArticle = Map.groupBy(
    changes.filter(({ change }) => change !== 'unchanged'),
    ({ article }) => article,
  );
  return [...byArticle].map(([article, own]) => `${article}: ${renderArticle(own)}`);
}

function renderArticle(changes: readonly Change[]): string {
  const byChange = Map.groupBy(changes, ({ change }) => change);
  const parts = [...byChange].map(
    ([change, some]) =>
      `${change} ${some.map(({ language }) => language ?? (change === 'withdrawn' ? 'the article' : 'original')).join(', ')}`,
  );
  return parts.join('; ');
}

/** @example countChanges(changes) // '2 added, 1 changed, 0 withdrawn' */
export function countChanges(changes: readonly Change[]): string {
  const kinds = ['added', 'changed', 'withdrawn'] as const;
  return kinds.map((kind) => `${changes.filter(({ change }) => change === kind).length} ${kind}`).join(', ');
}

/** What was left as somebody else wrote it, and what to do about it. */
export function renderKept(kept: readonly { article: string; language: string | null }[]): string[] {
  const lines = kept.map(
    ({ article, language }) =>
      `${article}: kept ${language ?? 'original'}: it was written or withdrawn elsewhere, and differs from the file`,
  );
  return lines.length === 0
    ? []
    : [...lines, 'Next: `npx precis pull` brings that into the files; `npx precis publish --overwrite` replaces it'];
}
