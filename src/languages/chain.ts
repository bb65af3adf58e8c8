import { nearest } from './nearest.ts';
import { subtagsOf } from './subtags.ts';

/** For each language, what a reader may be given in its place, best first (`fallback` in `publication.yaml`). */
export type Fallback = Record<string, string[]>;

/**
 * All that may stand in for a language, best first: what its own list names, then what the lists of those name, each
 * once. The list of `zh-HK` is that of `zh-Hant` where it has none of its own.
 *
 * @example chainOf('uk', { uk: ['pl', 'en'], pl: ['cs'] }) // ['pl', 'en', 'cs']
 */
export function chainOf(tag: string, fallback: Fallback): string[] {
  const keys = Object.keys(fallback).map(subtagsOf);
  if (keys.length === 0) return [];
  const chain = new Set<string>([tag]);
  for (const each of chain) {
    const key = nearest(subtagsOf(each), keys, false);
    for (const target of key ? fallback[key.tag]! : []) chain.add(target);
  }
  chain.delete(tag);
  return [...chain];
}

/**
 * A cycle among the fallback lists as the tags along it, the first repeated at the end, or `null`. A cycle does no
 * harm to a lookup; it usually means that one of the lists says more than its author meant.
 *
 * @example findCycle({ es: ['pt'], pt: ['es'] }) // ['es', 'pt', 'es']
 */
export function findCycle(fallback: Fallback): string[] | null {
  const done = new Set<string>();
  const follow = (tag: string, path: string[]): string[] | null => {
    if (path.includes(tag)) return [...path.slice(path.indexOf(tag)), tag];
    if (done.has(tag) || !Object.hasOwn(fallback, tag)) return null;
    done.add(tag);
    return firstOf(fallback[tag]!, (target) => follow(target, [...path, tag]));
  };
  return firstOf(Object.keys(fallback), (tag) => follow(tag, []));
}

function firstOf<Item, Found>(items: Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
