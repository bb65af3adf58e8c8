import * as v from 'valibot';
import { contentHash, type Fingerprints } from '../../articles/fingerprint.ts';
import type { Parsed } from '../../articles/issue.ts';
import { parseArticle, parseSummary } from '../../articles/parse.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import { isPublishable } from '../../languages/tag.ts';
import { Refused } from '../command.ts';
import { printable } from '../terminal.ts';
import type { Client } from './client.ts';
import { RefusedByServer } from './problem.ts';

/** The newest version of a text, as an editor reads it. */
export interface Edition<Input> {
  state: 'draft' | 'scheduled' | 'published' | 'withdrawn';
  /** The entity tag is this number in quotes. */
  revision: number;
  hash: string;
  input: Input;
  /** When it became news, whether its input says so or not. */
  published: string;
  /** Of a summary: what has changed in what it was made from. */
  staleFields: string[];
  /** Why it was withdrawn, if somebody said so. */
  reason: string | null;
}

/** An article with its summaries; `null`: the token is not for that language. */
export interface ArticleEdition {
  original: Edition<ArticleInput>;
  summaries: Record<string, Edition<SummaryInput> | null>;
}

/** One text of an article; `language` `null`: the original. */
export interface TextName {
  article: string;
  language: string | null;
}

const state = v.picklist(['draft', 'scheduled', 'published', 'withdrawn']);
const editing = v.object({
  revision: v.number(),
  hash: v.string(),
  input: v.unknown(),
  withdrawal: v.nullable(v.object({ reason: v.nullable(v.string()) })),
});
const summaryAnswer = v.object({
  state,
  published: v.string(),
  stale_fields: v.array(v.string()),
  editing: v.optional(editing),
});
/** `GET /articles/<id>`, with a token. */
const articleAnswer = v.object({
  state,
  published: v.string(),
  editing,
  summaries: v.record(v.string(), summaryAnswer),
});
/** `GET …/revisions`, newest first. */
const revisionsAnswer = v.object({ revisions: v.array(v.object({ revision: v.number() })) });
/** `GET …/revisions/<n>` */
const revisionAnswer = v.object({
  input: v.unknown(),
  made_from: v.nullable(v.record(v.string(), v.string())),
});

/** The newest versions of an article's texts; `null`: there is no such article, and never was. */
export async function readEdition(client: Client, id: string): Promise<ArticleEdition | null> {
  const answer = await orNone(client.request(pathOf({ article: id, language: null }), {}, articleAnswer));
  if (!answer) return null;
  const summaries = Object.entries(answer.summaries).map(([language, summary]) => [
    checkedTag(language),
    summary.editing ? editionOf(summary, summary.editing, summary.stale_fields, parseSummary) : null,
  ]);
  return {
    original: editionOf(answer, answer.editing, [], parseArticle),
    summaries: Object.fromEntries(summaries),
  };
}

function editionOf<Input>(
  { state, published }: Pick<v.InferOutput<typeof summaryAnswer>, 'state' | 'published'>,
  { revision, hash, input, withdrawal }: v.InferOutput<typeof editing>,
  staleFields: string[],
  parse: (input: unknown) => Parsed<Input>,
): Edition<Input> {
  const reason = withdrawal?.reason ?? null;
  return { state, revision, hash, input: parsed(parse(input)), published, staleFields, reason };
}

/** What a summary was known to say the same as when this version was written. */
export async function readMadeFrom(client: Client, name: TextName, revision: number): Promise<Fingerprints> {
  const { made_from } = await client.request(`${pathOf(name)}/revisions/${revision}`, {}, revisionAnswer);
  return made_from ?? {};
}

/** So many versions are looked through for one that is known by its hash; it is nearly always among the newest two. */
const SEARCHED_REVISIONS = 20;

/** The newest version of a text that has this hash; `null`: none of the newest twenty has. */
export async function findRevision(client: Client, name: TextName, hash: string): Promise<unknown> {
  const answer = await orNone(client.request(`${pathOf(name)}/revisions`, {}, revisionsAnswer));
  for (const { revision } of answer?.revisions.slice(0, SEARCHED_REVISIONS) ?? []) {
    const { input } = await client.request(`${pathOf(name)}/revisions/${revision}`, {}, revisionAnswer);
    if (input !== null && contentHash(input) === hash) return input;
  }
  return null;
}

function pathOf({ article, language }: TextName): string {
  const path = `/articles/${encodeURIComponent(article)}`;
  return language === null ? path : `${path}/summaries/${encodeURIComponent(language)}`;
}

async function orNone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RefusedByServer && error.status === 404) return null;
    throw error;
  }
}

/** Tags and ids become names of files: nothing else may come in that way. Throws `Refused`. */
function checkedTag(language: string): string {
  if (isPublishable(language)) return language;
  throw new Refused(`the publication names a language "${printable(language)}", which is none`, null);
}

function parsed<Input>(input: Parsed<Input>): Input {
  if (input.ok) return input.value;
  const [issue] = input.issues;
  throw new Refused(
    `the publication holds a text that this version does not know (${issue?.pointer}: ${issue?.detail})`,
    'use the version of Precis that the publication runs',
  );
}
