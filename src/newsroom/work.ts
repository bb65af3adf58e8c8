import type { Issue } from '../articles/issue.ts';
import { pointerTo } from '../articles/issue.ts';
import type { Publication } from '../articles/publication.ts';
import type { Batch } from '../articles/schema.ts';
import type { Base, Condition } from './conditions.ts';
import type { Copy } from './desk.ts';
import type { Occasion } from './editing.ts';
import type { Retry } from './retries.ts';
import type { ReviewOrder } from './reviews.ts';

/** Everything that one request asks for: done altogether or not at all. */
export interface Work {
  occasion: Omit<Occasion, 'now'>;
  publication: Publication | null;
  /** Whether that publication may have another id than the one there is. */
  renames: boolean;
  /** The origin that was published to: the base of all URLs unless the publication names one. */
  origin: string;
  copies: Copy[];
  withdrawals: Batch['withdraw'];
  restorations: Restoration[];
  reviews: ReviewOrder[];
  conditions: Condition[];
  bases: Base[];
  /** `null`: done again as often as it is sent. */
  retry: Retry | null;
}

/** An earlier version that is to be written again; `language` `null`: of the original. */
export interface Restoration {
  article: string;
  language: string | null;
  revision: number;
}

/** Texts in languages, or under topics, that the publication does not have: all of them, each with its pointer. */
export function faultsOf(copies: Copy[], { languages, topics }: Publication): Issue[] {
  const known = languages.join(', ');
  return copies.flatMap(({ original, summaries }, index) => [
    ...(original?.topics ?? []).flatMap((topic, at) =>
      Object.hasOwn(topics, topic)
        ? []
        : [
            {
              pointer: pointerTo(['articles', index, 'original', 'topics', at]),
              detail: `Add "${topic}" to the topics of the publication, or use one of: ${Object.keys(topics).join(', ')}.`,
            },
          ],
    ),
    ...Object.keys(summaries).flatMap((language) =>
      languages.includes(language)
        ? []
        : [
            {
              pointer: pointerTo(['articles', index, 'summaries', language]),
              detail: `Add "${language}" to the languages of the publication, or use one of: ${known}.`,
            },
          ],
    ),
  ]);
}

/** Oldest first, so that a list grows at its end whatever the order of a batch. */
export function inOrder(copies: Copy[]): Copy[] {
  const key = ({ id, original }: Copy) => `${original?.published ?? '9'} ${id}`;
  return copies.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
