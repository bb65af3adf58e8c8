import { Refused } from '../command.ts';
import { type Coverage, coverageAnswer } from './answers.ts';
import type { Client } from './client.ts';

/** The address of an archive page; more of them than four digits tell, half a million articles, are not read. */
const ARCHIVE = /\/coverage\/archive\/([1-9]\d{0,3})\.json$/;

/**
 * The whole table of coverage: what `/coverage.json` answers with the articles of every page behind it, newest first.
 *
 * @throws Refused where the pages do not lead to an end
 */
export async function readCoverage({ request }: Pick<Client, 'request'>): Promise<Coverage> {
  const { next_url, ...head } = await request('/coverage.json', {}, coverageAnswer);
  const articles = [...head.articles];
  // Pages are numbered from the oldest: whatever a server answers, the numbers end at 1.
  for (let archive = archiveBefore(Number.POSITIVE_INFINITY, next_url); archive !== null; ) {
    const page = await request(`/coverage/archive/${archive}.json`, {}, coverageAnswer);
    articles.push(...page.articles);
    archive = archiveBefore(archive, page.next_url);
  }
  return { ...head, articles };
}

function archiveBefore(newer: number, next: string | undefined): number | null {
  if (next === undefined) return null;
  const archive = Number(ARCHIVE.exec(next)?.[1]);
  if (archive < newer) return archive;
  throw new Refused(
    `the pages of /coverage.json do not end: ${JSON.stringify(next)} follows`,
    'check --to, and that both sides are the same version',
  );
}
