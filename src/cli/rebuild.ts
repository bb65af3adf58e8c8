import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { defineCommand } from './command.ts';
import { DESTINATION, openDestination } from './destination.ts';

/** The publication writes some hundred keys a second; asking more often would only cost it time. */
const ASK_EVERY_MS = 1_000;

export const rebuild = defineCommand({
  name: 'rebuild',
  summary: 'Have everything that readers get written to KV again',
  operands: '',
  operandCount: [0, 0],
  description: [
    'For a KV namespace that was emptied, restored or replaced, and after an upgrade that renders otherwise. What is published does not change.',
    'Waits until KV has been told everything; Ctrl-C only stops the waiting. Each key is a KV write. Takes an `admin` token.',
  ],
  options: { ...DESTINATION },
  examples: [{ command: 'precis rebuild --to https://news.example.org', summary: 'after the namespace was replaced' }],
  async run(invocation) {
    const { terminal, signal } = invocation;
    const { client } = await openDestination(invocation);
    const { kv_writes: ordered } = await client.request('/rebuild', { method: 'POST' }, rebuildAnswer);
    let all = ordered;
    for (;;) {
      const { waiting } = await client.request('/articles', {}, waitingAnswer);
      // What is published meanwhile has to be written too.
      all = Math.max(all, waiting);
      terminal.progress('Rebuilding', all - waiting, all);
      if (waiting === 0) break;
      await wait(ASK_EVERY_MS, undefined, { signal });
    }
    terminal.out(`Rebuilt: ${all} keys of KV.`);
    return 0;
  },
});

/** `POST /rebuild` */
const rebuildAnswer = v.object({ kv_writes: v.number() });
/** `GET /articles`, with a token, as far as KV is concerned. */
const waitingAnswer = v.object({ waiting: v.number() });
