/** An endpoint that is told of changes, and how far it has been told. Times are milliseconds since 1970. */
export interface Webhook {
  /** Matches `WEBHOOK_ID`. */
  id: string;
  url: string;
  /** Types of events; `null`: every one. */
  events: string[] | null;
  /** Languages of summaries; `null`: every one. What happens to a whole article concerns each language. */
  languages: string[] | null;
  /** It was added on a machine's own address: it may be one of that machine too, without TLS. */
  local: boolean;
  /** Newest first; messages are signed with each that is valid. */
  secrets: Secret[];
  created: number;
  /** Of the last change that was delivered, or that is none of this webhook's. */
  cursor: number;
  /** How often the next one has failed in a row. */
  attempts: number;
  /** Not before this time. */
  due: number;
  /** `null`: it is active. */
  pause: Pause | null;
  lastSuccess: number | null;
  lastError: Failure | null;
}

/** What messages are signed with; kept in clear, since signing needs it. */
export interface Secret {
  /** `whsec_` and base64. */
  secret: string;
  /** When it stops being used; `null`: it is the newest. */
  until: number | null;
}

export interface Pause {
  /** `gone`: the endpoint answered 410 and wants no more. `paused`: it has failed for days, or may not be called. */
  state: 'paused' | 'gone';
  since: number;
  reason: string;
}

export interface Failure {
  at: number;
  /** `null`: there was no answer. */
  status: number | null;
  detail: string;
}

export const WEBHOOK_ID = /^wh_[0-9a-f]{24}$/;

/** How many endpoints a publication may have: each costs an outgoing request for each change. */
export const WEBHOOKS = 20;
