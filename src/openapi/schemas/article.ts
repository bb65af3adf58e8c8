import type { Article, Dateline, Original, SharedFields, Source, Withdrawal } from '../../articles/article.ts';
import * as s from '../schema.ts';

const DatelineSchema = s.members<Dateline>('Where and when the report was written.', {
  place: s.text('The place, as printed.'),
  date: s.date('The day.'),
});

const SourceSchema = s.members<Source>('The outlet that the original comes from.', {
  name: s.text('Its name.'),
  url: s.nullable(s.url('Where the original stands.')),
});

/** What does not depend on a language. */
export const sharedMembers: s.Members<SharedFields> = {
  published: s.time('When the article was first published.'),
  dateline: s.nullable(s.ref('Dateline')),
  source: s.nullable(s.ref('Source')),
  topics: s.names('Topic keys of the publication.'),
  people: s.names('People it names.'),
  organisations: s.names('Organisations it names.'),
  places: s.names('Places it names.'),
};

const OriginalSchema = s.members<Original>('The full text in the language it was written in.', {
  language: s.language('Its language.'),
  direction: s.direction(),
  title: s.text('Its title.'),
  content_html: s.html('The text as HTML that holds nothing but text, links and pictures.'),
  content_text: s.text('The same as plain text.'),
});

const WithdrawalSchema = s.members<Withdrawal>('When something was taken back, and why.', {
  withdrawn: s.time('When.'),
  reason: s.nullable(s.text('Why.')),
});

const ArticleSchema = s.members<Article>('An article: the original with every live summary beside it.', {
  id: s.text('Its id.'),
  url: s.url('Its record: this document.'),
  status: { const: 'published', description: 'A withdrawn article answers 410 instead.' },
  revision: s.count('Counted up by every write of the article or one of its summaries.'),
  ...sharedMembers,
  modified: s.time('When the article or one of its summaries was last edited.'),
  original: s.ref('Original'),
  summaries: s.byLanguage('The live summaries, by language.', s.ref('Summary')),
  withdrawn: s.byLanguage('Summaries that were withdrawn, by language.', s.ref('Withdrawal')),
});

export const articleSchemas = {
  Article: ArticleSchema,
  Original: OriginalSchema,
  Dateline: DatelineSchema,
  Source: SourceSchema,
  Withdrawal: WithdrawalSchema,
};
