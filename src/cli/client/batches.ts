import type { PublicationInput } from '../../articles/schema.ts';
import type { ReadyArticle } from '../content/content.ts';
import { compareText } from '../content/fault.ts';

/** The body of `POST /publish`: one transaction, all or nothing. */
export interface Batch {
  publication?: PublicationInput;
  articles: SentArticle[];
  withdraw: Withdrawal[];
}

/** An article, and the hash of what each text of it is taken for: `null`, that it is not there. */
export interface SentArticle extends ReadyArticle {
  base: { original: string | null; summaries: Record<string, string | null> };
}

/** What is taken back; without `language` the whole article. */
export interface Withdrawal {
  article: string;
  language?: string;
  /** Hash of what it is taken for. */
  base?: string;
}

/** Half of what the other side takes, so that one batch is well within the time of a request. */
export const BATCH_ARTICLES = 50;
export const BATCH_BYTES = 2_000_000;

/**
 * Splits what has to be sent: first the publication's settings, then the articles, oldest first, so that feeds fill
 * in the order of the news, then what is withdrawn.
 */
export function splitIntoBatches({ publication, articles, withdraw }: Batch): Batch[] {
  const batches: Batch[] = groupArticles([...articles].sort(byPublished)).map((group) => ({
    articles: group,
    withdraw: [],
  }));
  for (let start = 0; start < withdraw.length; start += BATCH_ARTICLES) {
    batches.push({ articles: [], withdraw: withdraw.slice(start, start + BATCH_ARTICLES) });
  }
  if (!publication) return batches;
  const [first = { articles: [], withdraw: [] }, ...rest] = batches;
  return [{ publication, ...first }, ...rest];
}

function groupArticles(articles: readonly SentArticle[]): SentArticle[][] {
  const groups: SentArticle[][] = [];
  let room = 0;
  for (const article of articles) {
    const bytes = Buffer.byteLength(JSON.stringify(article)) + 1;
    const group = groups.at(-1);
    if (group && group.length < BATCH_ARTICLES && bytes <= room) group.push(article);
    else groups.push([article]);
    room = (groups.at(-1) === group ? room : BATCH_BYTES) - bytes;
  }
  return groups;
}

/** Articles without a time are published by this batch, hence newest. */
function byPublished(a: ReadyArticle, b: ReadyArticle): number {
  const [left, right] = [a.original.published ?? '9999', b.original.published ?? '9999'];
  return compareText(left, right) || compareText(a.id, b.id);
}
