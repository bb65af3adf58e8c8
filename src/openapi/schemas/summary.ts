import {
  type Correction,
  ORIGINS,
  type Point,
  type Provenance,
  type Quotation,
  type Summary,
} from '../../articles/article.ts';
import type { Negotiation } from '../../languages/lookup.ts';
import * as s from '../schema.ts';

const FIELDS = ['title', 'body', 'headline', 'lede', 'points', 'quotation'];

export const freshness = s.word('`stale`: what the summary was made from has changed since.', ['current', 'stale']);
export const staleFields = s.list('Which fields of what it was made from have changed since.', {
  type: 'string',
  enum: FIELDS,
});
export const origin = s.word('Who or what made it.', ORIGINS);

const PointSchema = s.members<Point>('A key point.', {
  text: s.text('The point.'),
  source: s.nullable(
    s.members<{ paragraph: number }>('Where it was taken from.', {
      paragraph: { type: 'integer', minimum: 1, description: 'Paragraph of the original, counted from 1.' },
    }),
  ),
});

const QuotationSchema = s.members<Quotation>('Somebody’s words.', {
  text: s.text('The words.'),
  speaker: s.nullable(s.text('Whose they are.')),
});

const CorrectionSchema = s.members<Correction>('A published correction.', {
  date: s.date('When it was said.'),
  note: s.text('What was wrong.'),
});

const ProvenanceSchema = s.members<Provenance>('Who or what made a summary, and who approved it.', {
  origin,
  tool: s.nullable(s.text('Name of the tool or model that made it or helped to make it.')),
  reviewed_by: s.nullable(s.text('Who approved it.')),
  reviewed: s.nullable(s.time('When it was approved.')),
  digital_source_type: s.url('IPTC Digital Source Type.'),
});

const NegotiationSchema = s.members<Negotiation>('How the language was chosen: the language contract.', {
  requested: s.names('What was asked for, most wanted first.'),
  served: s.language('What is served.'),
  reason: s.word(
    '`exact`: asked for. `match`: close to what was asked for. `fallback`: from the fallback chain. `original`: the language it was written in.',
    ['exact', 'match', 'fallback', 'original'],
  ),
  available: s.names('Languages there are.'),
});

/** The members of a summary, wherever it stands. */
export const summaryMembers: s.Members<Summary> = {
  article: s.text('Id of its article.'),
  language: s.language('Its language.'),
  direction: s.direction(),
  url: s.url('Its page.'),
  headline: s.text('The headline.'),
  lede: s.text('The one-sentence opening.'),
  points: s.list('The key points, in order.', s.ref('Point')),
  quotation: s.nullable(s.ref('Quotation')),
  content_html: s.html('Lede, points and quotation as HTML, without the headline.'),
  content_text: s.text('The same as plain text.'),
  published: s.time('When it was first published.'),
  modified: s.time('When it was last edited.'),
  freshness,
  stale_fields: staleFields,
  corrections: s.list('Published corrections, oldest first.', s.ref('Correction')),
  provenance: s.ref('Provenance'),
};

const SummarySchema = s.members<Summary>('The short structured text of an article in one language.', summaryMembers);

const NegotiatedSummary = s.members<Summary & { negotiation: Negotiation }>(
  'A summary, and how its language was chosen.',
  { ...summaryMembers, negotiation: s.ref('Negotiation') },
);

export const summarySchemas = {
  Summary: SummarySchema,
  NegotiatedSummary,
  Point: PointSchema,
  Quotation: QuotationSchema,
  Correction: CorrectionSchema,
  Provenance: ProvenanceSchema,
  Negotiation: NegotiationSchema,
};
