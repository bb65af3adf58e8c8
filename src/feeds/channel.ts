import type { Author, Publication, Texts } from '../articles/publication.ts';
import type { FeedName, FeedPage, Format } from './feed.ts';
import { feedId, feedPath, selfUrl } from './names.ts';

/** What stands above the items of a feed page, whatever its format. URLs are absolute. */
export interface Channel {
  id: string;
  title: string;
  titleLanguage: string;
  description: string;
  descriptionLanguage: string;
  /** The feed's; in the `all` feed the publication's default. A title or description may lack it. */
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
  const language = languageOf(publication, name);
  return {
    id: feedId(publication.id, name),
    title: feedTitle(publication, name),
    titleLanguage: languageIn(publication.title, language, publication),
    description: textIn(describing(publication), language, publication) ?? publication.id,
    descriptionLanguage: languageIn(describing(publication), language, publication),
    language,
    home: homeUrl(publication, base, name),
    self: selfUrl(page, format),
    current: page.archive === null ? null : base + feedPath(name, format, null),
    older: page.older === null ? null : base + feedPath(name, format, page.older),
    authors: authorsOf(publication, language),
    hub: publication.hub,
  };
}

/**
 * Title of a feed: the publication's, and what tells its feeds apart in a reader's list, in codes that need no
 * translation: `Title`, `Title – Topic`, `Title (ru +)` for a filled feed, `Title (en, ru)` for that of all languages.
 */
export function feedTitle(publication: Publication, name: FeedName): string {
  const language = languageOf(publication, name);
  const title = titleIn(publication, language);
  if (name.topic !== null) return `${title} – ${topicLabel(publication, name.topic, language)}`;
  if (name.mode === 'filled') return `${title} (${language} +)`;
  return name.mode === 'all' ? `${title} (${publication.languages.join(', ')})` : title;
}

/** The HTML page that shows the same list as a feed, absolute. */
export function homeUrl(publication: Publication, base: string, name: FeedName): string {
  return `${base}/${languageOf(publication, name)}/`;
}

/** Who stands for the publication in a language: its authors, else itself by its title, since Atom asks for one. */
export function authorsOf(publication: Publication, language: string): Author[] {
  if (publication.authors.length > 0) return publication.authors;
  return [{ name: titleIn(publication, language), url: null }];
}

/** The label of a topic in a language, else in the publication's default, else its key. */
export function topicLabel(publication: Publication, topic: string, language: string): string {
  return textIn(publication.topics[topic] ?? {}, language, publication) ?? topic;
}

function languageOf(publication: Publication, name: FeedName): string {
  return name.language ?? defaultLanguage(publication);
}

function titleIn(publication: Publication, language: string): string {
  return textIn(publication.title, language, publication) ?? publication.id;
}

/** Where there is no description, the title stands for it. */
function describing({ description, title }: Publication): Texts {
  return Object.keys(description).length > 0 ? description : title;
}

function textIn(texts: Texts, language: string, publication: Publication): string | undefined {
  return texts[languageIn(texts, language, publication)];
}

/** The language that a text is given in: the one asked for, else the publication's default, else the first there is. */
function languageIn(texts: Texts, language: string, publication: Publication): string {
  const languages = [language, defaultLanguage(publication), ...Object.keys(texts)];
  return languages.find((tag) => Object.hasOwn(texts, tag)) ?? language;
}

function defaultLanguage(publication: Publication): string {
  return publication.languages[0] ?? 'und';
}
