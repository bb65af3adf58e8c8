import { canonicalize, isPublishable } from '../../languages/tag.ts';

/** What the name of a file in an article's folder says. */
export type FileName =
  | { kind: 'original' | 'summary'; language: string; fault: null }
  | { kind: 'original' | 'summary' | null; language: null; fault: string };

/**
 * Reads `original.<language>.md` or `summary.<language>.md`; the tag has to be canonical, so that a language has one
 * file name.
 *
 * @param languages those of the publication, where they are known: no name is proposed that is refused then
 * @example readFileName('summary.zh_hans.md').fault // 'rename it to `summary.zh-Hans.md`: …'
 */
export function readFileName(name: string, languages: readonly string[] | null = null): FileName {
  const match = /^(original|summary)\.(.+)\.md$/.exec(name);
  if (!match) {
    const fault = 'this file does not belong here: the names are `original.<language>.md` and `summary.<language>.md`';
    return { kind: null, language: null, fault };
  }
  const kind = match[1] as 'original' | 'summary';
  const tag = match[2] ?? '';
  const canonical = canonicalize(tag);
  if (canonical === null || !isPublishable(canonical)) {
    return { kind, language: null, fault: `\`${tag}\` does not name a language; write a tag as \`en\` or \`zh-Hans\`` };
  }
  if (canonical === tag) return { kind, language: tag, fault: null };
  const remedy = `rename it to \`${kind}.${canonical}.md\``;
  const isKnown = kind === 'original' || languages === null || languages.includes(canonical);
  const fault = isKnown
    ? `${remedy}: the tag is written \`${canonical}\``
    : `add \`${canonical}\` to \`languages\` in publication.yaml and ${remedy}, or delete this file`;
  return { kind, language: null, fault };
}

/** What editors and systems leave behind: not content, and no fault. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db' || name === 'desktop.ini';
}
