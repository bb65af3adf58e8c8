import { quote } from './issue.ts';
import { ID } from './limits.ts';

/** Ids that no article can have: behind a language they are pages of the publication (`/en/status`). */
const RESERVED: readonly string[] = ['archive', 'embed', 'latest', 'status'];

/**
 * Why an article cannot have this id, as a clause; `null`: it can.
 *
 * @example idFault('status') // '"status" is a page of the publication, as are "archive", "embed" and "latest"'
 */
export function idFault(id: string): string | null {
  if (!ID.test(id)) return 'an id has a-z, 0-9 and "-", begins with a letter or digit, and has at most 81 characters';
  if (!RESERVED.includes(id)) return null;
  const others = RESERVED.filter((reserved) => reserved !== id).map(quote);
  return `${quote(id)} is a page of the publication, as are ${others.slice(0, -1).join(', ')} and ${others.at(-1)}`;
}
