import type { Issue } from '../articles/issue.ts';
import { etagOf, type Newest } from './newest.ts';
import { Refusal } from './refusal.ts';

/** What a request demands of a text before it is written. */
export interface Condition {
  article: string;
  /** `null`: the original. */
  language: string | null;
  /** `If-Match`, as it came; `null`: absent. */
  match: string | null;
  /** `If-None-Match`, as it came; `null`: absent. */
  noneMatch: string | null;
  /** Whether something may be replaced without either. */
  blind: boolean;
}

/** What a publisher of files took a text for; `hash` `null`: it was not there. */
export interface Base {
  article: string;
  language: string | null;
  hash: string | null;
  /** Where the text stands in the request. */
  pointer: string;
}

/**
 * Checks a condition against the newest version of its text (RFC 9110 §13.2.2).
 *
 * Throws `Refusal` 412 with the current entity tag, 428 for a blind replacement. Tags are compared without `W/`: an
 * edge that compresses an answer weakens its tag, and an editor must still be able to send it back.
 */
export function checkCondition({ match, noneMatch, blind }: Condition, newest: Newest | null): void {
  const etag = newest && etagOf(newest);
  if (match !== null && !(etag && holds(match, etag))) {
    throw new Refusal(412, etag ? mismatch(match) : 'The text is not there (any more).', [], etag);
  }
  if (noneMatch !== null && etag && holds(noneMatch, etag)) {
    throw new Refusal(412, 'The text is there already (a withdrawn one counts); replace it with If-Match.', [], etag);
  }
  if (match === null && noneMatch === null && newest && !blind) {
    const detail = 'This would replace a text unseen: read it with your token and send its ETag as If-Match.';
    throw new Refusal(428, detail);
  }
}

function mismatch(match: string): string {
  if (!match.includes('"')) return 'If-Match holds no entity tag; write the ETag with its quotes.';
  return 'The text has changed since; read it again.';
}

/** Throws `Refusal` 409 naming every text that is another by now than what it was taken for. */
export function checkBases(bases: Base[], newestOf: (base: Base) => Newest | null): void {
  const issues = bases.flatMap((base): Issue[] => {
    const hash = newestOf(base)?.hash ?? null;
    if (hash === base.hash) return [];
    const name = base.language === null ? 'The original' : `The summary in "${base.language}"`;
    const what = hash === null ? 'has been withdrawn' : base.hash === null ? 'has been written' : 'has been edited';
    return [{ pointer: base.pointer, detail: `${name} of "${base.article}" ${what} meanwhile.` }];
  });
  if (issues.length === 0) return;
  const count = issues.length === 1 ? 'One text' : `${issues.length} texts`;
  throw new Refusal(409, `${count} changed since you looked; nothing was published.`, issues);
}

/** Whether a list of entity tags (RFC 9110 §8.8.3) holds one; `*` holds every one. */
function holds(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return [...list.slice(0, 2_000).matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}
