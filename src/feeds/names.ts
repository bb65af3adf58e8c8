import type { FeedName, FeedPage, Format } from './feed.ts';

/** Path of the page that documents the `_precis` extension (`docs/extension.md`), its `about`. */
export const extensionPath = '/feeds/extension';

/** What `parseFeedPath` finds in a path; `archive` is `null` for the head. */
export interface FeedPath {
  name: FeedName;
  format: Format;
  archive: number | null;
}

/** Longer paths are nobody's: the longest language, topic and page number fit well within. */
const longestPath = 160;

const language = '[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,7}';
const topic = '[a-z0-9][a-z0-9-]{0,40}';
const pathPattern = new RegExp(
  `^/feeds/(${language})(/filled|/topics/(${topic}))?(?:/archive/([1-9][0-9]{0,8}))?\\.(json|atom|rss|ninjs)$`,
);

/**
 * Permanent id of an article in the feeds of one language: a URN without a host (RFC 8141), the same before and after
 * a fallback becomes a summary in that language.
 *
 * @param language the feed's language; in the `all` feed the summary's
 * @example itemId('precis', 'zh-Hans', '2025-11-04-beijing') // 'urn:x-precis:precis:zh-Hans:2025-11-04-beijing'
 */
export function itemId(publication: string, language: string, article: string): string {
  return `urn:x-precis:${publication}:${language}:${article}`;
}

/**
 * Permanent id of a feed, the same in every format and on every archive page (RFC 5005, section 4).
 *
 * It cannot be an item's: `feed` is no language tag.
 */
export function feedId(publication: string, name: FeedName): string {
  const part = name.topic === null ? [] : ['topics', name.topic];
  const filled = name.mode === 'filled' ? ['filled'] : [];
  return ['urn:x-precis', publication, 'feed', name.language ?? 'all', ...filled, ...part].join(':');
}

/**
 * Path of a feed's head (`archive` is `null`) or of one of its archive pages, counted from 1.
 *
 * @example feedPath({ mode: 'filled', language: 'ar', topic: null }, 'atom', 3) // '/feeds/ar/filled/archive/3.atom'
 */
export function feedPath(name: FeedName, format: Format, archive: number | null): string {
  const filled = name.mode === 'filled' ? '/filled' : '';
  const topic = name.topic === null ? '' : `/topics/${name.topic}`;
  const page = archive === null ? '' : `/archive/${archive}`;
  return `/feeds/${name.language ?? 'all'}${filled}${topic}${page}.${format}`;
}

/**
 * The inverse of `feedPath`: `null` for anything that `feedPath` does not write.
 *
 * A language is checked for its form alone, and stays as it is spelled (`EN`, `zh_tw`): whether the publication has
 * it, and its canonical spelling, are the caller's questions. `all` is the feed of every language, never the language that has this code.
 *
 * @example parseFeedPath('/feeds/all.json') // { name: { mode: 'all', language: null, topic: null }, format: 'json', archive: null }
 */
export function parseFeedPath(path: string): FeedPath | null {
  if (path.length > longestPath) return null;
  const match = pathPattern.exec(path);
  if (match === null) return null;
  const [, tag = '', part, topic = null, archive, format] = match;
  const name = parseName(tag, part, topic);
  return name && { name, format: format as Format, archive: archive === undefined ? null : Number(archive) };
}

function parseName(tag: string, part: string | undefined, topic: string | null): FeedName | null {
  if (tag !== 'all') return { mode: part === '/filled' ? 'filled' : 'strict', language: tag, topic };
  return part === undefined ? { mode: 'all', language: null, topic: null } : null;
}

/** Absolute URL of this page in a format. */
export function selfUrl(page: FeedPage, format: Format): string {
  return page.base + feedPath(page.name, format, page.archive);
}
