import type { Article } from '../articles/article.ts';
import type { Publication } from '../articles/publication.ts';
import { Problem } from '../http/problem.ts';
import { lookup, type Negotiation, type Policy } from '../languages/lookup.ts';
import { parseAcceptLanguage, parseLanguageList, type Range } from '../languages/range.ts';
import { canonicalize } from '../languages/tag.ts';

/** How far a caller goes along with another language than it asked for (`?fallback=`). */
export type Acceptance = Policy['accept'];

const ACCEPTANCES: Acceptance[] = ['none', 'chain', 'original'];

/** `?fallback=none|chain|original`; absent is `chain`. Throws `Problem` 400 for anything else. */
export function acceptanceFrom(value: string | undefined): Acceptance {
  const found = ACCEPTANCES.find((acceptance) => acceptance === (value ?? 'chain'));
  if (!found) throw new Problem(400, { detail: `Write fallback as one of: ${ACCEPTANCES.join(', ')}.` });
  return found;
}

/** What the request asks for: an explicit list (`?language=`) first, then the header. */
export function rangesFrom(request: Request, explicit: string | undefined): Range[] {
  const header = parseAcceptLanguage(request.headers.get('Accept-Language'));
  return explicit === undefined ? header : [...parseLanguageList(explicit), ...header];
}

/** Chooses among an article's summaries; `null`: the caller accepts none of them. */
export function chooseSummary(
  article: Article,
  ranges: Range[],
  publication: Publication,
  accept: Acceptance,
): Negotiation | null {
  const policy = { ...policyOf(publication, accept), original: article.original.language };
  return lookup(ranges, Object.keys(article.summaries), policy);
}

/** Chooses among the publication's languages: which front page, which feed. */
export function chooseLanguage(ranges: Range[], publication: Publication): string {
  return lookup(ranges, publication.languages, policyOf(publication, 'chain'))?.served ?? publication.languages[0]!;
}

function policyOf(publication: Publication, accept: Acceptance): Policy {
  const { languages, fallback, related_languages: related } = publication;
  return { default: languages[0]!, fallback, related, accept };
}

/** What becomes of a language tag in a path. */
export type PathTag =
  | { kind: 'known'; language: string }
  | { kind: 'elsewhere'; language: string }
  | { kind: 'unknown' };

/** A tag in a path: one of `languages`, another spelling of one (to be redirected), or neither. */
export function readTag(tag: string, languages: string[]): PathTag {
  if (languages.includes(tag)) return { kind: 'known', language: tag };
  const canonical = canonicalize(tag);
  if (canonical !== null && languages.includes(canonical)) return { kind: 'elsewhere', language: canonical };
  return { kind: 'unknown' };
}
