import { contentHash } from '../../articles/fingerprint.ts';
import type { PublicationInput } from '../../articles/schema.ts';
import { Refused } from '../command.ts';
import type { ReadyArticle } from '../content/content.ts';
import { compareText } from '../content/fault.ts';
import type { Ledger } from './answers.ts';
import type { Batch, Withdrawal } from './batches.ts';

/** What a publish would send, and why. */
export interface Plan extends Batch {
  /** What was written or taken back over HTTP since and differs from the files: stays so unless `overwrite`. */
  kept: { article: string; language: string | null }[];
  /** What files published and do not hold any more: whole articles are in `withdraw`, summaries by their absence. */
  missing: Withdrawal[];
}

/**
 * Compares the files with what is published. An article is sent whole where anything of it differs, since the other
 * side withdraws the summaries that files published and that a batch lacks; what came over HTTP stays, and so does
 * what is `held`.
 */
export function planPublish(
  publication: PublicationInput,
  articles: readonly ReadyArticle[],
  ledger: Ledger,
  { overwrite, held }: { overwrite: boolean; held: ReadonlySet<string> },
): Plan {
  const planned = articles.map((article) => planArticle(article, ledger, overwrite));
  const withdraw = findMissingArticles(articles, ledger).filter(({ article }) => !held.has(article));
  return {
    ...(contentHash(publication) === ledger.publication ? {} : { publication }),
    articles: planned.flatMap(({ send }) => send ?? []),
    withdraw,
    kept: planned.flatMap(({ kept }) => kept),
    missing: [...withdraw, ...planned.flatMap(({ missing }) => missing)],
  };
}

interface PlannedArticle {
  send: ReadyArticle | null;
  kept: Plan['kept'];
  missing: Withdrawal[];
}

type Published = Ledger['articles'][string];

function planArticle({ id, original, summaries }: ReadyArticle, ledger: Ledger, overwrite: boolean): PlannedArticle {
  const published = ledger.articles[id];
  const withdrawn = ledger.withdrawn[id] ?? [];
  const there = published && { hash: published.original, via: published.via };
  const texts = [
    { language: null, value: original, there },
    ...Object.entries(summaries).map(([language, value]) => ({
      language,
      value,
      there: published?.summaries[language],
    })),
  ];
  const different = texts.filter((text) => text.there?.hash !== contentHash(text.value));
  // A take-down holds, though the file is still there.
  const kept = different.filter(
    (text) => !overwrite && (text.there?.via === 'put' || withdrawn.includes(text.language)),
  );
  const asKept = ({ language }: { language: string | null }) => ({ article: id, language });
  // A batch carries the original with every article: where that stays, nothing of the article can be sent.
  if (kept.some(({ language }) => language === null)) return { send: null, kept: different.map(asKept), missing: [] };
  const missing = published ? findMissingSummaries(id, summaries, published) : [];
  const sent = Object.entries(summaries).filter(([language]) => !kept.some((text) => text.language === language));
  const isDue = different.length > kept.length || missing.length > 0;
  return {
    send: isDue ? { id, original, summaries: Object.fromEntries(sent) } : null,
    kept: kept.map(asKept),
    missing,
  };
}

function findMissingSummaries(id: string, summaries: ReadyArticle['summaries'], published: Published): Withdrawal[] {
  const gone = Object.entries(published.summaries).filter(
    ([language, { via }]) => via === 'publish' && !Object.hasOwn(summaries, language),
  );
  return gone.map(([language]) => ({ article: id, language }));
}

function findMissingArticles(articles: readonly ReadyArticle[], ledger: Ledger): Withdrawal[] {
  const onDisk = new Set(articles.map(({ id }) => id));
  const gone = Object.entries(ledger.articles).filter(([id, { via }]) => via === 'publish' && !onDisk.has(id));
  return gone.map(([article]) => ({ article })).sort((a, b) => compareText(a.article, b.article));
}

/** So few may be withdrawn at once without a question, however small the publication. */
const UNQUESTIONED = 5;

/**
 * Guards against a folder that is empty or half checked out: refuses to withdraw every article that files published,
 * or more than five and a fifth of them; likewise of the summaries of the articles that stay.
 *
 * @throws Refused naming `--withdraw-missing`
 */
export function guardWithdrawals({ withdraw, missing }: Plan, ledger: Ledger): void {
  const articles = Object.entries(ledger.articles).filter(([, { via }]) => via === 'publish');
  const gone = new Set(withdraw.map(({ article }) => article));
  const staying = Object.entries(ledger.articles).filter(([id]) => !gone.has(id));
  const summaries = staying.flatMap(([, article]) =>
    Object.values(article.summaries).filter(({ via }) => via === 'publish'),
  );
  const goneSummaries = missing.length - gone.size;
  if (isTooMany(gone.size, articles.length)) refuse(`${gone.size} of ${articles.length} articles`);
  if (goneSummaries > UNQUESTIONED && isTooMany(goneSummaries, summaries.length)) {
    refuse(`${goneSummaries} of ${summaries.length} summaries`);
  }
}

function isTooMany(gone: number, all: number): boolean {
  return gone > 0 && (gone === all || (gone > UNQUESTIONED && gone > all / 5));
}

function refuse(what: string): never {
  throw new Refused(
    `the folder lacks ${what} that were published from files, and they would be withdrawn`,
    'check that the folder is complete; if they are to go, `precis publish --withdraw-missing`',
  );
}
