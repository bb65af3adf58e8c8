import { messagesFor } from '../../pages/messages/catalogue.ts';
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
import type { BuilderMessages } from './messages.ts';
import { ptBR } from './pt-BR.ts';
import { ru } from './ru.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

const CATALOGUE: ReadonlyMap<string, BuilderMessages> = new Map([
  ['ar', ar],
  ['de', de],
  ['en', en],
  ['es', es],
  ['fa', fa],
  ['fr', fr],
  ['he', he],
  ['hi', hi],
  ['ja', ja],
  ['ko', ko],
  ['pt-BR', ptBR],
  ['ru', ru],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);

/** The builder page's texts for a language, and the tag that they are in: that of the other texts of the page. */
export function builderMessages(language: string): { language: string; messages: BuilderMessages } {
  const { language: served } = messagesFor(language);
  return { language: served, messages: CATALOGUE.get(served) ?? en };
}
