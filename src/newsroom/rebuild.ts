import type { Publication } from '../articles/publication.ts';
import { listFeeds } from '../feeds/index.ts';
import { articleKey, PUBLICATION_KEY } from '../store/keys.ts';
import type { Articles } from './articles.ts';
import type { ChangeLog } from './change-log.ts';
import type { Outbox } from './outbox.ts';
import type { Pages } from './pages.ts';

/** Has KV told again what it should have been told already. */
export class Rebuild {
  readonly #articles: Articles;
  readonly #log: ChangeLog;
  readonly #pages: Pages;
  readonly #outbox: Outbox;

  constructor(articles: Articles, log: ChangeLog, pages: Pages, outbox: Outbox) {
    this.#articles = articles;
    this.#log = log;
    this.#pages = pages;
    this.#outbox = outbox;
  }

  /** Marks everything that shows the settings, in the feeds that there were before too. */
  markSettings(publication: Publication, old: Publication | null): void {
    this.#outbox.mark(PUBLICATION_KEY, 0);
    for (const feed of [...listFeeds(publication), ...(old ? listFeeds(old) : [])]) this.#pages.markFeed(feed);
    this.#pages.markCoverage();
    for (const id of this.#articles.ids()) this.#outbox.mark(articleKey(id), 0);
  }

  /** Marks every key, to be written whatever KV is believed to hold: it may have been emptied or restored. */
  markEverything(publication: Publication): void {
    this.#outbox.forget();
    this.markSettings(publication, null);
    this.#pages.markChanges(this.#log.last());
  }
}
