import type { Issue } from '../articles/issue.ts';

/** Work that contradicts what is stored: nothing of it is done, and the caller is told why. */
export class Refusal extends Error {
  readonly status: 404 | 409 | 412 | 422 | 428;
  readonly issues: Issue[];
  /** With 412: the current entity tag of the text; `null`: it is not there. */
  readonly etag: string | null;

  constructor(status: Refusal['status'], detail: string, issues: Issue[] = [], etag: string | null = null) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.issues = issues;
    this.etag = etag;
  }
}
