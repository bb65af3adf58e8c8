import * as v from 'valibot';
import * as container from '../articles/containers.ts';
import * as field from '../articles/fields.ts';
import type { Parsed } from '../articles/issue.ts';
import { LANGUAGES } from '../articles/limits.ts';
import { parse } from '../articles/parse.ts';
import { EVENT_TYPES } from '../newsroom/webhooks/event.ts';
import { targetFault } from '../newsroom/webhooks/target.ts';

/** `POST /webhooks`; `isLocal` allows endpoints on this machine (`targetFault`). */
export function webhookSchema(isLocal: boolean) {
  return container.object('the webhook', {
    url: v.pipe(
      field.url('the URL of the endpoint'),
      v.rawCheck(({ dataset, addIssue }) => {
        const message = dataset.typed ? targetFault(dataset.value, isLocal) : null;
        if (message !== null) addIssue({ message });
      }),
    ),
    /** Absent: every type. */
    events: field.optional(container.list('the events', field.choice('the event', EVENT_TYPES), EVENT_TYPES.length, 1)),
    /** Absent: every language. */
    languages: field.optional(container.list('the languages', field.language(), LANGUAGES, 1)),
  });
}

/** The body of `POST /webhooks`: the value normalised, or every fault at once. Never throws. */
export function parseWebhook(
  input: unknown,
  isLocal: boolean,
): Parsed<v.InferOutput<ReturnType<typeof webhookSchema>>> {
  return parse(webhookSchema(isLocal), input);
}
