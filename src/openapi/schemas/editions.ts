import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import type { ArticleEdition, Editing, SummaryEdition } from '../../newsroom/editions.ts';
import * as s from '../schema.ts';
import { sharedMembers } from './article.ts';
import { replication } from './desk.ts';
import { summaryMembers } from './summary.ts';

const state = s.word('`scheduled`: a draft with a time, or under an embargo.', [
  'draft',
  'scheduled',
  'published',
  'withdrawn',
]);

const editing = <Input>(input: string) =>
  s.members<Editing<Input>>('What an editor needs beside what readers get.', {
    revision: s.count('The entity tag of the text is this number in quotes.'),
    hash: s.text('Of what was written: send it back as `base` or `if_hash`.'),
    input: s.ref(input),
    publish_at: s.nullable(s.time('When the draft is to be published.')),
    held_until: s.nullable(s.time('The end of the embargo, as long as nothing has been public.')),
    withdrawal: s.nullable(s.ref('Withdrawal')),
    live_revision: s.nullable(s.count('Revision of what readers have meanwhile.'), '`null`: readers have nothing.'),
  });

const summaryEditionMembers: s.Members<SummaryEdition> = {
  ...summaryMembers,
  state,
  editing: {
    ...editing<SummaryInput>('SummaryInput'),
    description: 'Absent where the token is not for this language.',
  },
};

const SummaryEditionSchema = s.members<SummaryEdition & { replication: string }>(
  'The newest version of a summary, a draft included.',
  { ...summaryEditionMembers, replication },
  ['editing'],
);

const ArticleEditionSchema = s.members<ArticleEdition & { replication: string }>(
  'The newest version of an article and of each summary, drafts included.',
  {
    id: s.text('Its id.'),
    url: s.url('Its record.'),
    revision: s.count('Counted up by every write of the article or one of its summaries.'),
    ...sharedMembers,
    modified: s.time('When the article or one of its summaries was last edited.'),
    original: s.ref('Original'),
    state,
    editing: editing<ArticleInput>('ArticleInput'),
    summaries: s.byLanguage(
      'Every summary that the token may see.',
      s.members<SummaryEdition>('A summary.', summaryEditionMembers, ['editing']),
    ),
    replication,
  },
);

export const editionSchemas = { ArticleEdition: ArticleEditionSchema, SummaryEdition: SummaryEditionSchema };
