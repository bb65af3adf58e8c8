import { contentHash } from '../../articles/fingerprint.ts';
import { Refused } from '../command.ts';
import type { Content, ReadyArticle } from '../content/content.ts';
import { type Fault, sortFaults } from '../content/fault.ts';
import { sortOut } from '../content/read.ts';
import type { Terminal } from '../terminal.ts';
import type { PublishAnswer } from './answers.ts';
import type { Batch, Withdrawal } from './batches.ts';
import type { Client } from './client.ts';
import { guardWithdrawals } from './guard.ts';
import { locateInContent } from './locate.ts';
import { type Plan, planPublish } from './plan.ts';
import { InvalidBatch, sendBatches } from './send.ts';
import type { Synced } from './synced.ts';

/** How to publish; see the options of `precis publish`. */
export interface How {
  dryRun: boolean;
  overwrite: boolean;
  withdrawMissing: boolean;
  /** What the files last agreed with; brought up to date and kept, unless it is a dry run. */
  synced: Synced;
}

/** What was published, and what it was decided from. */
export interface Outcome {
  plan: Plan;
  answer: PublishAnswer;
  /** Whether nothing was remembered, so that the files counted as newer than whatever files had published. */
  assumed: boolean;
}

/**
 * Publishes what has no faults in a content folder. An article with a fault stays as it is published, whole; the
 * caller decides whether to publish at all where there are faults.
 *
 * @returns the outcome, or the faults that only the other side found, by file and line
 * @throws Refused where it would withdraw too much, or the other side cannot be reached or says no
 */
export async function publishContent(
  content: Content,
  client: Client,
  terminal: Terminal,
  { dryRun, overwrite, withdrawMissing, synced }: How,
): Promise<Outcome | { faults: Fault[] }> {
  if (!content.publication?.value)
    throw new Refused(`${content.folder} has no sound publication.yaml`, '`npx precis check`');
  const ledger = await client.readLedger();
  synced.settle(ledger);
  const assumed = synced.assume(ledger);
  const { ready, held } = sortOut(content);
  const plan = planPublish(content.publication.value, ready, ledger, { overwrite, held, synced });
  if (!withdrawMissing) guardWithdrawals(plan, ledger, synced);
  try {
    // Each batch at once: an interruption takes back nothing of what was acknowledged, or stored without a word.
    const notes = {
      sending: (batch: Batch) => intend(batch, synced),
      acknowledged: (batch: Batch) => {
        const sent = new Set(batch.articles.map(({ id }) => id));
        const own = ready.filter(({ id }) => sent.has(id));
        return remember(own, { ...plan, missing: [...batch.withdraw, ...absentFrom(sent, plan)] }, synced);
      },
    };
    const answer = await sendBatches(plan, client, terminal, dryRun ? null : notes);
    if (!dryRun) await remember(ready, plan, synced);
    return { plan, answer, assumed };
  } catch (error) {
    if (!(error instanceof InvalidBatch)) throw error;
    const { batch, refusal } = error;
    return { faults: sortFaults(refusal.issues.map((issue) => locateInContent(issue, batch, content))) };
  }
}

/** What is withdrawn by its absence from the articles that were sent, and not by name. */
function absentFrom(sent: ReadonlySet<string>, { missing, withdraw }: Plan): Withdrawal[] {
  const isNamed = ({ article, language }: Withdrawal) =>
    withdraw.some((named) => named.article === article && named.language === language);
  return missing.filter((text) => sent.has(text.article) && !isNamed(text));
}

async function intend({ articles }: Batch, synced: Synced): Promise<void> {
  for (const { id: article, ...texts } of articles) {
    for (const [language, value] of textsOf(texts)) synced.send({ article, language }, contentHash(value));
  }
  await synced.write();
}

function textsOf({ original, summaries }: Pick<ReadyArticle, 'original' | 'summaries'>): [string | null, unknown][] {
  return [[null, original], ...Object.entries(summaries)];
}

/** Every text that was sent, or is there already, is what its file says; what was kept is not. */
async function remember(
  articles: readonly ReadyArticle[],
  { kept, missing }: Pick<Plan, 'kept' | 'missing'>,
  synced: Synced,
): Promise<void> {
  const isKept = (article: string, language: string | null) =>
    kept.some((text) => text.article === article && text.language === language);
  for (const { id: article, ...texts } of articles) {
    for (const [language, value] of textsOf(texts)) {
      if (!isKept(article, language)) synced.set({ article, language }, contentHash(value));
    }
  }
  for (const { article, language = null } of missing) synced.forget({ article, language });
  await synced.write();
}
