import type { PartialDay } from './day.ts';
import type { Span } from './span.ts';

/** What stands before the first sentence of a report, as data; offsets are UTF-16 units of the paragraph. */
export interface FoundDateline {
  start: number;
  /** Where the report itself begins. */
  end: number;
  /** As in running text (`Beijing`), or `null` where only an agency or a date is named. */
  place: string | null;
  day: PartialDay | null;
  agency: string | null;
  /** Who reports, or for which programme, where the dateline says so. */
  credit: Span | null;
}

/** What has the form of a dateline and no evidence: the text stays where it is, and an editor decides. */
export interface SuggestedDateline {
  start: number;
  end: number;
  place: string;
}
