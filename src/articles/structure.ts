import { type Issue, pointerTo, quote } from './issue.ts';
import { JSON_DEPTH, JSON_MEMBERS, JSON_VALUES } from './limits.ts';

/** Names that a careless copy would turn into a prototype. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What must be known before anything recursive reads an input. */
export interface Structure {
  /**
   * Why nothing may read it: more than `JSON_DEPTH` levels, more than `JSON_MEMBERS` members of one object or list, more
   * than `JSON_VALUES` values, objects that are not plain (as `Date` or `Map`).
   */
  broken: Issue[];
  /** Members called `__proto__`, `constructor` or `prototype`, which `withoutUnsafe` leaves out. */
  unsafe: Issue[];
}

/** Reads the structure of an input. Iterative, so that no input overflows the stack; no issues if the input is sound. */
export function structureOf(input: unknown): Structure {
  const broken: Issue[] = [];
  const unsafe: Issue[] = [];
  const open: { value: unknown; path: (string | number)[] }[] = [{ value: input, path: [] }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= JSON_DEPTH) {
      broken.push({ pointer: pointerTo(path), detail: `Nested too deeply; use at most ${JSON_DEPTH} levels.` });
      return { broken, unsafe };
    }
    if (!Array.isArray(value) && !isPlain(value)) {
      broken.push({
        pointer: pointerTo(path),
        detail: 'Write a plain object, a list, a text, a number or true/false.',
      });
      continue;
    }
    const entries = Array.isArray(value) ? [...value.slice(0, JSON_MEMBERS + 1).entries()] : Object.entries(value);
    values += entries.length;
    if (values > JSON_VALUES)
      return { broken: [{ pointer: '', detail: `Too large; send at most ${JSON_VALUES} values at once.` }], unsafe };
    if (entries.length > JSON_MEMBERS) {
      broken.push({ pointer: pointerTo(path), detail: `Too long; write at most ${JSON_MEMBERS} members.` });
      continue;
    }
    for (const [key, member] of entries) {
      if (typeof key === 'string' && UNSAFE_KEYS.has(key)) {
        unsafe.push({ pointer: pointerTo([...path, key]), detail: `Remove the member ${quote(key)}.` });
      } else if (typeof member === 'object') {
        open.push({ value: member, path: [...path, key] });
      }
    }
  }
  return { broken, unsafe };
}

/** A copy without the members that `structureOf` calls unsafe, of an input that it calls not broken. */
export function withoutUnsafe(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutUnsafe);
  if (typeof input !== 'object' || input === null) return input;
  const members = Object.entries(input).filter(([key]) => !UNSAFE_KEYS.has(key));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutUnsafe(member)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
