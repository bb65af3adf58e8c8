import type { Article, Original, Summary, Tombstone, Withdrawal } from '../../articles/article.ts';
import type { Change, Settings } from '../../store/values.ts';
import type { Webhook } from './webhook.ts';

/** Every type of event that comes from the change log. */
export const EVENT_TYPES = [
  'article.published',
  'article.edited',
  'article.withdrawn',
  'summary.published',
  'summary.edited',
  'summary.corrected',
  'summary.withdrawn',
] as const;

/** The body of a message: one change of one text, and what that text is now. */
export interface WebhookEvent {
  type: string;
  /** When it happened, RFC 3339. */
  timestamp: string;
  data: EventData;
}

export interface EventData {
  /** Id of the publication. */
  publication: string;
  /** Of the change: `/changes.json?since=<cursor>` goes on after it. */
  cursor: number;
  article: string;
  /** `null`: the original or the fields that all languages share. */
  language: string | null;
  /** Readers need not be told of it. */
  minor: boolean;
  /** Which fields changed. */
  fields: string[];
  /** The page for readers. */
  url: string;
  /** The same as JSON. */
  json_url: string;
  /** The text as it is when the message is sent, which may be newer than the event; `null`: it is not public now. */
  summary?: Summary | null;
  original?: Pick<Original, 'language' | 'direction' | 'title'> | null;
  /** Of what is not public now. */
  withdrawal: Withdrawal | null;
}

/** The type of a change's event. A minor edit is an edit that is flagged. */
export function typeOf({ kind, language }: Change): string {
  return `${language === null ? 'article' : 'summary'}.${kind === 'minor' ? 'edited' : kind}`;
}

/** Whether a webhook asked for a change. */
export function concerns(change: Change, { events, languages }: Pick<Webhook, 'events' | 'languages'>): boolean {
  const { language } = change;
  if (events !== null && !events.includes(typeOf(change))) return false;
  return languages === null || language === null || languages.includes(language);
}

/** The event of a change, with the article's record as it is now (`null`: nothing of it is public). */
export function eventOf(change: Change, record: Article | Tombstone | null, settings: Settings): WebhookEvent {
  const { cursor, at, kind, article, language, fields } = change;
  const { base, publication } = settings;
  const live = record?.status === 'published' ? record : null;
  const json = `${base}/articles/${article}`;
  const event = { type: typeOf(change), timestamp: at };
  const common = { publication: publication.id, cursor, article, language, minor: kind === 'minor', fields };
  const withdrawal = withdrawalOf(record, language);
  if (language === null) {
    const original = live && titleOf(live.original);
    return { ...event, data: { ...common, url: live?.url ?? json, json_url: json, original, withdrawal } };
  }
  const url = `${base}/${language}/${article}`;
  const summary = live?.summaries[language] ?? null;
  return { ...event, data: { ...common, url, json_url: `${json}/summaries/${language}`, summary, withdrawal } };
}

/** A body may be long, and is at `json_url`. */
function titleOf({ language, direction, title }: Original): Pick<Original, 'language' | 'direction' | 'title'> {
  return { language, direction, title };
}

function withdrawalOf(record: Article | Tombstone | null, language: string | null): Withdrawal | null {
  if (record?.status === 'withdrawn') return { withdrawn: record.withdrawn, reason: record.reason };
  return (language !== null && record?.withdrawn[language]) || null;
}
