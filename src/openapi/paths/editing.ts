import { reviewExample } from '../examples.ts';
import type { PathItem } from '../operation.ts';
import { type ParameterName, take } from '../parameters.ts';
import { document, json, shared } from '../responses.ts';
import { ref } from '../schema.ts';
import { AUTHORISED, body, guarded, SENT } from '../write.ts';

const FAILED = shared(...AUTHORISED, 404, 422);
const WRITTEN = json('It is stored, or with `dry-run` would be.', 'Outcome', ['NoStore', 'Revision']);

/** The versions of one text: of the original, or of one summary. */
function versions(text: string, of: string, name: string, own: ParameterName[]): Record<string, PathItem> {
  return {
    [`${text}/revisions`]: {
      get: guarded('editing', {
        operationId: `list${name}Revisions`,
        summary: `Versions of ${of}`,
        parameters: take(...own, 'before'),
        responses: { 200: json('Newest first.', 'Revisions', ['NoStore']), ...FAILED },
      }),
    },
    [`${text}/revisions/{revision}`]: {
      get: guarded('editing', {
        operationId: `read${name}Revision`,
        summary: `One version of ${of}, as it was written`,
        parameters: take(...own, 'revision'),
        responses: { 200: json('The version.', 'Revision', ['NoStore']), ...FAILED },
      }),
    },
    [`${text}/revisions/{from}/diff/{to}`]: {
      get: guarded('editing', {
        operationId: `compare${name}Revisions`,
        summary: `Two versions of ${of}, member by member`,
        parameters: take(...own, 'from', 'to'),
        responses: { 200: json('What the second says otherwise.', 'Differences', ['NoStore']), ...FAILED },
      }),
    },
    [`${text}/revisions/{revision}/restore`]: {
      post: guarded('editing', {
        operationId: `restore${name}Revision`,
        summary: `Write an earlier version of ${of} again`,
        description: 'It becomes a new version; what came after it is not lost.',
        parameters: take(...own, 'revision', 'ifMatch', 'force', 'dryRun', 'idempotencyKey'),
        responses: { 200: WRITTEN, 201: WRITTEN, ...FAILED, ...shared(400, 409, 412, 428) },
      }),
    },
    [`${text}/preview`]: {
      post: guarded('editing', {
        operationId: `preview${name}`,
        summary: `An address at which anyone can read the newest version of ${of}`,
        description: 'It is signed and expires; a draft can be shown to someone who has no token.',
        parameters: take(...own),
        responses: { 201: json('The address.', 'PreviewAddress', ['NoStore', 'Location']), ...FAILED, ...shared(400) },
      }),
    },
  };
}

/** What editors do beside writing: review, compare, restore, show. */
export const editingPaths: Record<string, PathItem> = {
  '/articles/{id}/summaries/{language}/review': {
    post: guarded('editing', {
      operationId: 'reviewSummary',
      summary: 'Say that a summary is still correct; with a name, approve it',
      description:
        'Bound to the text that was reviewed: `if_hash` is its hash, or `If-Match` its entity tag. The summary becomes current.',
      parameters: take('id', 'language', 'ifMatch', 'force', 'dryRun', 'idempotencyKey'),
      requestBody: { ...body('Review', reviewExample), required: false },
      responses: { 200: WRITTEN, ...shared(...SENT, ...AUTHORISED, 404, 409, 412, 428) },
    }),
  },
  ...versions('/articles/{id}', 'the original', 'Article', ['id']),
  ...versions('/articles/{id}/summaries/{language}', 'a summary', 'Summary', ['id', 'language']),
  '/preview/{id}/{language}': {
    get: {
      operationId: 'readPreview',
      tags: ['editing'],
      summary: 'What is not public yet, as a page',
      parameters: take('id', 'language', 'expires', 'signature'),
      responses: {
        200: document('The page.', 'text/html', ['NoStore', 'ContentLanguage']),
        ...shared(404, 503),
      },
    },
  },
  '/preview/{id}/{language}.json': {
    get: {
      operationId: 'readPreviewRecord',
      tags: ['editing'],
      summary: 'What is not public yet, as a record',
      parameters: take('id', 'language', 'expires', 'signature'),
      responses: {
        200: {
          ...json('The record as it would be.', 'Article', ['NoStore']),
          content: { 'application/json': { schema: ref('Article') } },
        },
        ...shared(404, 503),
      },
    },
  },
};
