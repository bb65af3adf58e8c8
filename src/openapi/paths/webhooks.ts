import { webhookExample } from '../examples.ts';
import type { PathItem } from '../operation.ts';
import { take } from '../parameters.ts';
import { empty, json, shared } from '../responses.ts';
import { ref } from '../schema.ts';
import { AUTHORISED, body, guarded, SENT } from '../write.ts';

const FAILED = shared(...AUTHORISED, 404);
const REFUSED = shared(...AUTHORISED, 400, 404);

/** Who is told of changes. */
export const webhookPaths: Record<string, PathItem> = {
  '/webhooks': {
    get: guarded('webhooks', {
      operationId: 'listWebhooks',
      summary: 'How far each endpoint, and the WebSub hub, has been told',
      responses: { 200: json('Never a secret.', 'Webhooks', ['NoStore']), ...shared(...AUTHORISED) },
    }),
    post: guarded('webhooks', {
      operationId: 'addWebhook',
      summary: 'Have an endpoint told of changes',
      requestBody: body('WebhookInput', webhookExample),
      responses: {
        201: json('The only answer that shows the secret.', 'NewWebhook', ['NoStore', 'Location']),
        ...shared(...SENT, ...AUTHORISED, 409),
      },
    }),
  },
  '/webhooks/{webhook}': {
    get: guarded('webhooks', {
      operationId: 'readWebhook',
      summary: 'How far one endpoint has been told',
      parameters: take('webhook'),
      responses: { 200: json('The webhook.', 'Webhook', ['NoStore']), ...FAILED },
    }),
    delete: guarded('webhooks', {
      operationId: 'removeWebhook',
      summary: 'Tell an endpoint no more',
      parameters: take('webhook'),
      responses: { 204: empty('What it has not been told yet, it never is.'), ...REFUSED },
    }),
  },
  '/webhooks/{webhook}/test': {
    post: guarded('webhooks', {
      operationId: 'testWebhook',
      summary: 'Send a test message now',
      parameters: take('webhook'),
      responses: { 200: json('What the endpoint said.', 'WebhookTest', ['NoStore']), ...REFUSED },
    }),
  },
  '/webhooks/{webhook}/resume': {
    post: guarded('webhooks', {
      operationId: 'resumeWebhook',
      summary: 'Go on from its cursor',
      parameters: take('webhook'),
      responses: { 200: json('The webhook.', 'Webhook', ['NoStore']), ...REFUSED },
    }),
  },
  '/webhooks/{webhook}/rotate': {
    post: guarded('webhooks', {
      operationId: 'rotateWebhook',
      summary: 'A new secret',
      description: 'The former one goes on for a day.',
      parameters: take('webhook'),
      responses: { 200: json('The only answer that shows it.', 'RotatedWebhook', ['NoStore']), ...REFUSED },
    }),
  },
};

/** The message that an endpoint is sent: OpenAPI's `webhooks`. */
export const messages = {
  change: {
    post: {
      operationId: 'receiveChange',
      tags: ['webhooks'],
      summary: 'What happened to one text',
      description:
        'Signed by Standard Webhooks (https://www.standardwebhooks.com): check `webhook-signature` before anything else. A message may come more than once, with the same `webhook-id`.',
      requestBody: { required: true, content: { 'application/json': { schema: ref('WebhookEvent') } } },
      responses: {
        '2XX': { description: 'It has arrived.' },
        410: { description: 'No more, please: nothing is sent until the webhook is resumed.' },
      },
    },
  },
};
