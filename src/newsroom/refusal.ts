import type { Issue } from '../articles/issue.ts';

/** Work that contradicts what is stored: nothing of it is done, and the caller is told why. */
export class Refusal extends Error {
  readonly status: 404 | 409 | 412 | 422 | 428;
  readonly issues: Issue[];

  constructor(status: Refusal['status'], detail: string, issues: Issue[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.issues = issues;
  }
}
