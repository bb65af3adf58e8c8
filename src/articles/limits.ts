/**
 * Every limit on content, in one place, applied alike to files and over HTTP.
 *
 * *Columns* are display width (a CJK character is 2), since a limit in characters is two to three times too generous
 * for CJK; bytes are UTF-8. A limit with no unit counts things.
 */

export const HEADLINE_COLUMNS = 120;
export const LEDE_COLUMNS = 360;
export const POINT_COLUMNS = 280;
export const QUOTATION_COLUMNS = 360;
/** Names of people, outlets, places and tools; topic labels. */
export const NAME_COLUMNS = 120;
/** Notes of corrections, reasons of withdrawals, descriptions of a publication. */
export const NOTE_COLUMNS = 360;

/** Marks that stack on a letter take up no column; Burmese, the costliest script, needs 5 bytes for a column. */
export const BYTES_PER_COLUMN = 8;

/** Published corrections of one summary. */
export const CORRECTIONS = 20;
export const POINTS_MIN = 1;
export const POINTS_MAX = 7;

/**
 * Lede, points and quotation of a summary together, escaped for HTML. Five points of usual length take 1,000 in Latin
 * script, 2,600 in the costliest (Burmese); and nine such summaries, as many as may stand open at the head of a feed
 * with their HTML, text and structured fields, hold within 100 KB.
 */
export const SUMMARY_BYTES = 3_000;

/** Characters (UTF-16 units) of a Markdown body: what marked renders in bounded time. */
export const BODY_CHARACTERS = 20_000;
/** Runs of `*`, `_` and `~` in a block: 400 take 2.5 ms, and the time is quadratic. */
export const EMPHASIS_RUNS_PER_BLOCK = 400;
/** Characters of one run of `*`, `_` or `~`. */
export const EMPHASIS_RUN_CHARACTERS = 40;
/** Block quotations and lists inside one another; marked overflows the stack at about 1,300. */
export const CONTAINER_DEPTH = 20;

/** Opening brackets of a body, and so links: a reference of 2,000 characters may be used over and over. */
export const BRACKETS = 500;
/** Columns times rows of a table, since a short row is filled up. */
export const TABLE_CELLS = 2_000;
/** Characters (UTF-16 units) of the HTML that a body may become. */
export const BODY_HTML_CHARACTERS = 200_000;

/** The last paragraph that a point may name; 20,000 characters hold no more. */
export const PARAGRAPHS = 10_000;
export const TOPICS = 20;
/** Each of people, organisations, places. */
export const NAMES = 50;
/** Summaries of an article, languages of a publication, texts of a label. */
export const LANGUAGES = 60;
export const PUBLICATION_TOPICS = 200;
export const PUBLICATION_NAMES = 200;
export const AUTHORS = 50;
export const URL_CHARACTERS = 2_000;

/** Articles, and withdrawals, in one batch: one transaction of the Durable Object. */
export const BATCH_ARTICLES = 100;

/** Nested arrays and objects in JSON; the parser allows a million, recursive validators overflow. */
export const JSON_DEPTH = 32;
/** Values in JSON altogether: a full batch has about 200,000; YAML aliases can unfold to billions. */
export const JSON_VALUES = 500_000;
/** Members of one array or object; no list or map above is longer. */
export const JSON_MEMBERS = 200;

/** An article's and a publication's id: safe in a path, a KV key and a folder name. */
export const ID = /^[a-z0-9][a-z0-9-]{0,80}$/;
/** A topic's key. */
export const TOPIC = /^[a-z0-9][a-z0-9-]{0,40}$/;
