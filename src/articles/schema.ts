import * as v from 'valibot';
import { ORIGINS, type Point } from './article.ts';
import * as container from './containers.ts';
import * as field from './fields.ts';
import { FINGERPRINT, FINGERPRINTED, type Fingerprinted, HASH } from './fingerprint.ts';
import * as limit from './limits.ts';
import { MARK, readPointText } from './point-text.ts';
import { PublicationSchema } from './publication-schema.ts';
import { summaryBytes } from './summary-html.ts';

/**
 * What the write path takes: `PUT /articles/<id>`, `PUT /articles/<id>/summaries/<language>`, `POST /publish` and
 * `content/` alike. The output of each schema is normalised: times in UTC, canonical language tags, clean text, and
 * `null`, `[]` or `false` where a member is absent.
 */

/** `PUT /articles/<id>`. */
export const ArticleSchema = container.object('the article', {
  language: field.language('the language of the original'),
  title: field.line('the title', limit.HEADLINE_COLUMNS),
  body: field.body(),
  /** Absent over HTTP: the time at which it is first published. */
  published: field.optional(field.time('the time of publication')),
  dateline: field.optional(
    container.object('the dateline', { place: field.name('the place'), date: field.date('the date of the report') }),
  ),
  source: field.optional(
    container.object('the source', { name: field.name('the outlet'), url: field.optional(field.url('the URL')) }),
  ),
  topics: container.set('the topics', field.topic(), limit.TOPICS),
  people: container.set('the people', field.name('the name of a person'), limit.NAMES),
  organisations: container.set('the organisations', field.name('the name of an organisation'), limit.NAMES),
  places: container.set('the places', field.name('the name of a place'), limit.NAMES),
  /** A minor edit makes no summary stale. */
  minor: field.flag('whether the edit is minor'),
  /** Nothing of the article is public before. */
  embargo: field.optional(field.time('the end of the embargo')),
});

const LineSchema = unmarked('a point', 'Write the source as "[¶4]" at the end of the point, and nowhere else.');
const ParagraphSchema = field.count('the paragraph', limit.PARAGRAPHS);

/** A point as a text, which may end with the mark of its source as in a file. */
const PointTextSchema = v.pipe(
  v.string('Write a point as a text.'),
  v.description(`a point (one line of at most ${limit.POINT_COLUMNS} columns; "[¶4]" at its end names its source)`),
  v.rawTransform<string, Point>(({ dataset, addIssue, NEVER }) => {
    const { text, source } = readPointText(dataset.value);
    const line = v.safeParse(LineSchema, text);
    const paragraph = v.safeParse(v.nullable(ParagraphSchema), source?.paragraph ?? null);
    for (const { message } of [...(line.issues ?? []), ...(paragraph.issues ?? [])]) addIssue({ message });
    return line.success && paragraph.success ? { text: line.output, source } : NEVER;
  }),
);

const PointSchema = container.either(
  PointTextSchema,
  container.object('a point', {
    text: unmarked(
      'the text of the point',
      'Write the source as `source: { "paragraph": 4 }`, not as "[¶4]" in the text.',
    ),
    source: field.optional(container.object('the source of the point', { paragraph: ParagraphSchema })),
  }),
);

/** The text of a point: a mark within it could not be told from that of its source in a file. */
function unmarked(what: string, wrong: string) {
  return v.pipe(
    field.line(what, limit.POINT_COLUMNS),
    v.check((text) => !text.includes(MARK), wrong),
  );
}

const FingerprintSchema = v.pipe(
  v.string('Write a fingerprint as a text.'),
  v.regex(FINGERPRINT, 'Write a fingerprint of 24 hexadecimal digits, or leave `made_from` out.'),
);

const MadeFromSchema = container.object(
  'the fingerprints of what the summary was made from',
  Object.fromEntries(FINGERPRINTED.map((name) => [name, v.optional(FingerprintSchema)])) as Record<
    Fingerprinted,
    v.OptionalSchema<typeof FingerprintSchema, undefined>
  >,
);

/** `PUT /articles/<id>/summaries/<language>`. */
export const SummarySchema = v.pipe(
  container.object('the summary', {
    headline: field.line('the headline', limit.HEADLINE_COLUMNS),
    lede: field.line('the lede', limit.LEDE_COLUMNS),
    points: container.list('the points', PointSchema, limit.POINTS_MAX, limit.POINTS_MIN),
    quotation: field.optional(
      container.object('the quotation', {
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
      container.list(
        'the corrections',
        container.object('the correction', {
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

const HashSchema = v.pipe(
  v.string('Write a hash as a text.'),
  v.regex(HASH, 'Write a hash of 32 hexadecimal digits as `GET /articles` answers it, or leave it out.'),
);

/**
 * What a text was when the sender last looked, by its hash; `null`: it was not there. A text that has become another
 * since is not overwritten: the whole batch is refused.
 */
const BaseSchema = container.object('the base', {
  original: v.optional(v.nullable(HashSchema)),
  summaries: v.optional(container.byLanguage('the base', v.nullable(HashSchema))),
});

/** `POST /publish`. */
export const BatchSchema = container.object('the batch', {
  publication: field.optional(PublicationSchema),
  articles: v.nullish(
    container.list(
      'the articles',
      container.object('the article', {
        id: field.id('the id of the article'),
        original: ArticleSchema,
        summaries: v.nullish(container.byLanguage('the summaries', SummarySchema), {}),
        base: v.optional(BaseSchema),
      }),
      limit.BATCH_ARTICLES,
    ),
    [],
  ),
  withdraw: v.nullish(
    container.list(
      'the withdrawals',
      container.object('the withdrawal', {
        article: field.id('the id of the article'),
        /** Absent: the whole article. */
        language: field.optional(field.language()),
        reason: field.optional(field.line('the reason', limit.NOTE_COLUMNS)),
        /** As in an article's `base`. */
        base: v.optional(HashSchema),
      }),
      limit.BATCH_ARTICLES,
    ),
    [],
  ),
});

export { PublicationSchema };

/** `PUT /articles/<id>`, normalised. */
export type ArticleInput = v.InferOutput<typeof ArticleSchema>;
/** `PUT /articles/<id>/summaries/<language>`, normalised. */
export type SummaryInput = v.InferOutput<typeof SummarySchema>;
/** `content/publication.yaml`, normalised; assignable to `Publication`. */
export type PublicationInput = v.InferOutput<typeof PublicationSchema>;
/** `POST /publish`, normalised. */
export type Batch = v.InferOutput<typeof BatchSchema>;
