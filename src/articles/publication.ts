/**
 * What belongs to the publication as a whole: the wire shape of `content/publication.yaml`.
 */

/** A text in several languages, by canonical BCP 47 tag. */
export type Texts = Record<string, string>;

export interface Author {
  name: string;
  url: string | null;
}

export interface Publication {
  /** Permanent and host-free: it stands in the id of every feed item. Matches `^[a-z0-9][a-z0-9-]{0,80}$`. */
  id: string;
  title: Texts;
  description: Texts;
  /** Canonical tags in the order of preference; the first is the default (`x-default`). */
  languages: string[];
  /** For each language, what a reader may be given in its place, best first. */
  fallback: Record<string, string[]>;
  /** Whether CLDR's related languages (a reader of `da` gets `nb`) are used at all. */
  related_languages: boolean;
  /** Label of each topic in each language, by topic key (`^[a-z0-9][a-z0-9-]{0,40}$`). */
  topics: Record<string, Texts>;
  /**
   * What people, organisations and places are called in each language, by the name that originals write; absent in
   * settings that were stored before there were names.
   */
  names?: Record<string, Texts>;
  authors: Author[];
  /** Base of all absolute URLs, without a trailing slash; `null`: the origin that was published to. */
  base_url: string | null;
  /** WebSub hub, or `null`. */
  hub: string | null;
}
