import { type HeaderName, type Headers, headersOf } from './headers.ts';
import { type JsonSchema, ref } from './schema.ts';

/** An answer of the document. */
export interface Answer {
  description: string;
  headers?: Headers;
  content?: Record<string, { schema: JsonSchema; example?: unknown }>;
}

/** The answer of a status: described where it stands, or the one that all operations share. */
export type Responses = Record<string, Answer | { $ref: string }>;

const problemContent = { 'application/problem+json': { schema: ref('Problem') } };
/** What a browser gets in its place, in the reader's language. */
const pageContent = { 'text/html': { schema: { type: 'string' } } };

function problem(description: string, ...more: HeaderName[]): Answer {
  return { description, headers: headersOf('NoStore', ...more), content: { ...problemContent, ...pageContent } };
}

/** Answers that many operations have in common; each failure by its status. */
const SHARED: Record<number, { name: string; answer: Answer }> = {
  304: {
    name: 'NotModified',
    answer: { description: 'Your copy is still good.', headers: headersOf('CacheControl', 'ETag') },
  },
  400: {
    name: 'BadRequest',
    answer: problem('The request cannot be read: not JSON, not UTF-8, or a parameter that there is not.'),
  },
  401: { name: 'Unauthorized', answer: problem('The token is missing, unknown, expired or revoked.', 'Challenge') },
  403: { name: 'Forbidden', answer: problem('The token does not allow this.') },
  404: { name: 'NotFound', answer: problem('It is not there; `available` names what is.') },
  406: {
    name: 'NotAcceptable',
    answer: problem('None of the languages asked for; `available` names those there are.'),
  },
  409: { name: 'Conflict', answer: problem('It contradicts what is stored; nothing was done.') },
  410: { name: 'Gone', answer: problem('It was withdrawn; `reason` says why.') },
  412: { name: 'PreconditionFailed', answer: problem('It has changed since you read it; nothing was done.') },
  413: { name: 'ContentTooLarge', answer: problem('The body is larger than 4 MiB.') },
  415: { name: 'UnsupportedMediaType', answer: problem('The body is not `application/json`, or it is compressed.') },
  422: { name: 'Unprocessable', answer: problem('The body has faults, all of them in `errors`; nothing was stored.') },
  428: {
    name: 'PreconditionRequired',
    answer: problem('Say what you replace: send `If-Match`, `If-None-Match: *` or `?force=true`.'),
  },
  429: { name: 'TooManyRequests', answer: problem('Too many wrong tokens.', 'RetryAfter') },
  500: { name: 'InternalError', answer: problem('Something failed on our side; it has been logged.') },
  501: { name: 'NotImplemented', answer: problem('There is no such format.') },
  503: {
    name: 'Unavailable',
    answer: problem(
      'Nothing has been published here yet, writing is switched off, or the publication is busy or full.',
    ),
  },
};

/** `components.responses`. */
export const sharedResponses = Object.fromEntries(Object.values(SHARED).map(({ name, answer }) => [name, answer]));

/** The shared answers of these statuses, and of 500. */
export function shared(...statuses: number[]): Responses {
  const named = [...new Set([...statuses, 500])].map((status) => {
    const found = SHARED[status];
    if (!found) throw new RangeError(`no shared answer has the status ${status}`);
    return [String(status), { $ref: `#/components/responses/${found.name}` }];
  });
  return Object.fromEntries(named);
}

/** A JSON answer. */
export function json(description: string, schema: string, headers: HeaderName[], example?: unknown): Answer {
  const content = { 'application/json': { schema: ref(schema), ...(example === undefined ? {} : { example }) } };
  return { description, headers: headersOf(...headers), content };
}

/** An answer of text that is no JSON. */
export function document(description: string, mediaType: string, headers: HeaderName[]): Answer {
  return { description, headers: headersOf(...headers), content: { [mediaType]: { schema: { type: 'string' } } } };
}

/** An answer that leads elsewhere. */
export function redirect(description: string, ...headers: HeaderName[]): Answer {
  return { description, headers: headersOf('Location', 'CacheControl', ...headers) };
}

/** An answer without a body. */
export function empty(description: string): Answer {
  return { description, headers: headersOf('NoStore') };
}

/** A JSON answer of one of two shapes: the public one, and what an editor gets in its place. */
export function either(description: string, schemas: [string, string], headers: Headers): Answer {
  return { description, headers, content: { 'application/json': { schema: { anyOf: schemas.map(ref) } } } };
}
