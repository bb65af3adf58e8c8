import { Refused } from '../command.ts';
import type { Content } from '../content/content.ts';
import { type Fault, sortFaults } from '../content/fault.ts';
import { sortOut } from '../content/read.ts';
import type { Terminal } from '../terminal.ts';
import type { PublishAnswer } from './answers.ts';
import type { Client } from './client.ts';
import { locateInContent } from './locate.ts';
import { guardWithdrawals, type Plan, planPublish } from './plan.ts';
import { InvalidBatch, sendBatches } from './send.ts';

/** How to publish; see the options of `precis publish`. */
export interface How {
  dryRun: boolean;
  overwrite: boolean;
  withdrawMissing: boolean;
}

/** What was published, and what it was decided from. */
export interface Outcome {
  plan: Plan;
  answer: PublishAnswer;
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
  { dryRun, overwrite, withdrawMissing }: How,
): Promise<Outcome | { faults: Fault[] }> {
  if (!content.publication?.value) throw new Refused(`${content.folder} has no sound publication.yaml`, 'precis check');
  const ledger = await client.readLedger();
  const { ready, held } = sortOut(content);
  const plan = planPublish(content.publication.value, ready, ledger, { overwrite, held });
  if (!withdrawMissing) guardWithdrawals(plan, ledger);
  try {
    return { plan, answer: await sendBatches(plan, client, terminal, dryRun) };
  } catch (error) {
    if (!(error instanceof InvalidBatch)) throw error;
    const { batch, refusal } = error;
    return { faults: sortFaults(refusal.issues.map((issue) => locateInContent(issue, batch, content))) };
  }
}
