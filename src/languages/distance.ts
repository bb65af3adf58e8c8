import { LANGUAGE_RULES, REGION_RULES, REGION_SETS, SCRIPT_RULES } from './distance.generated.ts';
import type { Subtags } from './subtags.ts';

/** Languages this near are one language under two codes (`nb` and `no`); others are related (`da` and `nb`). */
const SAME_LANGUAGE = 1;

const SCRIPT_DISTANCE = 50;
const REGION_DISTANCE = 4;

const languageDistances = parseRules(LANGUAGE_RULES);
const scriptDistances = parseRules(SCRIPT_RULES);
const regionRules = parseRegionRules();

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
  const rules = desired.language === supported.language ? regionRules.get(desired.language) : undefined;
  const rule = rules?.find(
    (each) =>
      (each.script === '*' || each.script === desired.script) &&
      ((each.desired(desired.region) && each.supported(supported.region)) ||
        (each.desired(supported.region) && each.supported(desired.region))),
  );
  return rule?.distance ?? REGION_DISTANCE;
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

interface RegionRule {
  script: string;
  desired: (region: string) => boolean;
  supported: (region: string) => boolean;
  distance: number;
}

function parseRegionRules(): Map<string, RegionRule[]> {
  const rules = new Map<string, RegionRule[]>();
  for (const rule of REGION_RULES.split('|')) {
    const [language, script, desired, supported, value] = rule.split(' ') as [string, string, string, string, string];
    const parsed = { script, desired: regionTest(desired), supported: regionTest(supported), distance: Number(value) };
    rules.set(language, [...(rules.get(language) ?? []), parsed]);
  }
  return rules;
}

/** `*` any region, `$americas` one of the set, `$!americas` none of it, else that region. */
function regionTest(pattern: string): (region: string) => boolean {
  if (pattern === '*') return () => true;
  if (!pattern.startsWith('$')) return (region) => region === pattern;
  const outside = pattern[1] === '!';
  const regions = new Set(REGION_SETS[pattern.slice(outside ? 2 : 1)]!.split(' '));
  return (region) => regions.has(region) !== outside;
}
