import * as v from 'valibot';
import type { Issue } from '../../articles/issue.ts';
import { Refused } from '../command.ts';
import { parsePointer } from '../content/yaml.ts';
import { printable } from '../terminal.ts';
import { problemAnswer } from './answers.ts';

/** The other side answered and said no. */
export class RefusedByServer extends Refused {
  override name = 'RefusedByServer';
  readonly status: number;
  /** With 422: what is wrong, and where in the body that was sent. */
  readonly issues: Issue[];

  constructor(message: string, next: string | null, status: number, issues: Issue[]) {
    super(message, next);
    this.status = status;
    this.issues = issues;
  }
}

const NEXT: Record<number, string> = {
  401: 'set PRECIS_TOKEN, or give --token-file, with a token that this publication knows',
  403: 'use a token with the scope `write` (or `admin`) for these languages',
  404: 'check --to: it is the address of the publication itself, without a path',
  405: 'check --to: it is the address of the publication itself, without a path',
  413: 'tell the makers of Precis: this batch should have been split',
  429: 'wait a minute and run the same command again',
};

/** What an answer other than 2xx says, whether it is a problem body or not. */
export function readProblem(status: number, url: URL, body: unknown): RefusedByServer {
  const parsed = v.safeParse(problemAnswer, body);
  const { title, detail, errors } = parsed.success ? parsed.output : { title: '', detail: '', errors: [] };
  const said = printable([detail || title, ...errors.map(renderIssue)].join(' '));
  const message = `${url.origin} answered ${status}${said ? `: ${said}` : ''}`;
  const later = status >= 500 ? 'run the same command again: it goes on where it stopped' : null;
  return new RefusedByServer(message, NEXT[status] ?? later, status, errors);
}

function renderIssue({ pointer, detail }: Issue): string {
  const name = parsePointer(pointer).join('.');
  return name === '' ? detail : `${name}: ${detail}`;
}

/**
 * Answers that there is no such thing (404) with the command that shows what there is.
 *
 * @throws what `answer` throws, with `next` where that is 404
 */
export async function orUnknown<T>(answer: Promise<T>, next: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RefusedByServer) || error.status !== 404) throw error;
    throw new RefusedByServer(error.message, next, error.status, error.issues);
  }
}
