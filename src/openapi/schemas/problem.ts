import type { Fault } from '../../http/problem.ts';
import type { LanguageUrl } from '../../read/links.ts';
import * as s from '../schema.ts';

const FaultSchema = s.members<Fault>('One fault of a request body.', {
  pointer: s.text('Where it is: an RFC 6901 JSON Pointer; the empty text is the whole.', { format: 'json-pointer' }),
  detail: s.text('What to write instead.'),
});

const LanguageUrlSchema = s.members<LanguageUrl>('A language and where to read it.', {
  language: s.language('The language.'),
  url: s.url('Where.'),
});

const Problem = {
  type: 'object',
  description: 'Why a request failed (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { const: 'about:blank', description: 'The status says all.' },
    title: s.text('The phrase of the status.'),
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The status.' },
    detail: s.text('How to correct this request.'),
    errors: s.list('Every fault at once.', s.ref('Fault')),
    etag: s.nullable(
      s.text('With 412: the current entity tag.'),
      'With 412: the current entity tag; `null`: it is not there.',
    ),
    available: s.list('What there is instead.', s.ref('LanguageUrl')),
    withdrawn: s.time('When it was withdrawn.'),
    reason: s.nullable(s.text('Why it was withdrawn.')),
  },
};

export const problemSchemas = { Problem, Fault: FaultSchema, LanguageUrl: LanguageUrlSchema };
