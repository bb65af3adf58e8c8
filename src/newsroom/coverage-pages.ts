import type { Article } from '../articles/article.ts';
import type { Coverage, CoverageRow, Settings } from '../store/values.ts';
import { EVERY_ARTICLE } from './listings.ts';
import { COVERAGE_PAGE_SIZE } from './pages.ts';
import type { Placements } from './placements.ts';
import type { Records } from './records.ts';

/** Builds the pages of the article × language table: the newest is the head, those before it are numbered from 1. */
export class CoveragePages {
  readonly #placements: Placements;
  readonly #records: Records;

  constructor(placements: Placements, records: Records) {
    this.#placements = placements;
    this.#records = records;
  }

  /** A page, or the head (`null`); `null` if there is no such page. */
  build(page: number | null, settings: Settings): Coverage | null {
    const count = this.#placements.count(EVERY_ARTICLE);
    const head = Math.floor(Math.max(count - 1, 0) / COVERAGE_PAGE_SIZE);
    const index = page === null ? head : page - 1;
    if (page !== null && index >= head) return null;
    const from = index * COVERAGE_PAGE_SIZE;
    const articles = this.#placements
      .range(EVERY_ARTICLE, from, from + COVERAGE_PAGE_SIZE)
      .reverse()
      .flatMap(({ article, withdrawn }) => (withdrawn === null ? this.#row(article, settings) : []));
    const older = index > 0 ? { next_url: `${settings.base}/coverage/archive/${index}.json` } : {};
    return { languages: settings.publication.languages, articles, ...older };
  }

  #row(id: string, settings: Settings): CoverageRow[] {
    try {
      return [rowOf(this.#records.read(id, settings) as Article)];
    } catch (error) {
      console.error(JSON.stringify({ event: 'broken-record', article: id, error: String(error) }));
      return [];
    }
  }
}

function rowOf({ id, original, published, modified, summaries }: Article): CoverageRow {
  const cells = Object.entries(summaries).map(([language, summary]) => {
    const { freshness, stale_fields, provenance } = summary;
    const { origin, reviewed } = provenance;
    return [language, { freshness, stale_fields, origin, reviewed, modified: summary.modified }];
  });
  const { title, language } = original;
  return { id, title, language, published, modified, summaries: Object.fromEntries(cells) };
}
