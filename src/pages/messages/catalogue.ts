import { lookup, type Policy } from '../../languages/lookup.ts';
import { memoize } from '../../languages/memo.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';
import { ptBR } from './pt-BR.ts';
import { ru } from './ru.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** Every language that the interface speaks, by tag. */
export const CATALOGUE: ReadonlyMap<string, Messages> = new Map(
  [en, ar, de, es, fa, fr, he, hi, ja, ko, ptBR, ru, zhHans, zhHant].map((messages) => [messages.language, messages]),
);

/** English is the last resort; another language's neighbour is not assumed to be welcome (`related`). */
const POLICY: Policy = { default: en.language, fallback: {}, related: false, accept: 'none' };

/**
 * The interface for readers of `language`: in that language or the nearest there is, else in English.
 *
 * @example messagesFor('pt-PT').language // 'pt-BR'
 * @example messagesFor('uk').language // 'en'
 */
export const messagesFor: (language: string) => Messages = memoize((language) => {
  const found = lookup([{ tag: language, quality: 1 }], [...CATALOGUE.keys()], POLICY);
  return (found && CATALOGUE.get(found.served)) ?? en;
});
