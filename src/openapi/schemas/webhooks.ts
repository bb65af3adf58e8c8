import type { Original } from '../../articles/article.ts';
import type { Tested, WebhookState } from '../../newsroom/webhooks/endpoints.ts';
import { EVENT_TYPES, type EventData, type WebhookEvent } from '../../newsroom/webhooks/event.ts';
import type { HubState } from '../../newsroom/websub.ts';
import * as s from '../schema.ts';

type Failed = NonNullable<WebhookState['last_error']>;

const lastError = s.nullable(
  s.members<Failed>('The last failure.', {
    at: s.time('When.'),
    status: s.nullable({ type: 'integer', description: 'What was answered.' }, '`null`: there was no answer.'),
    detail: s.text('What went wrong.'),
  }),
);
const attempts = {
  attempts: s.count('Failures in a row of the next message.'),
  next_attempt: s.nullable(s.time('When it is tried again.')),
  last_success: s.nullable(s.time('When a message last arrived.')),
  last_error: lastError,
};
const secret = s.text('What messages are signed with.', { pattern: '^whsec_' });

const webhookMembers: s.Members<WebhookState> = {
  id: s.text('Its id.', { pattern: '^wh_[0-9a-f]{24}$' }),
  url: s.url('The endpoint.'),
  events: s.nullable(s.list('Types of events.', { type: 'string', enum: EVENT_TYPES }), '`null`: every type.'),
  languages: s.nullable(s.names('Languages of summaries.'), '`null`: every language.'),
  created: s.time('When it was added.'),
  state: s.word('`paused`: it has failed for days. `gone`: the endpoint answered 410.', ['active', 'paused', 'gone']),
  reason: s.nullable(s.text('Why it is not active.')),
  since: s.nullable(s.time('Since when.')),
  cursor: s.count('Of the last change that it has behind it.'),
  backlog: s.count('How many changes come after it.'),
  ...attempts,
};

const WebhookSchema = s.members<WebhookState>('An endpoint that is told of changes.', webhookMembers);

const WebhooksSchema = s.members<{ webhooks: WebhookState[]; hub: HubState | null }>('Who is told of changes.', {
  webhooks: s.list('Oldest first.', s.ref('Webhook')),
  hub: s.nullable(
    s.members<HubState>('The WebSub hub.', {
      url: s.url('Its address.'),
      waiting: s.count('Feeds that it has yet to be told of.'),
      ...attempts,
    }),
  ),
});

const NewWebhook = s.members<WebhookState & { secret: string }>(
  'A new webhook: the only time that its secret is told.',
  {
    ...webhookMembers,
    secret,
  },
);

const RotatedWebhook = s.members<WebhookState & { secret: string; former_until: string }>('A webhook’s new secret.', {
  ...webhookMembers,
  secret,
  former_until: s.time('Until when messages are signed with the former one too.'),
});

const TestedSchema = s.members<Tested>('What the endpoint said to a test message.', {
  delivered: { type: 'boolean', description: 'Whether it took it.' },
  status: s.nullable({ type: 'integer', description: 'What it answered.' }, '`null`: there was no answer.'),
  detail: s.text('The same in words.'),
  body: s.text('The beginning of what it answered.'),
});

const EventSchema = s.members<WebhookEvent>('One change of one text, and what that text is now.', {
  type: s.word('What happened.', EVENT_TYPES),
  timestamp: s.time('When it happened.'),
  data: s.members<EventData>(
    'The change.',
    {
      publication: s.text('Id of the publication.'),
      cursor: s.count('`/changes.json?since=<cursor>` goes on after it.'),
      article: s.text('Id of the article.'),
      language: s.nullable(s.language('Language of the summary.'), '`null`: the original and the shared fields.'),
      minor: { type: 'boolean', description: 'Readers need not be told of it.' },
      fields: s.names('Which fields changed.'),
      url: s.url('The page for readers.'),
      json_url: s.url('The same as JSON.'),
      summary: s.nullable(s.ref('Summary'), 'The summary as it is when the message is sent; `null`: it is not public.'),
      original: s.nullable(
        s.members<Pick<Original, 'language' | 'direction' | 'title'>>('The original.', {
          language: s.language('Its language.'),
          direction: s.direction(),
          title: s.text('Its title.'),
        }),
      ),
      withdrawal: s.nullable(s.ref('Withdrawal')),
    },
    ['summary', 'original'],
  ),
});

export const webhookSchemas = {
  Webhook: WebhookSchema,
  Webhooks: WebhooksSchema,
  NewWebhook,
  RotatedWebhook,
  WebhookTest: TestedSchema,
  WebhookEvent: EventSchema,
};
