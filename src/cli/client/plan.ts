import { contentHash } from '../../articles/fingerprint.ts';
import type { PublicationInput } from '../../articles/schema.ts';
import type { ReadyArticle } from '../content/content.ts';
import { compareText } from '../content/fault.ts';
import type { Ledger } from './answers.ts';
import type { Batch, SentArticle, Withdrawal } from './batches.ts';
import type { TextName } from './editorial.ts';
import type { Synced } from './synced.ts';

/** A text that stays as it is published. */
export interface Kept {
  article: string;
  language: string | null;
  /**
   * `written`: it was written or taken back elsewhere since, and differs from the file; `unknown`: it was written
   * elsewhere, and there is no file of it; `beside`: the file was edited, but goes only with the article, of which another
   * text is kept.
   */
  why: 'written' | 'unknown' | 'beside';
}

/** What a publish would send, and why. */
export interface Plan extends Batch {
  /** Stays so unless `overwrite`; an article that these files never had, in any case. */
  kept: Kept[];
  /** What files published and do not hold any more: summaries are withdrawn by their absence, or in `withdraw`. */
  missing: Withdrawal[];
}

/**
 * Compares the files with what is published. An article is sent whole where anything of it differs, since the other
 * side withdraws the summaries that files published and that a batch lacks. What was edited or added elsewhere since the
 * files last agreed with it stays, and so does what is `held`.
 */
export function planPublish(
  publication: PublicationInput,
  articles: readonly ReadyArticle[],
  ledger: Ledger,
  { overwrite, held, synced }: { overwrite: boolean; held: ReadonlySet<string>; synced: Synced },
): Plan {
  const { languages: offered } = publication;
  const planned = articles.map((article) => planArticle(article, ledger, { overwrite, synced, offered }));
  const onDisk = new Set([...articles.map(({ id }) => id), ...held]);
  const { gone, unknown } = sortMissingArticles(onDisk, ledger, { overwrite, synced });
  return {
    ...(contentHash(publication) === ledger.publication ? {} : { publication }),
    articles: planned.flatMap(({ send }) => send ?? []),
    withdraw: [...gone, ...planned.flatMap(({ withdraw }) => withdraw)],
    kept: [...planned.flatMap(({ kept }) => kept), ...unknown],
    missing: [...gone, ...planned.flatMap(({ missing }) => missing)],
  };
}

interface PlannedArticle {
  send: SentArticle | null;
  /** Summaries that came over HTTP and whose files are gone: their absence alone would say nothing. */
  withdraw: Withdrawal[];
  kept: Kept[];
  missing: Withdrawal[];
}

type Published = Ledger['articles'][string];
type Stored = Published['summaries'][string];
type How = {
  overwrite: boolean;
  synced: Synced;
  /** Languages of the publication. */
  offered: readonly string[];
};

/** One text on both sides; `value` `null`: there is no file. */
interface Compared {
  language: string | null;
  value: unknown;
  there: Stored | undefined;
  isElsewhere: boolean;
}

function planArticle(article: ReadyArticle, ledger: Ledger, { overwrite, synced, offered }: How): PlannedArticle {
  const { id, original, summaries } = article;
  const published = ledger.articles[id];
  const withdrawn = ledger.withdrawn[id] ?? [];
  const compare = (language: string | null, value: unknown, there: Stored | undefined): Compared => {
    const isElsewhere = withdrawn.includes(language) || wasWrittenElsewhere({ article: id, language }, there, synced);
    return { language, value, there, isElsewhere };
  };
  const different = [
    compare(null, original, published && { hash: published.original, via: published.via }),
    ...Object.entries(summaries).map(([language, value]) => compare(language, value, published?.summaries[language])),
  ].filter(({ there, value }) => there?.hash !== contentHash(value));
  const absent = Object.entries(published?.summaries ?? {})
    .filter(([language]) => !Object.hasOwn(summaries, language))
    .map(([language, there]) => compare(language, null, there));
  const keep = (why: Kept['why'], texts: readonly Compared[]): Kept[] =>
    texts.map(({ language }) => ({ article: id, language, why }));
  const kept = different.filter(({ isElsewhere }) => isElsewhere && !overwrite);
  const unknown = absent.filter(({ isElsewhere, there }) => isElsewhere && there?.via === 'publish');
  // What files published and somebody else's files changed since would be withdrawn by its absence from the batch.
  const isHeld =
    unknown.length > 0 || kept.some(({ language, there }) => language === null || there?.via === 'publish');
  if (isHeld && !overwrite) {
    const waiting = different.filter(({ isElsewhere }) => !isElsewhere);
    const all = [...keep('written', kept), ...keep('unknown', unknown), ...keep('beside', waiting)];
    return { send: null, withdraw: [], kept: all, missing: [] };
  }
  const missing = absent.filter(({ isElsewhere, there }) => !isElsewhere || (overwrite && there?.via === 'publish'));
  const sent = Object.entries(summaries).filter(([language]) => !kept.some((text) => text.language === language));
  const isDue = different.length > kept.length || missing.some(({ there }) => there?.via === 'publish');
  // What comes in between in a language that is not there would be withdrawn by its absence too.
  const others = published ? offered.filter((language) => !Object.hasOwn(published.summaries, language)) : [];
  const named = [...others, ...missing.flatMap(({ language }) => language ?? [])];
  return {
    send: isDue ? withBase({ id, original, summaries: Object.fromEntries(sent) }, published, named) : null,
    withdraw: missing.filter(({ there }) => there?.via === 'put').map((text) => withdrawalOf(id, text)),
    kept: keep('written', kept),
    missing: missing.map((text) => withdrawalOf(id, text)),
  };
}

/**
 * Whether a text was last written or withdrawn by someone else than these files: it is not what they last agreed with,
 * or they never had it, or it is gone though they agreed.
 */
function wasWrittenElsewhere(name: TextName, there: Stored | undefined, synced: Synced): boolean {
  return there?.hash !== synced.find(name);
}

function withdrawalOf(article: string, { language, there }: Compared): Withdrawal {
  return { article, ...(language === null ? {} : { language }), ...(there ? { base: there.hash } : {}) };
}

/** Says what each text is taken for, so that an edit that comes in between is not lost. */
function withBase(article: ReadyArticle, published: Published | undefined, others: readonly string[]): SentArticle {
  const languages = [...Object.keys(article.summaries), ...others];
  const summaries = languages.map((language) => [language, published?.summaries[language]?.hash ?? null]);
  return { ...article, base: { original: published?.original ?? null, summaries: Object.fromEntries(summaries) } };
}

/** Articles without a folder: those that go, and what is kept of those that somebody else wrote or added to. */
function sortMissingArticles(
  onDisk: ReadonlySet<string>,
  { articles }: Ledger,
  { overwrite, synced }: Pick<How, 'overwrite' | 'synced'>,
): { gone: Withdrawal[]; unknown: Kept[] } {
  const missing = Object.entries(articles)
    .filter(([id]) => !onDisk.has(id))
    .sort(([a], [b]) => compareText(a, b));
  const gone: Withdrawal[] = [];
  const unknown: Kept[] = [];
  for (const [article, { original: base, via, summaries }] of missing) {
    const keep = (language: string | null): Kept => ({ article, language, why: 'unknown' });
    const isElsewhere = wasWrittenElsewhere({ article, language: null }, { hash: base, via }, synced);
    const others = Object.keys(summaries).filter((language) =>
      wasWrittenElsewhere({ article, language }, summaries[language], synced),
    );
    if (isElsewhere) unknown.push(...(via === 'publish' ? [keep(null)] : []));
    else if (others.length > 0 && !overwrite) unknown.push(...others.map(keep));
    else gone.push({ article, base });
  }
  return { gone, unknown };
}
