import { randomUUID } from 'node:crypto';
import { Refused } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import type { PublishAnswer } from './answers.ts';
import { type Batch, splitIntoBatches } from './batches.ts';
import type { Client } from './client.ts';
import { RefusedByServer } from './problem.ts';

/** Refused with 422: which batch, so that its pointers can be led back to files. */
export class InvalidBatch extends Error {
  override name = 'InvalidBatch';
  readonly batch: Batch;
  readonly refusal: RefusedByServer;

  constructor(batch: Batch, refusal: RefusedByServer) {
    super(refusal.message, { cause: refusal });
    this.batch = batch;
    this.refusal = refusal;
  }
}

/**
 * Sends what is planned, batch by batch, and adds up the answers. Each batch is one transaction and has its own key,
 * so that neither a repeated request nor running the command again after a crash publishes anything twice.
 *
 * @param notes taken before each batch is sent and after it was stored; `null`: a dry run
 */
export async function sendBatches(
  whole: Batch,
  client: Client,
  terminal: Terminal,
  notes: Record<'sending' | 'acknowledged', (batch: Batch) => Promise<void>> | null,
): Promise<PublishAnswer> {
  const dryRun = notes === null;
  const batches = splitIntoBatches(whole).map((batch) => (dryRun ? rehearsal(batch, whole) : batch));
  const total: PublishAnswer = { dry_run: dryRun, revision: null, changes: [], kv_writes: 0, replication: 'done' };
  const count = (batch: Batch) => batch.articles.length + batch.withdraw.length;
  const all = batches.reduce((sum, batch) => sum + count(batch), 0);
  let done = 0;
  if (all > 0) terminal.progress(dryRun ? 'Comparing' : 'Publishing', done, all);
  for (const batch of batches) {
    await notes?.sending(batch);
    addAnswer(total, await sendBatch(batch, client, dryRun));
    await notes?.acknowledged(batch);
    done += count(batch);
    if (all > 0) terminal.progress(dryRun ? 'Comparing' : 'Publishing', done, all);
  }
  return total;
}

/** In a dry run no batch finds what the one before it brought. */
function rehearsal(batch: Batch, { publication }: Batch): Batch {
  return publication ? { ...batch, publication } : batch;
}

async function sendBatch(batch: Batch, client: Client, dryRun: boolean): Promise<PublishAnswer> {
  try {
    return await client.publish(batch, { dryRun, key: randomUUID() });
  } catch (error) {
    if (!(error instanceof RefusedByServer) || error.issues.length === 0) throw error;
    if (error.status === 422) throw new InvalidBatch(batch, error);
    if (error.status === 409) throw new Refused(error.message, '`npx precis pull`, then the same command again');
    throw error;
  }
}

function addAnswer(total: PublishAnswer, answer: PublishAnswer): void {
  total.revision = answer.revision;
  total.changes.push(...answer.changes.filter(({ change }) => change !== 'unchanged'));
  total.kv_writes += answer.kv_writes;
  if (answer.replication === 'pending') total.replication = 'pending';
}
