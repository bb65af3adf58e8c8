import { call } from '../desk.ts';

/** What an editor's GET of a summary or an article answers, as far as the tests look at it. */
export interface Edition {
  state: string;
  headline: string;
  published: string;
  modified: string;
  freshness: string;
  stale_fields: string[];
  provenance: { origin: string; reviewed_by: string | null; reviewed: string | null };
  editing?: {
    revision: number;
    hash: string;
    input: Record<string, unknown>;
    publish_at: string | null;
    held_until: string | null;
    withdrawal: { withdrawn: string; reason: string | null } | null;
    live_revision: number | null;
  };
  replication: string;
  summaries: Record<string, Edition>;
}

/** The JSON of an answer, taken for `T`. */
export async function bodyOf<T>(answer: Promise<Response> | Response): Promise<T> {
  return (await (await answer).json()) as T;
}

/** What an editor reads. */
export function editionOf(path: string, headers: Record<string, string> = {}): Promise<Edition> {
  return bodyOf<Edition>(call('GET', path, undefined, headers));
}

/** Mints a token; answers the header that bears it. */
export async function mint(
  token: { name: string; scope: string } & Record<string, unknown>,
): Promise<{ Authorization: string }> {
  const answer = await call('POST', '/tokens', token);
  if (answer.status !== 201) throw new Error(await answer.text());
  return { Authorization: `Bearer ${(await bodyOf<{ token: string }>(answer)).token}` };
}
