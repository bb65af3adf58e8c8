import type { Publication } from '../articles/publication.ts';
import { type LocalText, pageOf, textFor } from '../pages/page.ts';
import { frontPath } from '../pages/paths.ts';
import type { LatestAnswer, SummaryAnswer } from './answer.ts';
import { labels } from './labels.ts';
import type { Shown } from './shown.ts';

/** A list of summaries: the newest first, of one topic (a key of `publication.topics`) or of all (`null`). */
export interface Latest {
  publication: Publication;
  /** Base of all absolute URLs, without a trailing slash. */
  base: string;
  /** Canonical tag: the language of the feed that the items are from. */
  language: string;
  topic: string | null;
  items: Shown[];
}

/** `/embed/<language>/<id>.json`: the summary with its sentences, for someone who asked for `language`. */
export function summaryAnswer(shown: Shown, language: string): SummaryAnswer {
  return { ...shown, labels: labels(shown, language) };
}

/** `/embed/<language>/latest.json` and `/embed/<language>/topics/<topic>.json`. */
export function latestAnswer(latest: Latest): LatestAnswer {
  const { base, language, items } = latest;
  const { text, ...of } = latestTitle(latest);
  const answers = items.map((item) => summaryAnswer(item, language));
  return { ...of, title: text, url: base + frontPath(language), items: answers };
}

/** The name of a list: the topic's label, else the publication's title. */
export function latestTitle({ publication, base, language, topic }: Latest): LocalText {
  const label = topic === null ? null : textFor(publication.topics[topic] ?? {}, language, publication.languages);
  return label ?? pageOf({ publication, base, language }).title;
}
