import type { Revision, Version } from '../../newsroom/revisions.ts';
import type { Differences } from '../../publish/differences.ts';
import * as s from '../schema.ts';

type Listed = Pick<Version, 'revision' | 'at' | 'kind' | 'token'>;

const listed: s.Members<Listed> = {
  revision: s.count('Its number.'),
  at: s.time('When it was written.'),
  kind: s.word('What it was.', ['published', 'edited', 'minor', 'corrected', 'withdrawn', 'draft', 'reviewed']),
  token: s.text('Name of the token that wrote it; `schedule`: its time had come.'),
};

const nextUrl = s.text('Path of the next older page; absent on the last.');

const RevisionsSchema = s.members<{ revisions: Listed[]; next_url?: string }>(
  'Versions of one text, newest first.',
  { revisions: s.list('At most 50.', s.members<Listed>('One version.', listed)), next_url: nextUrl },
  ['next_url'],
);

const RevisionSchema = s.members<Omit<Revision, 'language'> & { language: string | null }>('One version of one text.', {
  article: s.text('Id of the article.'),
  language: s.nullable(s.language('Language of the summary.'), '`null`: the original with the shared fields.'),
  ...listed,
  input: {
    anyOf: [s.ref('ArticleInput'), s.ref('SummaryInput'), { type: 'null' }],
    description: 'What was written; `null`: a withdrawal.',
  },
  made_from: s.nullable(
    { type: 'object', description: 'Fingerprints, by field.', additionalProperties: { type: 'string' } },
    'Of a summary: what it was known to say the same as.',
  ),
});

const DifferencesSchema = s.members<{ from: number; to: number; fields: Differences }>(
  'What one version says otherwise than another.',
  {
    from: s.count('The one version.'),
    to: s.count('The other.'),
    fields: {
      type: 'object',
      description: 'The members in which they differ.',
      additionalProperties: s.members<Differences[string]>('A member; `null`: that version does not have it.', {
        from: {},
        to: {},
      }),
    },
  },
);

export const revisionSchemas = { Revisions: RevisionsSchema, Revision: RevisionSchema, Differences: DifferencesSchema };
