import { memoize } from './memo.ts';

/** A tag taken apart, its script and region filled in by CLDR's likely subtags. */
export interface Subtags {
  tag: string;
  language: string;
  script: string;
  region: string;
  /** Which of the three the tag spells out itself: 4 language, 2 script, 1 region. */
  explicit: number;
  /** `-`, then the variants; or nothing. */
  variants: string;
}

/**
 * The likely subtags of a canonical tag (UTS #35, Likely Subtags). `und` stays as it is, since it would become
 * English; a tag of private use is a language of its own.
 *
 * @example subtagsOf('zh-TW') // language 'zh', script 'Hant', region 'TW'
 * @example subtagsOf('pa-PK') // language 'pa', script 'Arab', region 'PK'
 */
export const subtagsOf: (tag: string) => Subtags = memoize((tag) => {
  if (tag === 'und' || tag.startsWith('x-')) {
    return { tag, language: tag, script: '', region: '', explicit: 7, variants: '' };
  }
  const locale = new Intl.Locale(tag);
  const likely = locale.maximize();
  return {
    tag,
    language: likely.language,
    script: likely.script ?? '',
    region: likely.region ?? '',
    explicit: (tag.startsWith('und') ? 0 : 4) + (locale.script ? 2 : 0) + (locale.region ? 1 : 0),
    variants: (locale.baseName.match(/(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))+$/) ?? [''])[0],
  };
});
