import { LANGUAGE_RULES, REGION_CLUSTERS, SCRIPT_RULES } from './distance.generated.ts';
import type { Subtags } from './subtags.ts';

/** Languages this near are one language under two codes (`nb` and `no`); others are related (`da` and `nb`). */
const SAME_LANGUAGE = 1;

const SCRIPT_DISTANCE = 50;
const REGION_DISTANCE = 4;
const CLUSTER_DISTANCE = 5;
const HUB_DISTANCE = 3;

const languageDistances = parseRules(LANGUAGE_RULES);
const scriptDistances = parseRules(SCRIPT_RULES);
const clusters = parseClusters();

/**
 * How far a reader of `desired` is from understanding `supported`, by CLDR's data (UTS #35, Language Matching): 0 for
 * the same, under 50 for a match, `Infinity` for languages that have nothing to do with each other.
 *
 * @param related whether another language may do: one way (`ca` to `es`) or both (`da` and `nb`)
 * @example distance(subtagsOf('es-MX'), subtagsOf('es-419'), true) // 4
 */
export function distance(desired: Subtags, supported: Subtags, related: boolean): number {
  const language = languageDistance(desired.language, supported.language);
  if (language === Infinity || (language > SAME_LANGUAGE && !related)) return Infinity;
  return language + scriptDistance(desired, supported) + regionDistance(desired, supported);
}

function languageDistance(desired: string, supported: string): number {
  return desired === supported ? 0 : (languageDistances.get(desired)?.get(supported) ?? Infinity);
}

function scriptDistance(desired: Subtags, supported: Subtags): number {
  if (desired.script === supported.script) return 0;
  const rules = scriptDistances.get(`${desired.language}-${desired.script}`);
  return rules?.get(`${supported.language}-${supported.script}`) ?? SCRIPT_DISTANCE;
}

function regionDistance(desired: Subtags, supported: Subtags): number {
  if (desired.region === supported.region) return 0;
  const cluster = desired.language === supported.language ? clusters.get(desired.language) : undefined;
  if (cluster === undefined || (cluster.script !== '*' && cluster.script !== desired.script)) return REGION_DISTANCE;
  const inside = cluster.regions.has(desired.region);
  if (inside !== cluster.regions.has(supported.region)) return CLUSTER_DISTANCE;
  return [desired.region, supported.region].includes(cluster.hub) ? HUB_DISTANCE : REGION_DISTANCE;
}

/** Distances by desired tag, then by supported tag. */
function parseRules(rules: string): Map<string, Map<string, number>> {
  const distances = new Map<string, Map<string, number>>();
  for (const rule of rules.split('|')) {
    const [value, supported, ...desired] = rule.split(' ') as [string, string, ...string[]];
    for (const tag of desired) distances.set(tag, (distances.get(tag) ?? new Map()).set(supported, Number(value)));
  }
  return distances;
}

interface Cluster {
  script: string;
  /** The region outside of the cluster that is nearer to the others there, or `*`. */
  hub: string;
  regions: Set<string>;
}

function parseClusters(): Map<string, Cluster> {
  return new Map(
    REGION_CLUSTERS.split('|').map((written) => {
      const [language, script, hub, ...regions] = written.split(' ') as [string, string, string, ...string[]];
      return [language, { script, hub, regions: new Set(regions) }];
    }),
  );
}
