import {
  contentHash,
  type Fingerprints,
  fingerprintsOfOriginal,
  fingerprintsOfSummary,
} from '../articles/fingerprint.ts';
import { RENDERER_VERSION, type Rendered, renderBody, renderSummary } from '../articles/render.ts';
import type { ArticleInput, SummaryInput } from '../articles/schema.ts';
import type { Change } from '../store/values.ts';
import { Refusal } from './refusal.ts';
import { bringsReview, isSameText, reviewAfter } from './reviewing.ts';
import type { StoredArticle, StoredSummary, Via } from './stored.ts';

/** A write, ready to be stored: what it makes of the old entry, and how the change log calls it. */
export interface Edit<Entry> {
  entry: Entry;
  kind: Change['kind'];
  fields: string[];
}

/** By which door and with which token something is written, and when (RFC 3339, whole seconds). */
export interface Occasion {
  via: Via;
  token: string;
  now: string;
}

/** Members that say something about a text; where only these change, readers have nothing new to read. */
const UNREAD = new Set(['reviewed_by', 'reviewed', 'made_from', 'minor', 'status', 'publish_at', 'embargo']);

/**
 * The edit that an input makes of an original; `null`: it says what is there already.
 *
 * Throws `Refusal` 409 for an embargo on what has been public, 422 for a body that cannot be rendered.
 */
export function editOriginal(
  id: string,
  input: ArticleInput,
  old: StoredArticle | null,
  { via, now }: Occasion,
): Edit<StoredArticle> | null {
  const hash = contentHash(input);
  if (old && !old.withdrawal && old.hash === hash) return null;
  const seen = old !== null && old.held_until === null;
  const held_until = input.embargo !== null && input.embargo > now ? input.embargo : null;
  if (seen && held_until) {
    throw new Refusal(409, `"${id}" has been public, and an embargo cannot take that back; withdraw it instead.`);
  }
  const fields = changedFields(old, input);
  const minor = isMinor(input, fields, seen && !old.withdrawal);
  const published = input.published ?? (seen ? old.published : (input.embargo ?? now));
  const entry: StoredArticle = {
    id,
    revision: (old?.revision ?? 0) + 1,
    original_revision: (old?.original_revision ?? 0) + 1,
    held_until,
    via,
    hash,
    input,
    rendered: renderedBody(input.body),
    renderer: RENDERER_VERSION,
    fingerprints: fingerprintsOfOriginal(input),
    published,
    modified: editedAt(seen ? old : null, published, minor, now),
    withdrawal: null,
  };
  return { entry, fields, kind: !old || old.withdrawal ? 'published' : minor ? 'minor' : 'edited' };
}

/** The write path has refused what cannot be rendered; this is the same rule, where it cannot be forgotten. */
function renderedBody(markdown: string): Rendered {
  const rendered = renderBody(markdown);
  if (!rendered.ok) throw new Refusal(422, 'The body cannot be rendered.', rendered.issues);
  return rendered.value;
}

/** What a summary is written into: its article and what its source says now. */
export interface Setting {
  article: string;
  language: string;
  revision: number;
  /** When it becomes news if its input does not say: with its article, or now. */
  firstPublished: string;
  source: Fingerprints;
}

/** The edit that an input makes of a summary. */
export function editSummary(
  { article, language, revision, firstPublished, source }: Setting,
  input: SummaryInput,
  old: StoredSummary | null,
  { via, now }: Occasion,
): Edit<StoredSummary> {
  const fields = changedFields(old, input);
  const minor = isMinor(input, fields, old !== null && !old.withdrawal);
  const published = input.published ?? old?.published ?? firstPublished;
  const entry: StoredSummary = {
    article,
    language,
    revision,
    via,
    hash: contentHash(input),
    input,
    rendered: renderSummary(input, language),
    renderer: RENDERER_VERSION,
    fingerprints: fingerprintsOfSummary(input),
    made_from: madeFrom(input, old, source),
    review: reviewAfter(input, old),
    published,
    modified: editedAt(old, published, minor, now),
    withdrawal: null,
  };
  return { entry, fields, kind: summaryKind(input, old, minor) };
}

/** Whether readers need not be told: the editor says so, or nothing that they read has changed. */
function isMinor(input: { minor: boolean }, fields: string[], isEdit: boolean): boolean {
  return isEdit && (input.minor || fields.every((field) => UNREAD.has(field)));
}

/**
 * What a summary is taken to say the same as. A text that was written anew is made from what stands there now, unless
 * the write itself says otherwise: fingerprints that repeat what is known, in a file that was edited by hand or that
 * `precis pull` wrote them into, say nothing. A write that leaves the text as it was leaves this too, unless it brings
 * a review.
 */
function madeFrom(input: SummaryInput, old: StoredSummary | null, source: Fingerprints): Fingerprints {
  const told = input.made_from;
  const known = old ? [old.input.made_from, old.made_from] : [];
  if (told !== null && !known.some((fingerprints) => isSame(told, fingerprints))) return told;
  // What was withdrawn and is written without fingerprints is written anew; with them it is what it was.
  const isThere = old !== null && (!old.withdrawal || told !== null);
  const isLeft = isThere && isSameText(input, old.input) && !bringsReview(input, old);
  return isLeft ? old.made_from : source;
}

function isSame(one: unknown, other: unknown): boolean {
  return contentHash(one) === contentHash(other);
}

function summaryKind(input: SummaryInput, old: StoredSummary | null, minor: boolean): Change['kind'] {
  if (!old || old.withdrawal) return 'published';
  if (input.corrections.length > old.input.corrections.length) return 'corrected';
  return minor ? 'minor' : 'edited';
}

/** A first publication has not been edited; a minor edit does not count; the time never goes back with the clock. */
function editedAt(old: { modified: string } | null, published: string, minor: boolean, now: string): string {
  if (!old) return published;
  if (minor) return old.modified;
  return now > old.modified ? now : old.modified;
}

/** The members that an input says otherwise; the time that a text has anyway is no news, whoever writes it down. */
function changedFields(
  old: { input: object; published: string } | null,
  input: { published: string | null } & object,
): string[] {
  const before = (old?.input ?? {}) as Record<string, unknown>;
  return Object.entries(input)
    .filter(([name, value]) => JSON.stringify(before[name] ?? null) !== JSON.stringify(value))
    .map(([name]) => name)
    .filter((name) => name !== 'published' || input.published !== old?.published);
}
