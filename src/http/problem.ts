import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One fault of a request body: where (RFC 6901 JSON Pointer) and what to write instead. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** What a problem says beside its status; further members are extensions (RFC 9457 §3.2). */
export interface ProblemDetails {
  /** How to correct *this* request. */
  detail: string;
  /** All validation faults at once. */
  errors?: Fault[];
  [extension: string]: unknown;
}

/** `title` of RFC 9457 §4.2.1: the status phrase, since `type` is `about:blank`. */
const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/**
 * A failure that the client is told about: thrown anywhere below a route, answered by `problemResponse` as
 * `application/problem+json` (RFC 9457) with `Cache-Control: no-store`.
 */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly details: ProblemDetails;
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, details: ProblemDetails, headers: Record<string, string> = {}) {
    super(details.detail);
    this.name = 'Problem';
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

/** The body of a problem: `type`, `title`, `status`, then its own members. */
export function problemBody(problem: Problem): { type: string; title: string; status: number } & ProblemDetails {
  const { status, details } = problem;
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, ...details };
}

/** The answer to a problem as JSON. Never cached: the next request may well succeed. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problemBody(problem)), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...problem.headers,
    },
  });
}

/**
 * What a client may know of a failure that is ours: that it happened, and whether the same request may well succeed
 * later. A Durable Object that is overloaded or gone for a moment says so (`overloaded`, `retryable`:
 * https://developers.cloudflare.com/durable-objects/best-practices/error-handling/); one whose storage is full can
 * still be read.
 */
export function internalProblem(error: Error & { overloaded?: boolean; retryable?: boolean }): Problem {
  if (error.message.includes('SQLITE_FULL')) {
    return new Problem(503, { detail: 'The storage is full; nothing was stored, and what is published stays.' });
  }
  if (error.overloaded || error.retryable) {
    const detail = 'The publication is busy for a moment; send the same request again.';
    return new Problem(503, { detail }, { 'Retry-After': String(BUSY_SECONDS) });
  }
  return new Problem(500, { detail: 'Something failed on our side; the failure has been logged.' });
}

const BUSY_SECONDS = 5;
