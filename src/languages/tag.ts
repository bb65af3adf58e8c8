import { memoize } from './memo.ts';

/** The longest tag that is stored or published, in characters (RFC 5646, section 4.4.1). */
export const STORED_TAG_LENGTH = 35;

/** The longest tag that is read from a request, in characters. */
export const READ_TAG_LENGTH = 64;

/** Grandfathered tags of RFC 5646 that `Intl` refuses, with what CLDR replaces them by. */
const GRANDFATHERED = new Map(
  (
    'en-gb-oed=en-GB-oxendict i-ami=ami i-bnn=bnn i-default=en-x-i-default i-enochian=und-x-i-enochian i-hak=hak ' +
    'i-klingon=tlh i-lux=lb i-mingo=see-x-i-mingo i-navajo=nv i-pwn=pwn i-tao=tao i-tay=tay i-tsu=tsu no-bok=nb ' +
    'no-nyn=nn sgn-be-fr=sfb sgn-be-nl=vgt sgn-ch-de=sgg zh-min=nan-x-zh-min zh-min-nan=nan'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const SHAPE = /^[a-z0-9]{1,8}(?:[-_][a-z0-9]{1,8})*$/i;

/** An extended language subtag after one of the prefixes registered for it (RFC 5646, section 2.2.2). */
const EXTENDED_LANGUAGE = /^(?:ar|kok|lv|ms|sgn|sw|uz|zh)-(?=[a-z]{3}(?:-|$))/;

/** A language by its ISO code, but none that says nothing of a text (`und`, …) or only in private (`qaa` to `qtz`). */
const LANGUAGE = /^(?!und|mul|mis|zxx|q[a-t][a-z])[a-z]{2,3}(?:-|$)/;

const canonicalForm = memoize((text) => {
  if (!SHAPE.test(text)) return null;
  const tag = text.toLowerCase().replaceAll('_', '-');
  if (tag.startsWith('x-')) return tag;
  // Private use, in lower case already, costs Intl more than all the rest.
  const end = `${tag}-`.indexOf('-x-');
  const [named, own] = end < 0 ? [tag, ''] : [tag.slice(0, end), tag.slice(end)];
  if (own === '-x') return null;
  const replaced = GRANDFATHERED.get(named) ?? named.replace(EXTENDED_LANGUAGE, '');
  try {
    return `${Intl.getCanonicalLocales(replaced)[0]}${own}`;
  } catch {
    return null;
  }
});

/**
 * The canonical form of a language tag (RFC 5646, section 4.5, with the aliases of CLDR), or `null` for what is no
 * tag. `_` counts as `-`; extended languages, grandfathered tags and `x-…` are taken as well. Never throws.
 *
 * @param limit the longest answer, in characters; nothing over 64 is read
 * @example canonicalize('zh_tw') // 'zh-TW'
 * @example canonicalize('iw') // 'he'
 * @example canonicalize('zh-cmn-Hans') // 'zh-Hans'
 * @example canonicalize('français') // null
 */
export function canonicalize(tag: string, limit: number = STORED_TAG_LENGTH): string | null {
  if (tag.length > READ_TAG_LENGTH) return null;
  const canonical = canonicalForm(tag);
  return canonical !== null && canonical.length <= limit ? canonical : null;
}

/**
 * Whether a summary may be published under the tag: canonical as it stands, at most 35 characters, naming one
 * language, without private use or extensions.
 *
 * @example isPublishable('zh-Hans') // true
 * @example isPublishable('iw') // false: it is written he
 */
export function isPublishable(tag: string): boolean {
  return canonicalize(tag) === tag && !/(?:^|-)[a-z0-9]-/.test(tag) && LANGUAGE.test(tag);
}
