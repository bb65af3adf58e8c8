import type { Author, Publication, Texts } from '../articles/publication.ts';
import type { FeedPage, Format } from './feed.ts';
import { feedId, feedPath, selfUrl } from './names.ts';

/** What stands above the items of a feed page, whatever its format. URLs are absolute. */
export interface Channel {
  id: string;
  title: string;
  description: string;
  /** Language of `title` and `description`, which is the feed's; in the `all` feed the publication's default. */
  language: string;
  /** The HTML page that shows the same list. */
  home: string;
  self: string;
  /** RFC 5005: the head, where this page is an archive page. */
  current: string | null;
  /** RFC 5005: the next older archive page. */
  older: string | null;
  /** At least one: where the publication names none, it is itself the author. */
  authors: Author[];
  hub: string | null;
}

/** The channel of a page in one format. */
export function describeChannel(page: FeedPage, format: Format): Channel {
  const { publication, name, base } = page;
  const language = name.language ?? defaultLanguage(publication);
  const title = textIn(publication.title, language, publication) ?? publication.id;
  return {
    id: feedId(publication.id, name),
    title: title + suffix(page, language),
    description: textIn(publication.description, language, publication) ?? title,
    language,
    home: `${base}/${language}/`,
    self: selfUrl(page, format),
    current: page.archive === null ? null : base + feedPath(name, format, null),
    older: page.older === null ? null : base + feedPath(name, format, page.older),
    authors: publication.authors.length > 0 ? publication.authors : [{ name: title, url: `${base}/` }],
    hub: publication.hub,
  };
}

/** The label of a topic in a language, else in the publication's default, else its key. */
export function topicLabel(publication: Publication, topic: string, language: string): string {
  return textIn(publication.topics[topic] ?? {}, language, publication) ?? topic;
}

/** A reader's list shows titles alone, so the feeds of one language must differ there; codes need no translation. */
function suffix({ name, publication }: FeedPage, language: string): string {
  if (name.topic !== null) return ` – ${topicLabel(publication, name.topic, language)}`;
  if (name.mode === 'filled') return ` (${language} +)`;
  return name.mode === 'all' ? ` (${publication.languages.join(', ')})` : '';
}

function textIn(texts: Texts, language: string, publication: Publication): string | undefined {
  return texts[language] ?? texts[defaultLanguage(publication)] ?? Object.values(texts)[0];
}

function defaultLanguage(publication: Publication): string {
  return publication.languages[0] ?? 'und';
}
