import type { Change } from '../store/values.ts';
import type { Audit } from './audit.ts';
import type { ChangeLog } from './change-log.ts';
import type { Occasion } from './editing.ts';
import type { Pages } from './pages.ts';
import type { Revision, Revisions } from './revisions.ts';

/** A version as it is written: who and when come from the occasion. */
export type Entry = Omit<Revision, 'at' | 'token'>;

/** Where every write is written down: as a version, for the auditor, and (what is public) for readers. */
export class Journal {
  readonly #revisions: Revisions;
  readonly #audit: Audit;
  readonly #log: ChangeLog;
  readonly #pages: Pages;

  constructor(tables: { revisions: Revisions; audit: Audit; log: ChangeLog }, pages: Pages) {
    this.#revisions = tables.revisions;
    this.#audit = tables.audit;
    this.#log = tables.log;
    this.#pages = pages;
  }

  /** The number that the next version of a text gets. */
  next(article: string, language: string): number {
    return this.#revisions.last(article, language) + 1;
  }

  /** Keeps a version of a text, with who wrote it. */
  keep(entry: Entry, { now: at, token }: Occasion): void {
    const { article, language, kind, revision } = entry;
    this.#revisions.append({ ...entry, at, token });
    this.#audit.append({ at, token, action: kind, article, language: language || null, revision, detail: null });
  }

  /** Notes, for the auditor alone, what became of a text without a new version of it. */
  note(article: string, action: string, { now: at, token }: Occasion): void {
    this.#audit.append({ at, token, action, article, language: null, revision: null, detail: null });
  }

  /** Tells readers, by the change log, of a change of what they can see. */
  tell(article: string, language: string | null, { kind, fields }: Pick<Change, 'kind' | 'fields'>, at: string): void {
    this.#pages.markChange(this.#log.append({ at, kind, article, language, fields }));
  }
}
