import type { Coverage } from '../store/values.ts';

/** The number of the next older page of the coverage table; `null` on the last. */
export function olderPage({ next_url }: Coverage): number | null {
  const older = /\/(\d+)\.json$/.exec(next_url ?? '')?.[1];
  return older === undefined ? null : Number(older);
}
