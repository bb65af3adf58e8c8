import { nativeName } from '../languages/names.ts';
import { withAbsoluteLinks } from './absolute.ts';
import { topicLabel } from './channel.ts';
import type { FeedItem, FeedPage } from './feed.ts';

/** The body of an item in both forms, ready for a reader that is not on our page. */
export interface ItemBody {
  html: string;
  text: string;
}

/** A topic of an item, named for the readers of the feed. */
export interface ItemTopic {
  key: string;
  label: string;
}

/**
 * The body of an item. A fallback in a filled feed begins with the name of its language in that language (`Русский`),
 * which needs no translation; the title stays as it was written.
 */
export function itemBody(page: FeedPage, item: FeedItem): ItemBody {
  const { summary } = item;
  const html = withAbsoluteLinks(summary.content_html, summary.url);
  if (!isFallback(page, item)) return { html, text: summary.content_text };
  const name = nativeName(summary.language);
  return {
    html: `<p lang="${summary.language}" dir="${summary.direction}"><small>${name}</small></p>${html}`,
    text: `[${name}]\n\n${summary.content_text}`,
  };
}

/** When the item was last edited, never before it was published (a summary may be older than its place in a feed). */
export function itemModified({ summary, published }: FeedItem): string {
  if (summary.modified < published) return published;
  return summary.modified;
}

/** The topics in the feed's language, so that a reader's filter finds every item; in the `all` feed in the item's. */
export function itemTopics({ publication, name }: FeedPage, { article, summary }: FeedItem): ItemTopic[] {
  const language = name.language ?? summary.language;
  return article.topics.map((key) => ({ key, label: topicLabel(publication, key, language) }));
}

/** Absolute URL of an article's page in one of its languages. */
export function pageUrl(base: string, language: string, article: string): string {
  return `${base}/${language}/${article}`;
}

function isFallback({ name }: FeedPage, item: FeedItem): boolean {
  return name.mode === 'filled' && item.summary.language !== name.language;
}
