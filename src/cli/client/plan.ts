import { contentHash } from '../../articles/fingerprint.ts';
import type { PublicationInput } from '../../articles/schema.ts';
import { Refused } from '../command.ts';
import type { ReadyArticle } from '../content/content.ts';
import { compareText } from '../content/fault.ts';
import type { Change, Ledger } from './answers.ts';
import type { Batch, Withdrawal } from './batches.ts';

/** What a publish would send, and why. */
export interface Plan extends Batch {
  /** What was written over HTTP since and differs from the files: left as it is unless `overwrite`. */
  kept: { article: string; language: string | null }[];
  /** Without what is unchanged. */
  changes: Change[];
}

/**
 * Compares the files with what is published: only what differs is sent; what files published earlier and do not hold
 * any more is withdrawn; what came over HTTP stays, and so does what is `held`.
 */
export function planPublish(
  publication: PublicationInput,
  articles: readonly ReadyArticle[],
  ledger: Ledger,
  { overwrite, held }: { overwrite: boolean; held: ReadonlySet<string> },
): Plan {
  const planned = articles.map((article) => planArticle(article, ledger.articles[article.id], overwrite));
  const withdraw = findMissing(articles, ledger).filter(({ article }) => !held.has(article));
  return {
    ...(contentHash(publication) === ledger.publication ? {} : { publication }),
    articles: planned.flatMap(({ send }) => send ?? []),
    withdraw,
    kept: planned.flatMap(({ kept }) => kept),
    changes: [...planned.flatMap(({ changes }) => changes), ...withdraw.map(asChange)],
  };
}

type LedgerArticle = Ledger['articles'][string];
type PlannedArticle = { send: ReadyArticle | null; changes: Change[]; kept: Plan['kept'] };

function planArticle(article: ReadyArticle, published: LedgerArticle | undefined, overwrite: boolean): PlannedArticle {
  const { id } = article;
  const changes: Change[] = [];
  const kept: Plan['kept'] = [];
  const summaries: ReadyArticle['summaries'] = {};

  function compare(
    language: string | null,
    value: unknown,
    there: { hash: string; via: 'publish' | 'put' } | undefined,
  ) {
    if (there?.hash === contentHash(value)) return 'unchanged';
    if (there?.via === 'put' && !overwrite) {
      kept.push({ article: id, language });
      return 'kept';
    }
    changes.push({ article: id, language, change: there ? 'changed' : 'added' });
    return 'sent';
  }

  const original = compare(null, article.original, published && { hash: published.original, via: published.via });
  for (const [language, summary] of Object.entries(article.summaries)) {
    const there = published?.summaries[language];
    if (compare(language, summary, there) === 'sent') summaries[language] = summary;
  }
  // A batch carries the original with every article, so where that stays as it is nothing of the article can be sent.
  if (original === 'kept') {
    return { send: null, changes: [], kept: [...kept, ...changes.map(({ language }) => ({ article: id, language }))] };
  }
  return { send: changes.length > 0 ? { id, original: article.original, summaries } : null, changes, kept };
}

function findMissing(articles: readonly ReadyArticle[], ledger: Ledger): Withdrawal[] {
  const onDisk = new Map(articles.map((article) => [article.id, article]));
  const inOrder = Object.entries(ledger.articles).sort(([a], [b]) => compareText(a, b));
  return inOrder.flatMap(([id, published]): Withdrawal[] => {
    const article = onDisk.get(id);
    if (!article) return published.via === 'publish' ? [{ article: id }] : [];
    const gone = Object.entries(published.summaries).filter(
      ([language, { via }]) => via === 'publish' && !Object.hasOwn(article.summaries, language),
    );
    return gone.map(([language]) => ({ article: id, language }));
  });
}

function asChange({ article, language }: Withdrawal): Change {
  return { article, language: language ?? null, change: 'withdrawn' };
}

/** So few may be withdrawn at once without a question, however small the publication. */
const UNQUESTIONED = 5;

/**
 * Guards against a folder that is empty or half checked out: refuses to withdraw every article that files published,
 * or more than five and a fifth of them; likewise of the summaries of the articles that stay.
 *
 * @throws Refused naming `--withdraw-missing`
 */
export function guardWithdrawals({ withdraw }: Plan, ledger: Ledger): void {
  const articles = Object.entries(ledger.articles).filter(([, { via }]) => via === 'publish');
  const gone = new Set(withdraw.filter(({ language }) => language === undefined).map(({ article }) => article));
  const staying = Object.entries(ledger.articles).filter(([id]) => !gone.has(id));
  const summaries = staying.flatMap(([, article]) =>
    Object.values(article.summaries).filter(({ via }) => via === 'publish'),
  );
  const goneSummaries = withdraw.length - gone.size;
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
