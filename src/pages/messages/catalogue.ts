import { en } from './en.ts';
import type { Messages } from './messages.ts';

const CATALOGUE: Record<string, Messages> = { en };

/** The interface for readers of `language`: in that language or the nearest there is, else in English. */
export function messagesFor(language: string): Messages {
  return CATALOGUE[language] ?? en;
}
