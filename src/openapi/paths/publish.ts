import { articleExample, batchExample, summaryExample } from '../examples.ts';
import type { PathItem } from '../operation.ts';
import { take } from '../parameters.ts';
import { json, shared } from '../responses.ts';
import { AUTHORISED, body, guarded, SENT } from '../write.ts';

const REPLACING =
  'Say what you replace: `If-Match` with the entity tag of what you have read, `If-None-Match: *` for what must not be there yet, or `?force=true` for whatever is there.';

const replaced = {
  200: json('It is stored, or with `dry-run` would be.', 'Outcome', ['NoStore', 'Revision']),
  201: json('It is stored, and was not there before.', 'Outcome', ['NoStore', 'Revision', 'Location']),
  ...shared(...SENT, ...AUTHORISED, 404, 409, 412, 428),
};
const withdrawn = {
  200: json('Readers get 410 from now on, with the reason; feeds drop it.', 'Outcome', ['NoStore', 'Revision']),
  ...shared(400, 422, ...AUTHORISED, 404, 409, 412),
};

/** The write side. */
export const publishPaths: Record<string, PathItem> = {
  '/articles': {
    get: guarded('publishing', {
      operationId: 'takeInventory',
      summary: 'What is there, as hashes',
      description: 'With them a publisher sends only what changed.',
      responses: { 200: json('The newest version of each text.', 'Inventory', ['NoStore']), ...shared(...AUTHORISED) },
    }),
  },
  '/articles/{id}': {
    put: guarded('publishing', {
      operationId: 'publishArticle',
      summary: 'Publish or replace the original and the shared fields',
      description: `Summaries stay as they are, and those that were made from what has changed become stale. ${REPLACING}`,
      parameters: take('id', 'ifMatch', 'ifNoneMatchAny', 'force', 'dryRun', 'idempotencyKey'),
      requestBody: body('ArticleInput', articleExample),
      responses: replaced,
    }),
    delete: guarded('publishing', {
      operationId: 'withdrawArticle',
      summary: 'Withdraw an article with all its summaries',
      parameters: take('id', 'reason', 'ifMatch', 'force', 'dryRun', 'idempotencyKey'),
      responses: withdrawn,
    }),
  },
  '/articles/{id}/summaries/{language}': {
    put: guarded('publishing', {
      operationId: 'publishSummary',
      summary: 'Publish or replace one summary',
      description: `No other language is touched. ${REPLACING}`,
      parameters: take('id', 'language', 'ifMatch', 'ifNoneMatchAny', 'force', 'dryRun', 'idempotencyKey'),
      requestBody: body('SummaryInput', summaryExample),
      responses: replaced,
    }),
    delete: guarded('publishing', {
      operationId: 'withdrawSummary',
      summary: 'Withdraw one summary',
      parameters: take('id', 'language', 'reason', 'ifMatch', 'force', 'dryRun', 'idempotencyKey'),
      responses: withdrawn,
    }),
  },
  '/publish': {
    post: guarded('publishing', {
      operationId: 'publish',
      summary: 'Publish a batch: all of it or nothing',
      description:
        'Articles with their summaries, withdrawals, the publication’s settings: one transaction. Settings with another `id` than the publication has are refused (409) unless `rename-publication` says that it is meant.',
      parameters: take('dryRun', 'renamePublication', 'idempotencyKey'),
      requestBody: body('Batch', batchExample),
      responses: {
        200: json('What was done, or with `dry-run` would be.', 'Outcome', ['NoStore']),
        ...shared(...SENT, ...AUTHORISED, 404, 409, 412),
      },
    }),
  },
};
