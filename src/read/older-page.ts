/** The number of the next older page of a feed or of the coverage table; `null` on the last. */
export function olderPage({ next_url }: { next_url?: string }): number | null {
  const older = /\/archive\/(\d+)\.json$/.exec(next_url ?? '')?.[1];
  return older === undefined ? null : Number(older);
}
