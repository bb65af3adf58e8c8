import { type Issue, pointerTo, quote } from './issue.ts';
import { JSON_DEPTH, JSON_MEMBERS, JSON_VALUES } from './limits.ts';

/** Names that a careless copy would turn into a prototype. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The faults that must be known before anything recursive reads an input: more than `JSON_DEPTH` levels, more than
 * `JSON_MEMBERS` members of one object or list, more than `JSON_VALUES` values, members called `__proto__`, `constructor` or `prototype`, objects that are not plain (as
 * `Date` or `Map`). Iterative, so that no input overflows the stack; empty if the input is sound.
 */
export function structureIssues(input: unknown): Issue[] {
  const issues: Issue[] = [];
  const open: { value: unknown; path: (string | number)[] }[] = [{ value: input, path: [] }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= JSON_DEPTH) {
      issues.push({ pointer: pointerTo(path), detail: `Nested too deeply; use at most ${JSON_DEPTH} levels.` });
      return issues;
    }
    if (!Array.isArray(value) && !isPlain(value)) {
      issues.push({
        pointer: pointerTo(path),
        detail: 'Write a plain object, a list, a text, a number or true/false.',
      });
      continue;
    }
    const entries = Array.isArray(value) ? [...value.slice(0, JSON_MEMBERS + 1).entries()] : Object.entries(value);
    values += entries.length;
    if (values > JSON_VALUES)
      return [{ pointer: '', detail: `Too large; send at most ${JSON_VALUES} values at once.` }];
    if (entries.length > JSON_MEMBERS) {
      issues.push({ pointer: pointerTo(path), detail: `Too long; write at most ${JSON_MEMBERS} members.` });
      continue;
    }
    for (const [key, member] of entries) {
      if (typeof key === 'string' && UNSAFE_KEYS.has(key)) {
        issues.push({ pointer: pointerTo([...path, key]), detail: `Remove the member ${quote(key)}.` });
      } else if (typeof member === 'object') {
        open.push({ value: member, path: [...path, key] });
      }
    }
  }
  return issues;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
