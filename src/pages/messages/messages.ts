import type { Direction } from '../../articles/article.ts';

/**
 * A sentence with places for values, one for each of `K`, spelled `{name}`; the order is the language's own.
 *
 * A translation that forgets a place does not compile.
 */
export type Template<K extends string> = (
  K extends string
    ? (sentence: `${string}{${K}}${string}`) => void
    : never
) extends (sentence: infer All) => void
  ? All
  : never;

/** The fields of a summary, or of what it was made from, that can be reported as changed. */
export type FieldName = 'title' | 'body' | 'headline' | 'lede' | 'points' | 'quotation';

/**
 * Every text of the interface in one language.
 *
 * Sentences take values so that no inflection is needed: a language is inserted by its native name, after a colon or in
 * brackets. They hold plain text; `say` and `fill` isolate what they insert.
 */
export interface Messages {
  /** Canonical BCP 47 tag of the messages themselves. */
  language: string;
  direction: Direction;
  navigation: {
    skip: string;
    /** Label of the main navigation, for those who do not see it. */
    site: string;
    /** Label of the language switcher. */
    languages: string;
    latest: string;
    status: string;
    feeds: string;
    /** The feed that has every article, each in the language that its reader would get. */
    filled: string;
    /** The list of all feeds, for a feed reader's import. */
    allFeeds: string;
    /** The page that makes the code for other sites. */
    embed: string;
    older: string;
  };
  article: {
    keyPoints: string;
    readOriginal: string;
    /** Heading of the original's full text. */
    fullText: string;
    originalIn: Template<'language'>;
    /** The reader gets another language than the one of the page. */
    notAvailable: Template<'requested' | 'shown'>;
    /** There is no summary at all that may be shown; the original stands in its place. */
    noSummary: Template<'requested' | 'shown'>;
    /** Place and date before the lede. */
    dateline: Template<'place' | 'date'>;
    /** Marks a text of another language in a list. */
    shownIn: Template<'language'>;
    /** The summary was made from the original, of which these fields have changed since. */
    staleOriginal: Template<'fields'>;
    /** The summary was made from the one in the original's language, of which these fields have changed since. */
    staleSummary: Template<'fields'>;
    published: Template<'date'>;
    updated: Template<'date'>;
    source: Template<'source'>;
    corrections: string;
    topics: string;
    people: string;
    organisations: string;
    places: string;
  };
  fields: Record<FieldName, string>;
  provenance: {
    human: string;
    assisted: string;
    machine: string;
    tool: Template<'tool'>;
    reviewedBy: Template<'name'>;
    reviewed: string;
    notReviewed: string;
  };
  front: {
    empty: string;
  };
  status: {
    title: string;
    /** Says what the table shows. */
    caption: string;
    article: string;
    current: string;
    stale: string;
    missing: string;
    human: string;
    assisted: string;
    machine: string;
    reviewed: string;
    /** How many articles have a current summary. */
    currentOf: Template<'count' | 'total'>;
  };
  errors: {
    notFound: string;
    /** The whole article. */
    withdrawn: string;
    /** The summary in one language, while the article stays. */
    withdrawnSummary: string;
    reason: Template<'reason'>;
    methodNotAllowed: string;
    failed: string;
    /** Heading of the languages in which the article can be read. */
    available: string;
    home: string;
  };
  embed: {
    open: string;
    poweredBy: Template<'name'>;
    copy: string;
    copied: string;
  };
}
