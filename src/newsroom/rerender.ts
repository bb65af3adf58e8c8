import { RENDERER_VERSION, type Rendered, renderBody, renderSummary } from '../articles/render.ts';
import type { Articles } from './articles.ts';
import { rfc3339 } from './clock.ts';
import type { Desk } from './desk.ts';
import type { Duty } from './duty.ts';
import type { SettingsTable } from './settings.ts';
import type { StoredArticle } from './stored.ts';

/** Articles for each run of the alarm: their Markdown takes some milliseconds each. */
const ARTICLES_PER_RUN = 20;

/** Renders again, when it was asked for, what an older renderer has rendered: a few articles at a time. */
export class Rerender implements Duty {
  readonly #articles: Articles;
  readonly #desk: Desk;
  readonly #settings: SettingsTable;
  readonly #storage: DurableObjectStorage;

  constructor(articles: Articles, desk: Desk, settings: SettingsTable, storage: DurableObjectStorage) {
    this.#articles = articles;
    this.#desk = desk;
    this.#settings = settings;
    this.#storage = storage;
  }

  nextDue(): number | null {
    return this.#settings.rerenders() ? 0 : null;
  }

  async run(now: number): Promise<void> {
    const settings = this.#settings.read();
    // First, so that what fails is not tried again for ever; it is asked for again by another rebuild.
    this.#settings.setRerenders(false);
    const ids = settings ? this.#articles.renderedBefore(RENDERER_VERSION, ARTICLES_PER_RUN) : [];
    for (const id of ids) {
      const render = () => this.#render(this.#articles.find(id)!);
      this.#storage.transactionSync(() => this.#desk.follow(id, settings!, rfc3339(now), render));
    }
    if (ids.length === ARTICLES_PER_RUN) this.#settings.setRerenders(true);
  }

  #render(article: StoredArticle): void {
    if (article.renderer < RENDERER_VERSION) {
      this.#articles.save({ ...article, rendered: bodyOf(article), renderer: RENDERER_VERSION });
    }
    for (const summary of this.#articles.summaries(article.id)) {
      if (summary.renderer === RENDERER_VERSION) continue;
      const rendered = renderSummary(summary.input, summary.language);
      this.#articles.saveSummary({ ...summary, rendered, renderer: RENDERER_VERSION });
    }
  }
}

/** What a stricter renderer refuses is kept as it was, and an operator told: readers have it already. */
function bodyOf({ id, input, rendered }: StoredArticle): Rendered {
  const again = renderBody(input.body);
  if (again.ok) return again.value;
  console.error(JSON.stringify({ event: 'rerender-refused', article: id, issues: again.issues }));
  return rendered;
}
