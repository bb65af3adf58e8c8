import type { Issue, Parsed } from '../articles/issue.ts';
import { pointerTo } from '../articles/issue.ts';
import { renderBody } from '../articles/render.ts';
import { Problem } from '../http/problem.ts';

/** The value of a parsed input; throws `Problem` 422 with every fault at once. */
export function accepted<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw unprocessable(parsed.issues);
}

/** 422 with every fault, each with its JSON Pointer. */
export function unprocessable(issues: Issue[]): Problem {
  const count = issues.length === 1 ? 'one fault' : `${issues.length} faults`;
  return new Problem(422, { detail: `The body has ${count}; nothing of it was stored.`, errors: issues.slice(0, 200) });
}

/** Faults of a Markdown body that only show when it is rendered, with `path` before their pointers. */
export function bodyFaults(body: string, path: (string | number)[]): Issue[] {
  const rendered = renderBody(body);
  if (rendered.ok) return [];
  return rendered.issues.map(({ pointer, detail }) => ({ pointer: pointerTo(path) + pointer, detail }));
}
