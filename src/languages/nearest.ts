import { PARADIGM_TAGS } from './distance.generated.ts';
import { distance } from './distance.ts';
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
export function inOrderOfPreference(offered: Subtags[], preferred: Subtags): Subtags[] {
  const rank = (each: Subtags) => (isEquivalent(each, preferred) ? 0 : paradigms.has(maximal(each)) ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => offered.filter((each) => rank(each) === wanted));
}

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

function isEquivalent(a: Subtags, b: Subtags): boolean {
  return a.language === b.language && a.script === b.script && a.region === b.region;
}

function maximal({ language, script, region }: Subtags): string {
  return `${language}-${script}-${region}`;
}
