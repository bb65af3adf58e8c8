import type { Article } from '../articles/article.ts';
import type { Coverage, CoverageRow, Settings } from '../store/values.ts';
import { archivesOf, COVERAGE_PAGE_SIZE } from './coverage-marks.ts';
import { EVERY_ARTICLE } from './listings.ts';
import type { Placements } from './placements.ts';
import type { Records } from './records.ts';
import type { Totals } from './totals.ts';

/** A page with the time at which it last changed (RFC 3339); `null`: it never was another. */
export interface BuiltCoverage {
  page: Coverage;
  modified: string | null;
}

/** Builds the pages of the article × language table: the newest is the head, those before it are the archive. */
export class CoveragePages {
  readonly #placements: Placements;
  readonly #totals: Totals;
  readonly #records: Records;

  constructor({ placements, totals }: { placements: Placements; totals: Totals }, records: Records) {
    this.#placements = placements;
    this.#totals = totals;
    this.#records = records;
  }

  /** An archive page, counted from 1, or the head (`null`); `null` if there is no such page. */
  build(archive: number | null, settings: Settings): BuiltCoverage | null {
    const count = this.#placements.count(EVERY_ARTICLE);
    const archives = archivesOf(count);
    if (archive !== null && archive > archives) return null;
    const older = archive === null ? archives : archive - 1;
    const from = older * COVERAGE_PAGE_SIZE;
    const articles = this.#placements
      .range(EVERY_ARTICLE, from, archive === null ? count : from + COVERAGE_PAGE_SIZE)
      .reverse()
      .flatMap(({ article, withdrawn }) => (withdrawn === null ? this.#row(article, settings) : []));
    const next = older > 0 ? { next_url: `${settings.base}/coverage/archive/${older}.json` } : {};
    const { languages } = settings.publication;
    const { totals, changed } = archive === null ? this.#totals.read(languages) : { changed: null };
    const times = [...articles.map(({ modified }) => modified), ...(changed === null ? [] : [changed])].sort();
    const page = { languages, ...(totals ? { totals } : {}), articles, ...next };
    return { page, modified: times.at(-1) ?? null };
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
