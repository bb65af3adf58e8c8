import { Refused } from '../command.ts';
import type { Ledger } from './answers.ts';
import type { Plan } from './plan.ts';
import type { Synced } from './synced.ts';

/** So few may be withdrawn at once without a question, unless they are most of what there is. */
const UNQUESTIONED = 5;

/**
 * Guards against a folder that is empty or half checked out: refuses to withdraw more than half of the articles that
 * files published or that were pulled into these, or more than five and a fifth of them; likewise more than five of the
 * summaries of the articles that stay.
 *
 * @throws Refused naming `--withdraw-missing`
 */
export function guardWithdrawals({ withdraw, missing }: Plan, ledger: Ledger, synced: Synced): void {
  const isFromFiles = (article: string, language: string | null, via: 'publish' | 'put') =>
    via === 'publish' || synced.find({ article, language }) !== undefined;
  const articles = Object.entries(ledger.articles).filter(([id, { via }]) => isFromFiles(id, null, via));
  const gone = new Set(withdraw.filter(({ language }) => language === undefined).map(({ article }) => article));
  const staying = Object.entries(ledger.articles).filter(([id]) => !gone.has(id));
  const summaries = staying.flatMap(([id, article]) =>
    Object.entries(article.summaries).filter(([language, { via }]) => isFromFiles(id, language, via)),
  );
  const goneSummaries = missing.length - gone.size;
  if (isTooMany(gone.size, articles.length)) refuse(`${gone.size} of ${articles.length} articles`);
  if (goneSummaries > UNQUESTIONED && isTooMany(goneSummaries, summaries.length)) {
    refuse(`${goneSummaries} of ${summaries.length} summaries`);
  }
}

/** More than half, or more than `UNQUESTIONED` and a fifth. */
function isTooMany(gone: number, all: number): boolean {
  return gone > all / 2 || (gone > UNQUESTIONED && gone > all / 5);
}

function refuse(what: string): never {
  throw new Refused(
    `the folder lacks ${what} that were published from files, and they would be withdrawn`,
    'check that the folder is complete; if they are to go, `npx precis publish --withdraw-missing`',
  );
}
