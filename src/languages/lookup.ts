import { chainOf, type Fallback } from './chain.ts';
import { inOrderOfPreference, type Nearest, nearest, THRESHOLD } from './nearest.ts';
import type { Range } from './range.ts';
import { isRefused, names } from './refusal.ts';
import { type Subtags, subtagsOf } from './subtags.ts';

/** Why a language was served. */
export type Reason = 'exact' | 'match' | 'fallback' | 'original';

/** The language contract: what was asked for, what is served and why (design: every answer whose language was chosen). */
export interface Negotiation {
  requested: string[];
  served: string;
  reason: Reason;
  available: string[];
}

/** How a publication and a caller want languages chosen. Every tag is canonical. */
export interface Policy {
  /** The publication's first language. */
  default: string;
  fallback: Fallback;
  /** Whether CLDR's related languages are used: a reader of `da` gets `nb`, one of `ca` gets `es`. */
  related: boolean;
  /** What may be served to a reader whom nothing matches: nothing, the fallback chain and the default, or the original's language too. */
  accept: 'none' | 'chain' | 'original';
  /** The language that the original was written in. */
  original?: string;
}

/** One thing that a lookup found out, in the order in which it did. */
export type Step =
  | { kind: 'refused'; tags: string[] }
  | { kind: 'range'; range: string; place: number; read: string; nearest: Nearest | null }
  | { kind: 'any'; taken: string | null }
  | { kind: 'all-refused' }
  | { kind: 'chain'; range: string; chain: string[]; taken: string | null }
  | { kind: 'default'; tag: string; taken: string | null }
  | { kind: 'original'; tag: string; taken: string | null };

type Trace = (step: Step) => void;

/** What each place further down the reader's list costs, in CLDR's units, as in ICU: the price of another region. */
const DEMOTION = 5;

/** However far down it stands, a range still finds its own language in another region (at most 5 away). */
const LEAST_LIMIT = 6;

/**
 * Chooses the language to serve, or `null` where the policy allows none of what there is. The rules are in
 * `docs/language-lookup.md`; the same rules as data in `docs/language-lookup-cases.json`.
 *
 * @param ranges what the reader asked for, most wanted first (an explicit choice goes in front of the header's)
 * @param available canonical tags of the live summaries, in the owner's order
 * @param trace told of each step as it is taken
 * @example lookup(parseLanguageList('es-MX'), ['es', 'es-419'], policy) // served 'es-419', reason 'match'
 */
export function lookup(
  ranges: Range[],
  available: string[],
  policy: Policy,
  trace: Trace = () => {},
): Negotiation | null {
  const requested = [...new Set(ranges.filter((range) => range.quality > 0).map((range) => range.tag))];
  const refused = ranges.some((range) => range.quality === 0) ? available.filter((tag) => isRefused(tag, ranges)) : [];
  if (refused.length > 0) trace({ kind: 'refused', tags: refused });
  const open = available.filter((tag) => !refused.includes(tag)).map(subtagsOf);
  const matched = bestMatch(requested, open, policy, trace);
  if (matched !== null) {
    return { requested, served: matched, reason: requested.includes(matched) ? 'exact' : 'match', available };
  }
  const substitute = fallBack(requested, open, available, policy, trace);
  return substitute && { requested, ...substitute, available };
}

/** The nearest of what is open to the ranges, each place further down the list being worth `DEMOTION`. */
function bestMatch(requested: string[], open: Subtags[], policy: Policy, trace: Trace): string | null {
  const candidates = inOrderOfPreference(open, policy.default);
  const firsts = new Map<string, Subtags>();
  let best: string | null = null;
  let least = Infinity;
  for (const [place, range] of requested.entries()) {
    if (best !== null && (range === '*' || least <= place * DEMOTION)) break;
    if (range === '*') {
      best = unnamed(requested, open, policy.default);
      trace({ kind: 'any', taken: best });
      if (best !== null) break;
      continue;
    }
    const read = inheritScript(range, firsts);
    const found = nearest(read, candidates, policy.related, Math.max(THRESHOLD - place * DEMOTION, LEAST_LIMIT));
    trace({ kind: 'range', range, place, read: read.tag, nearest: found });
    if (found !== null && found.distance + place * DEMOTION < least) {
      best = found.tag;
      least = found.distance + place * DEMOTION;
    }
  }
  return best;
}

/** What `*` takes: the default, else the first offered, of those that no other range names. */
function unnamed(requested: string[], open: Subtags[], preferred: string): string | null {
  const left = open.map((each) => each.tag).filter((tag) => !requested.some((range) => names(range, tag)));
  return left.includes(preferred) ? preferred : (left[0] ?? null);
}

/**
 * A bare language is read in the script of the first earlier range of that language: `zh` after `zh-TW` as `zh-Hant`.
 *
 * @param firsts the first range of each language so far, to which this one is added
 */
function inheritScript(range: string, firsts: Map<string, Subtags>): Subtags {
  const own = subtagsOf(range);
  const first = firsts.get(own.language);
  if (first === undefined) firsts.set(own.language, own);
  if (first === undefined || own.language !== range || first.script === own.script) return own;
  return subtagsOf(`${range}-${first.script}`);
}

/**
 * What the policy allows in place of a match. A reader who refuses all there is gets the default all the same, as
 * RFC 9110, section 12.5.4, allows: better than nothing.
 */
function fallBack(
  requested: string[],
  open: Subtags[],
  available: string[],
  policy: Policy,
  trace: Trace,
): Pick<Negotiation, 'served' | 'reason'> | null {
  if (policy.accept === 'none') return null;
  const allRefused = open.length === 0 && available.length > 0;
  if (allRefused) trace({ kind: 'all-refused' });
  const candidates = allRefused ? available.map(subtagsOf) : open;
  const take = (tag: string) => nearest(subtagsOf(tag), candidates, false)?.tag ?? null;
  for (const range of allRefused ? [] : requested.filter((tag) => tag !== '*')) {
    const chain = chainOf(range, policy.fallback);
    const served = chain.map(take).find((tag) => tag !== null) ?? null;
    if (chain.length > 0) trace({ kind: 'chain', range, chain, taken: served });
    if (served !== null) return { served, reason: 'fallback' };
  }
  const served = take(policy.default);
  trace({ kind: 'default', tag: policy.default, taken: served });
  if (served !== null) return { served, reason: 'fallback' };
  if (policy.accept !== 'original' || policy.original === undefined) return null;
  const last = take(policy.original);
  trace({ kind: 'original', tag: policy.original, taken: last });
  return last === null ? null : { served: last, reason: 'original' };
}
