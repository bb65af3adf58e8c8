import type { Direction } from '../articles/article.ts';
import type { Publication, Texts } from '../articles/publication.ts';
import { directionOf } from '../languages/direction.ts';
import { messagesFor } from './messages/catalogue.ts';
import type { Messages } from './messages/messages.ts';
import { type Say, sayWithin } from './say.tsx';

/** What every page is made for. */
export interface PageProps {
  publication: Publication;
  /** Base of all absolute URLs, without a trailing slash. */
  base: string;
  /** The language of the page: canonical BCP 47 tag, the one in its URL. */
  language: string;
}

/** A page's surroundings, worked out once for all of its parts. */
export interface Page extends PageProps {
  direction: Direction;
  messages: Messages;
  /** The interface's voice in running text of the page's own language. */
  say: Say;
  /** The publication's title, and the language that it is in. */
  title: LocalText;
  description: LocalText;
}

/** A text and the language it is in. */
export interface LocalText {
  text: string;
  language: string;
  direction: Direction;
}

/** @example pageOf({ publication, base, language: 'ar' }).direction // 'rtl' */
export function pageOf({ publication, base, language }: PageProps): Page {
  const messages = messagesFor(language);
  return {
    publication,
    base,
    language,
    direction: directionOf(language),
    messages,
    say: sayWithin(messages, language),
    title: textFor(publication.title, language, publication.languages) ?? local(publication.id, 'und'),
    description: textFor(publication.description, language, publication.languages) ?? local('', language),
  };
}

/** The text in `language`, else in the first of `others` that has one; `null` where none has. */
export function textFor(texts: Texts, language: string, others: string[]): LocalText | null {
  const found = [language, ...others].find((tag) => Object.hasOwn(texts, tag));
  return found === undefined ? null : local(texts[found]!, found);
}

function local(text: string, language: string): LocalText {
  return { text, language, direction: directionOf(language) };
}

/** `lang` and `dir` of a text that stands inside text of the language `within`; nothing where they are the same. */
export function ownAttributes(
  text: { language: string; direction: Direction },
  within: string,
): { lang?: string; dir?: string } {
  return text.language === within ? {} : { lang: text.language, dir: text.direction };
}
