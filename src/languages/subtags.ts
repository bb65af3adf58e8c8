import { memoize } from './memo.ts';

/**
 * A canonical tag taken apart, what it leaves out filled in by CLDR (UTS #35, Likely Subtags). `und` stays as it is,
 * since it would become English; a tag of private use is a language of its own.
 */
export class Subtags {
  readonly tag: string;
  readonly language: string;
  /** Which parts the tag spells out itself: 4 language, 2 script, 1 region. */
  readonly explicit: number;
  /** The variants, with `-` between them. */
  readonly variants: string;
  #script: string;
  #region: string;
  #whole: boolean;

  constructor(tag: string) {
    const [language = '', ...rest] = tag.startsWith('x-') ? [tag] : tag.split('-');
    this.tag = tag;
    this.#script = /^[A-Z][a-z]{3}$/.test(rest[0] ?? '') ? rest.shift()! : '';
    this.#region = /^(?:[A-Z]{2}|\d{3})$/.test(rest[0] ?? '') ? rest.shift()! : '';
    const extension = rest.findIndex((subtag) => subtag.length === 1);
    this.variants = rest.slice(0, extension < 0 ? rest.length : extension).join('-');
    this.explicit = (language === 'und' ? 0 : 4) + (this.#script ? 2 : 0) + (this.#region ? 1 : 0);
    this.#whole = this.explicit === 0 || this.explicit === 7 || tag.startsWith('x-');
    this.language = language === 'und' && !this.#whole ? this.#fillIn(language) : language;
  }

  /** Empty where CLDR knows none. */
  get script(): string {
    if (!this.#whole) this.#fillIn(this.language);
    return this.#script;
  }

  /** Empty where CLDR knows none. */
  get region(): string {
    if (!this.#whole) this.#fillIn(this.language);
    return this.#region;
  }

  /** Takes microseconds, so only when it matters: most languages in a header are none that is on offer. */
  #fillIn(language: string): string {
    const likely = new Intl.Locale([language, this.#script, this.#region].filter(Boolean).join('-')).maximize();
    this.#script = likely.script ?? '';
    this.#region = likely.region ?? '';
    this.#whole = true;
    return likely.language;
  }
}

/**
 * The subtags of a canonical tag.
 *
 * @example subtagsOf('zh-TW') // language 'zh', script 'Hant', region 'TW'
 * @example subtagsOf('pa-PK') // language 'pa', script 'Arab', region 'PK'
 */
export const subtagsOf: (tag: string) => Subtags = memoize((tag) => new Subtags(tag));
