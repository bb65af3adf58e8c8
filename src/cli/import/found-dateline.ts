import type { PartialDay } from './day.ts';

/** What stands before the first sentence of a report, as data; offsets are UTF-16 units of the paragraph. */
export interface FoundDateline {
  start: number;
  /** Where the report itself begins. */
  end: number;
  /** As in running text (`Beijing`), or `null` where only an agency or a date is named. */
  place: string | null;
  day: PartialDay | null;
  agency: string | null;
}
