import {
  contentHash,
  type Fingerprints,
  fingerprintsOfOriginal,
  fingerprintsOfSummary,
} from '../articles/fingerprint.ts';
import { type Rendered, renderBody, renderSummary } from '../articles/render.ts';
import type { ArticleInput, SummaryInput } from '../articles/schema.ts';
import type { Change } from '../store/values.ts';
import type { StoredArticle, StoredSummary, Via } from './articles.ts';
import { Refusal } from './refusal.ts';

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

/** The edit that an input makes of an original; `null`: it says what is there already. */
export function editOriginal(
  id: string,
  input: ArticleInput,
  old: StoredArticle | null,
  { via, now }: Occasion,
): Edit<StoredArticle> | null {
  const hash = contentHash(input);
  if (old && !old.withdrawal && old.hash === hash) return null;
  const fields = changedFields(old?.input ?? null, input);
  const minor = input.minor && old !== null && !old.withdrawal;
  const published = input.published ?? old?.published ?? input.embargo ?? now;
  const entry: StoredArticle = {
    id,
    revision: (old?.revision ?? 0) + 1,
    original_revision: (old?.original_revision ?? 0) + 1,
    held_until: input.embargo !== null && input.embargo > now ? input.embargo : null,
    via,
    hash,
    input,
    rendered: renderedBody(input.body),
    fingerprints: fingerprintsOfOriginal(input),
    published,
    modified: editedAt(old, published, minor, now),
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

/** The edit that an input makes of a summary; `null`: it says what is there already. */
export function editSummary(
  { article, language, revision, firstPublished, source }: Setting,
  input: SummaryInput,
  old: StoredSummary | null,
  { via, now }: Occasion,
): Edit<StoredSummary> | null {
  const hash = contentHash(input);
  if (old && !old.withdrawal && old.hash === hash) return null;
  const fields = changedFields(old?.input ?? null, input);
  const minor = input.minor && old !== null && !old.withdrawal;
  const published = input.published ?? old?.published ?? firstPublished;
  const entry: StoredSummary = {
    article,
    language,
    revision,
    via,
    hash,
    input,
    rendered: renderSummary(input, language),
    fingerprints: fingerprintsOfSummary(input),
    made_from: madeFrom(input, old, source),
    published,
    modified: editedAt(old, published, minor, now),
    withdrawal: null,
  };
  return { entry, fields, kind: summaryKind(input, old, minor) };
}

/**
 * What a summary is taken to say the same as. A text that was written anew is made from what stands there now, unless
 * the write itself says otherwise: fingerprints left as they were in a file that was edited by hand say nothing.
 */
function madeFrom(input: SummaryInput, old: StoredSummary | null, source: Fingerprints): Fingerprints {
  const told = input.made_from;
  const stated = told !== null && JSON.stringify(told) !== JSON.stringify(old?.input.made_from ?? null);
  return stated ? told : source;
}

function summaryKind(input: SummaryInput, old: StoredSummary | null, minor: boolean): Change['kind'] {
  if (!old || old.withdrawal) return 'published';
  if (input.corrections.length > old.input.corrections.length) return 'corrected';
  return minor ? 'minor' : 'edited';
}

/** A first publication has not been edited; a minor edit does not count; the time never goes back with the clock. */
function editedAt(
  old: { modified: string; withdrawal: unknown } | null,
  published: string,
  minor: boolean,
  now: string,
): string {
  if (!old) return published;
  if (minor) return old.modified;
  return now > old.modified ? now : old.modified;
}

function changedFields(old: object | null, input: object): string[] {
  const before = (old ?? {}) as Record<string, unknown>;
  return Object.entries(input)
    .filter(([name, value]) => JSON.stringify(before[name] ?? null) !== JSON.stringify(value))
    .map(([name]) => name);
}
