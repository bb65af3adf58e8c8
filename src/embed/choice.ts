import { parseTheme, type Theme } from './theme.ts';

/** The ways of embedding, by what has to be trusted: from nothing at all to a script of ours in the page. */
export const FORMS = ['element', 'frame', 'oembed', 'fragment', 'link'] as const;
export type Form = (typeof FORMS)[number];

/** What somebody chose on the builder page. */
export interface Choice {
  form: Form;
  /** An article's id; `null`: the newest summaries. */
  article: string | null;
  /** A canonical tag; `null`: that of the page around, which only the element can know. */
  language: string | null;
  theme: Theme;
}

/**
 * Reads the builder page's query. What is not offered counts as not chosen.
 *
 * @param articles ids of the articles that are offered
 * @param languages canonical tags of the publication
 */
export function parseChoice(query: URLSearchParams, articles: string[], languages: string[]): Choice {
  const article = query.get('article');
  const form = FORMS.find((offered) => offered === query.get('form')) ?? 'element';
  return {
    form,
    // A list has no fragment: what is built into a page should not grow old there.
    article: articles.find((id) => id === article) ?? (form === 'fragment' ? (articles[0] ?? null) : null),
    language: languages.find((tag) => tag === query.get('language')) ?? null,
    theme: parseTheme(query.get('theme')),
  };
}
