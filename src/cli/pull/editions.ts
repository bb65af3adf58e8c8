import type { Client } from '../client/client.ts';
import { type ArticleEdition, readEdition } from '../client/editorial.ts';

/** Requests at a time: the publication answers them one after another anyway. */
const AT_ONCE = 6;

/**
 * The newest versions of these articles, in their order; those that there never were are left out.
 *
 * @param onProgress told after each how many are done
 */
export async function readEditions(
  client: Client,
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<{ id: string; edition: ArticleEdition }[]> {
  const found = new Map<string, ArticleEdition | null>();
  const waiting = ids.values();
  const work = async () => {
    for (const id of waiting) {
      found.set(id, await readEdition(client, id));
      onProgress(found.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ids.flatMap((id) => {
    const edition = found.get(id);
    return edition ? [{ id, edition }] : [];
  });
}
