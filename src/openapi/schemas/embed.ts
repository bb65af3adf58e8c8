import type { Labels, LatestAnswer, SummaryAnswer } from '../../embed/answer.ts';
import type { Oembed } from '../../embed/oembed.tsx';
import * as s from '../schema.ts';
import { summaryMembers } from './summary.ts';

const LabelsSchema = s.members<Labels>('The sentences of the interface around a summary.', {
  language: s.language('Their language.'),
  direction: s.direction(),
  provenance: s.text('Who or what made the summary, and who reviewed it.'),
  fallback: s.nullable(s.text('That it is in another language than the one asked for, and in which.')),
  stale: s.nullable(s.text('That what it was made from has changed since.')),
  published: s.text('The day of publication, written out.'),
});

const { content_html: _html, content_text: _text, corrections: _corrections, ...kept } = summaryMembers;

const EmbeddedSummary = s.members<SummaryAnswer>('A summary with all that it takes to show it.', {
  ...kept,
  dateline: s.nullable(s.ref('Dateline')),
  source: s.nullable(s.ref('Source')),
  negotiation: s.ref('Negotiation'),
  labels: s.ref('Labels'),
});

const EmbeddedList = s.members<LatestAnswer>('The newest summaries.', {
  language: s.language('Language of `title`.'),
  direction: s.direction(),
  title: s.text('The topic’s label, else the publication’s title.'),
  url: s.url('The page that lists them all.'),
  items: s.list('Newest first.', s.ref('EmbeddedSummary')),
});

const pixels = s.count('CSS pixels.');

const OembedSchema = s.members<Oembed>('An answer of type `rich` (https://oembed.com).', {
  version: { const: '1.0' },
  type: { const: 'rich' },
  title: s.text('The headline, or the publication’s title.'),
  provider_name: s.text('The publication’s title.'),
  provider_url: s.url('The publication.'),
  cache_age: s.count('Seconds.'),
  html: s.html('A quotation with the link, and one frame.'),
  width: pixels,
  height: pixels,
});

export const embedSchemas = { Labels: LabelsSchema, EmbeddedSummary, EmbeddedList, Oembed: OembedSchema };
