import { tokenExample } from '../examples.ts';
import type { PathItem } from '../operation.ts';
import { take } from '../parameters.ts';
import { empty, json, shared } from '../responses.ts';
import { AUTHORISED, body, guarded, SENT } from '../write.ts';

/** What an administrator does with the whole. */
export const upkeepPaths: Record<string, PathItem> = {
  '/tokens': {
    get: guarded('upkeep', {
      operationId: 'listTokens',
      summary: 'Every token, the revoked and the expired ones too',
      responses: {
        200: json('The tokens, without what is secret of them.', 'Tokens', ['NoStore']),
        ...shared(...AUTHORISED),
      },
    }),
    post: guarded('upkeep', {
      operationId: 'mintToken',
      summary: 'Mint a token',
      requestBody: body('TokenInput', tokenExample),
      responses: {
        201: json('The token: the only time that it is told.', 'MintedToken', ['NoStore', 'Location']),
        ...shared(...SENT, ...AUTHORISED, 409),
      },
    }),
  },
  '/tokens/{name}': {
    delete: guarded('upkeep', {
      operationId: 'revokeToken',
      summary: 'Revoke a token',
      parameters: take('name'),
      responses: { 204: empty('It is worthless from now on.'), ...shared(...AUTHORISED, 400, 404) },
    }),
  },
  '/audit': {
    get: guarded('upkeep', {
      operationId: 'readAudit',
      summary: 'Who did what and when',
      parameters: take('before'),
      responses: { 200: json('Newest first.', 'Audit', ['NoStore']), ...shared(...AUTHORISED, 404) },
    }),
  },
  '/rebuild': {
    post: guarded('upkeep', {
      operationId: 'rebuild',
      summary: 'Write the read model again',
      description: 'Everything that readers get, and rendered again where the renderer has changed.',
      responses: { 202: json('It is under way.', 'Rebuild', ['NoStore']), ...shared(...AUTHORISED, 400, 409) },
    }),
  },
};
