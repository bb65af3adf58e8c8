import { PARADIGM_TAGS } from './distance.generated.ts';
import { distance } from './distance.ts';
import { memoize } from './memo.ts';
import { type Subtags, subtagsOf } from './subtags.ts';

/** CLDR's threshold: what is this far away is no match. */
export const THRESHOLD = 50;

/** Room under one unit of distance to tell apart tags that mean the same: explicit subtags (1 to 7), variants (8). */
const FRACTION = 16;

const paradigms = new Set(PARADIGM_TAGS.split(' '));

export interface Nearest {
  tag: string;
  /** In units of CLDR; a fraction tells spellings of the same thing apart. */
  distance: number;
}

/**
 * The candidate nearest to `desired` and nearer than `limit`, or `null`. Of several equally near, the one whose
 * script and region are the likely ones of its language, else the first.
 */
export function nearest(desired: Subtags, candidates: Subtags[], related: boolean, limit = THRESHOLD): Nearest | null {
  let best: Subtags | null = null;
  let least = limit;
  for (const candidate of candidates) {
    const far = fineDistance(desired, candidate, related);
    if (far < least || (far === least && best !== null && isLikelier(candidate, best))) {
      best = candidate;
      least = far;
    }
  }
  return best && { tag: best.tag, distance: least };
}

/** The order that decides among equals: what amounts to the default, CLDR's paradigm locales, the rest as offered. */
export function inOrderOfPreference(offered: Subtags[], preferred: string): Subtags[] {
  const whole = maximal(preferred);
  const ranks: [Subtags[], Subtags[], Subtags[]] = [[], [], []];
  for (const each of offered) {
    const own = maximal(each.tag);
    ranks[own === whole ? 0 : paradigms.has(own) ? 1 : 2].push(each);
  }
  return [...ranks[0], ...ranks[1], ...ranks[2]];
}

/** `zh-Hant-TW` for `zh-TW`. */
const maximal = memoize((tag) => {
  const { language, script, region } = subtagsOf(tag);
  return `${language}-${script}-${region}`;
});

function fineDistance(desired: Subtags, supported: Subtags, related: boolean): number {
  if (desired.tag === supported.tag) return 0;
  const whole = distance(desired, supported, related);
  if (whole > 0) return whole;
  const variants = desired.variants === supported.variants ? 0 : 8;
  return ((desired.explicit ^ supported.explicit) + variants) / FRACTION;
}

function isLikelier(candidate: Subtags, best: Subtags): boolean {
  if (candidate.language !== best.language) return false;
  if (candidate.script !== best.script) return candidate.script === subtagsOf(candidate.language).script;
  return (
    candidate.region !== best.region &&
    candidate.region === subtagsOf(`${candidate.language}-${candidate.script}`).region
  );
}
