import type { Changes } from '../../read/changes.ts';
import type { Change, Coverage, CoverageRow, CoverageTotals } from '../../store/values.ts';
import * as s from '../schema.ts';
import { freshness, origin, staleFields } from './summary.ts';

const CoverageSchema = s.members<Coverage>(
  'Article × language, newest article first.',
  {
    languages: s.names('Languages of the publication.'),
    totals: s.members<CoverageTotals>('What all pages add up to; absent on those of the archive.', {
      articles: s.count('How many articles there are.'),
      summaries: s.byLanguage(
        'For each language of the publication, how many articles have which summary in it.',
        s.members<CoverageTotals['summaries'][string]>('Together as many as there are articles.', {
          current: s.count('It says what its source says.'),
          stale: s.count('Its source has changed since.'),
          missing: s.count('There is none.'),
        }),
      ),
    }),
    articles: s.list('The articles of this page.', s.ref('CoverageRow')),
    next_url: s.url('The next older page; absent on the last.'),
  },
  ['totals', 'next_url'],
);

const CoverageRowSchema = s.members<CoverageRow>('One article; a language that is not in `summaries` is missing.', {
  id: s.text('Its id.'),
  title: s.text('Title of the original.'),
  language: s.language('Language of the original.'),
  published: s.time('When it was first published.'),
  modified: s.time('When it or one of its summaries was last edited.'),
  summaries: s.byLanguage(
    'Its live summaries, by language.',
    s.members<CoverageRow['summaries'][string]>('State of one summary.', {
      freshness,
      stale_fields: staleFields,
      origin,
      reviewed: s.nullable(s.time('When it was last approved.')),
      modified: s.time('When it was last edited.'),
    }),
  ),
});

const ChangesSchema = s.members<Changes>(
  'What happened after a cursor, oldest first and without gaps.',
  {
    changes: s.list('At most 100.', s.ref('Change')),
    cursor: s.count('Send it as `since` next time.'),
    next_url: s.url('Where more is to be had now; absent: this is all there is so far.'),
  },
  ['next_url'],
);

const ChangeSchema = s.members<Change>('One thing that happened to one text.', {
  cursor: s.count('Counted from 1 without gaps.'),
  at: s.time('When.'),
  kind: s.word('What happened.', ['published', 'edited', 'minor', 'corrected', 'withdrawn']),
  article: s.text('Id of the article.'),
  language: s.nullable(
    s.language('Language of the summary.'),
    '`null`: the original or the fields that all languages share.',
  ),
  fields: s.names('Which fields changed.'),
});

/** `/health`. */
interface Health {
  status: string;
  version: string;
  publication: string | null;
  languages: string[];
  modified: string | null;
  broken_records: number;
}

const HealthSchema = s.members<Health>('Whether there is something to serve.', {
  status: s.word('`empty`: nothing has been published yet.', ['ok', 'empty']),
  version: s.text('Id of the deployment.'),
  publication: s.nullable(s.text('Id of the publication.')),
  languages: s.names('Its languages.'),
  modified: s.nullable(s.time('Newest edit.')),
  broken_records: s.count('How many broken records the newest feed left out.'),
});

export const listingSchemas = {
  Coverage: CoverageSchema,
  CoverageRow: CoverageRowSchema,
  Changes: ChangesSchema,
  Change: ChangeSchema,
  Health: HealthSchema,
};
