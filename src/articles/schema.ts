import * as v from 'valibot';
import { ORIGINS } from './article.ts';
import * as field from './fields.ts';
import { FINGERPRINT, FINGERPRINTED, type Fingerprinted } from './fingerprint.ts';
import * as limit from './limits.ts';
import { publicationFaults } from './publication-faults.ts';
import { summaryBytes } from './summary-html.ts';

/**
 * What the write path takes: `PUT /articles/<id>`, `PUT /articles/<id>/summaries/<language>`, `POST /publish` and
 * `content/` alike. The output of each schema is normalised: times in UTC, canonical language tags, clean text, and
 * `null`, `[]` or `false` where a member is absent.
 */

export const ArticleSchema = field.object('the article', {
  language: field.language('the language of the original'),
  title: field.line('the title', limit.HEADLINE_COLUMNS),
  body: field.body(),
  /** Absent over HTTP: the time at which it is first published. */
  published: field.optional(field.time('the time of publication')),
  dateline: field.optional(
    field.object('the dateline', { place: field.name('the place'), date: field.date('the date of the report') }),
  ),
  source: field.optional(
    field.object('the source', { name: field.name('the outlet'), url: field.optional(field.url('the URL')) }),
  ),
  topics: field.set('the topics', field.topic(), limit.TOPICS),
  people: field.set('the people', field.name('the name of a person'), limit.NAMES),
  organisations: field.set('the organisations', field.name('the name of an organisation'), limit.NAMES),
  places: field.set('the places', field.name('the name of a place'), limit.NAMES),
  /** A minor edit makes no summary stale. */
  minor: field.flag('whether the edit is minor'),
  /** Nothing of the article is public before. */
  embargo: field.optional(field.time('the end of the embargo')),
});

const PointSchema = v.pipe(
  field.either(
    field.line('a point', limit.POINT_COLUMNS),
    field.object('a point', {
      text: field.line('the text of the point', limit.POINT_COLUMNS),
      source: field.optional(
        field.object('the source of the point', { paragraph: field.count('the paragraph', limit.PARAGRAPHS) }),
      ),
    }),
  ),
  v.transform((point) => (typeof point === 'string' ? { text: point, source: null } : point)),
);

const FingerprintSchema = v.pipe(
  v.string('Write a fingerprint as a text.'),
  v.regex(FINGERPRINT, 'Write a fingerprint of 24 hexadecimal digits, or leave `made_from` out.'),
);

const MadeFromSchema = field.object(
  'the fingerprints of what the summary was made from',
  Object.fromEntries(FINGERPRINTED.map((name) => [name, v.optional(FingerprintSchema)])) as Record<
    Fingerprinted,
    v.OptionalSchema<typeof FingerprintSchema, undefined>
  >,
);

export const SummarySchema = v.pipe(
  field.object('the summary', {
    headline: field.line('the headline', limit.HEADLINE_COLUMNS),
    lede: field.line('the lede', limit.LEDE_COLUMNS),
    points: field.list('the points', PointSchema, limit.POINTS_MAX, limit.POINTS_MIN),
    quotation: field.optional(
      field.object('the quotation', {
        text: field.line('the text of the quotation', limit.QUOTATION_COLUMNS),
        speaker: field.optional(field.name('the speaker')),
      }),
    ),
    origin: v.nullish(field.choice('the origin', ORIGINS), 'human'),
    tool: field.optional(field.name('the tool or model')),
    reviewed_by: field.optional(field.name('the name of the reviewer')),
    reviewed: field.optional(field.time('the time of the review')),
    published: field.optional(field.time('the time of publication')),
    made_from: field.optional(MadeFromSchema),
    minor: field.flag('whether the edit is minor'),
    /** What was wrong and is now right, all that readers are told of it, oldest first. */
    corrections: v.nullish(
      field.list(
        'the corrections',
        field.object('the correction', {
          date: field.date('the date of the correction'),
          note: field.line('the note of the correction', limit.NOTE_COLUMNS),
        }),
        limit.CORRECTIONS,
      ),
      [],
    ),
    status: v.nullish(field.choice('the status', ['draft', 'published']), 'published'),
    /** Not public before. */
    publish_at: field.optional(field.time('the time at which to publish')),
  }),
  v.check(
    (summary) => summaryBytes(summary) <= limit.SUMMARY_BYTES,
    `Shorten lede, points and quotation to at most ${limit.SUMMARY_BYTES} bytes together.`,
  ),
  v.forward(
    v.check(
      (summary) => summary.reviewed === null || summary.reviewed_by !== null,
      'Write who reviewed the summary, or leave `reviewed` out.',
    ),
    ['reviewed_by'],
  ),
);

const TextsSchema = (what: string, columns: number) => field.byLanguage(what, field.line(what, columns));

export const PublicationSchema = v.pipe(
  field.object('the publication', {
    id: field.id('the id of the publication'),
    title: TextsSchema('the title', limit.HEADLINE_COLUMNS),
    description: v.nullish(TextsSchema('the description', limit.NOTE_COLUMNS), {}),
    languages: field.list('the languages', field.language(), limit.LANGUAGES, 1),
    fallback: v.nullish(
      field.byLanguage('the fallback', field.list('the fallback', field.language(), limit.LANGUAGES)),
      {},
    ),
    related_languages: v.nullish(v.boolean('Write true or false.'), true),
    topics: v.nullish(
      field.byKey(
        'the topics',
        field.topic(),
        TextsSchema('the label of the topic', limit.NAME_COLUMNS),
        limit.PUBLICATION_TOPICS,
      ),
      {},
    ),
    authors: v.nullish(
      field.list(
        'the authors',
        field.object('the author', {
          name: field.name('the name of the author'),
          url: field.optional(field.url('the URL of the author')),
        }),
        limit.AUTHORS,
      ),
      [],
    ),
    base_url: field.optional(field.baseUrl('the base URL')),
    hub: field.optional(field.url('the URL of the WebSub hub')),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, message } of publicationFaults(dataset.value)) {
      addIssue({ message, path: field.pathOf(path) });
    }
  }),
);

export const BatchSchema = field.object('the batch', {
  publication: field.optional(PublicationSchema),
  articles: v.nullish(
    field.list(
      'the articles',
      field.object('the article', {
        id: field.id('the id of the article'),
        original: ArticleSchema,
        summaries: v.nullish(field.byLanguage('the summaries', SummarySchema), {}),
      }),
      limit.BATCH_ARTICLES,
    ),
    [],
  ),
  withdraw: v.nullish(
    field.list(
      'the withdrawals',
      field.object('the withdrawal', {
        article: field.id('the id of the article'),
        /** Absent: the whole article. */
        language: field.optional(field.language()),
        reason: field.optional(field.line('the reason', limit.NOTE_COLUMNS)),
      }),
      limit.BATCH_ARTICLES,
    ),
    [],
  ),
});

/** `PUT /articles/<id>`, normalised. */
export type ArticleInput = v.InferOutput<typeof ArticleSchema>;
/** `PUT /articles/<id>/summaries/<language>`, normalised. */
export type SummaryInput = v.InferOutput<typeof SummarySchema>;
/** `content/publication.yaml`, normalised; assignable to `Publication`. */
export type PublicationInput = v.InferOutput<typeof PublicationSchema>;
/** `POST /publish`, normalised. */
export type Batch = v.InferOutput<typeof BatchSchema>;
