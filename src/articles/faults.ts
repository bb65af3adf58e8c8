import type * as v from 'valibot';
import { type Issue, pointerTo } from './issue.ts';

/** A path for valibot's `addIssue`, by keys alone. */
export function pathOf(keys: (string | number)[]): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const path = keys.map(
    (key): v.UnknownPathItem => ({ type: 'unknown', origin: 'value', input: null, key, value: null }),
  );
  return path as unknown as [v.IssuePathItem, ...v.IssuePathItem[]];
}

/** The issues of valibot as ours, in the order of the input. */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Issue[] {
  return issues.map((issue) => ({
    pointer: pointerTo((issue.path ?? []).map((item) => item.key as string | number)),
    detail: issue.message,
  }));
}
