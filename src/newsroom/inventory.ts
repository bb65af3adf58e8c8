import { contentHash } from '../articles/fingerprint.ts';
import type { Articles } from './articles.ts';
import type { Drafts } from './drafts.ts';
import type { SettingsTable } from './settings.ts';
import type { Via } from './stored.ts';

/**
 * What is stored, as hashes of the newest version of each text, a draft before what is live: enough for a publisher to
 * send only what changed, and to say what it was based on.
 */
export interface Inventory {
  /** `null`: nothing has been published. */
  publication_id: string | null;
  publication: string | null;
  articles: Record<string, { original: string; via: Via; summaries: Record<string, { hash: string; via: Via }> }>;
  /** What was taken back over HTTP, by article: languages, `null` for the whole; files do not bring it back unasked. */
  withdrawn: Record<string, (string | null)[]>;
}

/** Takes stock for someone who may see these languages (`null`: all); of the others, what is public. */
export function takeInventory(
  tables: { articles: Articles; drafts: Drafts; settings: SettingsTable },
  languages: string[] | null,
): Inventory {
  const settings = tables.settings.read();
  const inventory: Inventory = {
    publication_id: settings?.publication.id ?? null,
    publication: settings && contentHash(settings.publication),
    articles: {},
    withdrawn: {},
  };
  const isOwn = (language: string) => languages === null || languages.includes(language);
  for (const { article, language, hash, via, held } of tables.articles.live()) {
    if (language === null) inventory.articles[article] = { original: hash, via, summaries: {} };
    else if (!held || isOwn(language)) inventory.articles[article]!.summaries[language] = { hash, via };
  }
  for (const { article, language, hash, via } of tables.drafts.all()) {
    if (isOwn(language)) inventory.articles[article]!.summaries[language] = { hash, via };
  }
  for (const { article, language } of tables.articles.takenBack()) {
    if (language !== null && !isOwn(language)) continue;
    if (!Object.hasOwn(inventory.withdrawn, article)) inventory.withdrawn[article] = [];
    inventory.withdrawn[article]!.push(language);
  }
  return inventory;
}
