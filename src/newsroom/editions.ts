import type { Article, Summary, Withdrawal } from '../articles/article.ts';
import { madeFrom } from '../articles/freshness.ts';
import type { ArticleInput, SummaryInput } from '../articles/schema.ts';
import type { Settings } from '../store/values.ts';
import type { Articles } from './articles.ts';
import type { Draft, Drafts } from './drafts.ts';
import { editSummary } from './editing.ts';
import { articleRecord, sourcesOf } from './records.ts';
import type { StoredArticle, StoredSummary } from './stored.ts';

/** Where a text stands: `scheduled` is a draft with a time, or under an embargo. */
export type State = 'draft' | 'scheduled' | 'published' | 'withdrawn';

/** What an editor needs beside what readers get. */
export interface Editing<Input> {
  /** The entity tag of the text is this number in quotes. */
  revision: number;
  hash: string;
  /** As it was written: change it and PUT it. */
  input: Input;
  publish_at: string | null;
  held_until: string | null;
  withdrawal: Withdrawal | null;
  /** Revision of what readers have meanwhile; `null`: nothing. */
  live_revision: number | null;
}

/** The newest version of a summary, as readers have it or would. Without `editing`: the token is not for its language. */
export type SummaryEdition = Summary & { state: State; editing?: Editing<SummaryInput> };

/** The newest version of an article with those of its summaries. */
export type ArticleEdition = Omit<Article, 'status' | 'withdrawn' | 'summaries'> & {
  state: State;
  editing: Editing<ArticleInput>;
  summaries: Record<string, SummaryEdition>;
};

/** What editors read: the truth as it is now, drafts, embargoed and withdrawn texts included. */
export class Editions {
  readonly #articles: Articles;
  readonly #drafts: Drafts;

  constructor(articles: Articles, drafts: Drafts) {
    this.#articles = articles;
    this.#drafts = drafts;
  }

  /** An article for someone who may see these languages (`null`: all); of the others, what is public. */
  article(id: string, languages: string[] | null, settings: Settings): ArticleEdition | null {
    const article = this.#articles.find(id);
    if (!article) return null;
    const drafts = new Map(this.#drafts.of(id).map((draft) => [draft.language, draft]));
    const { status, withdrawn, summaries, ...record } = this.#record(article, languages, settings);
    const isOwn = (language: string) => languages === null || languages.includes(language);
    const editions = Object.entries(summaries).map(([language, summary]): [string, SummaryEdition] => [
      language,
      isOwn(language)
        ? { ...summary, ...this.#standing(article, language, drafts.get(language)) }
        : { ...summary, state: 'published' },
    ]);
    return { ...record, ...standingOf(article), summaries: Object.fromEntries(editions) };
  }

  /** An article (`language` `null`) or one of its summaries, for someone who may see these languages. */
  read(
    id: string,
    language: string | null,
    languages: string[] | null,
    settings: Settings,
  ): ArticleEdition | SummaryEdition | null {
    const article = this.article(id, languages, settings);
    if (!article || language === null) return article;
    // A language from a path may be `__proto__`.
    return Object.hasOwn(article.summaries, language) ? article.summaries[language]! : null;
  }

  /** The record of an article as it would be if the newest versions of these languages were public. */
  record(id: string, languages: string[], settings: Settings): Article | null {
    const article = this.#articles.find(id);
    return article && this.#record(article, languages, settings);
  }

  #record(article: StoredArticle, languages: string[] | null, settings: Settings): Article {
    const isOwn = (language: string) => languages === null || languages.includes(language);
    const isPublic = article.held_until === null && !article.withdrawal;
    const rows = this.#articles.summaries(article.id);
    const drafts = this.#drafts.of(article.id).filter(({ language }) => isOwn(language));
    const drafted = new Set(drafts.map(({ language }) => language));
    const shown = rows.filter(
      ({ language, withdrawal }) => !drafted.has(language) && (isOwn(language) || (isPublic && !withdrawal)),
    );
    const newest = [...shown, ...drafts.map((draft) => published(draft, article, rows))];
    return articleRecord(
      article,
      newest.map((summary) => ({ ...summary, withdrawal: null })),
      settings,
      sourcesOf(article, rows),
    );
  }

  #standing(article: StoredArticle, language: string, draft: Draft | undefined) {
    const row = this.#articles.findSummary(article.id, language);
    const { held_until } = article;
    const newest = draft ?? row!;
    const { revision, hash, input } = newest;
    const isLive = row !== null && !row.withdrawal && !article.withdrawal;
    const state = draft ? draftState(draft) : isLive ? liveState(article) : 'withdrawn';
    const publish_at = draft?.publish_at ?? null;
    const live_revision = isLive && held_until === null ? row.revision : null;
    const withdrawal = row?.withdrawal ?? null;
    return { state, editing: { revision, hash, input, publish_at, held_until, withdrawal, live_revision } };
  }
}

function draftState({ publish_at }: Draft): State {
  return publish_at === null ? 'draft' : 'scheduled';
}

function liveState({ held_until }: StoredArticle): State {
  return held_until === null ? 'published' : 'scheduled';
}

function standingOf(article: StoredArticle): { state: State; editing: Editing<ArticleInput> } {
  const { original_revision: revision, hash, input, held_until, withdrawal } = article;
  const state = withdrawal ? 'withdrawn' : liveState(article);
  const live_revision = state === 'published' ? revision : null;
  return { state, editing: { revision, hash, input, publish_at: null, held_until, withdrawal, live_revision } };
}

/** A draft as it would be published. */
function published(draft: Draft, article: StoredArticle, rows: StoredSummary[]): StoredSummary {
  const { language, revision, input, via, saved, publish_at, made_from } = draft;
  const old = rows.find((row) => row.language === language) ?? null;
  const source = Object.keys(made_from).length > 0 ? made_from : madeFrom(language, sourcesOf(article, rows));
  const setting = { article: article.id, language, revision, firstPublished: publish_at ?? saved, source };
  return editSummary(setting, input, old, { via, token: '', now: saved }).entry;
}
