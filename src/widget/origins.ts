import { build } from './dom.ts';

/**
 * The origins that elements may ask and frames may be resized for. An attribute cannot widen this list, so that a page
 * which lets its users write `<precis-summary>` does not let them choose whom its readers contact.
 */
export const origins = new Set<string>();

/** The URL, or `null` where it is absent, malformed or of an origin that is not in `origins`. */
export function trustedUrl(url: string | null | undefined): URL | null {
  if (!url) return null;
  // Resolved by a link and not against `document.baseURI`, which `<img name="baseURI">` would replace.
  const parsed = URL.parse((build('a', { href: url }) as HTMLAnchorElement).href);
  return parsed && origins.has(parsed.origin) ? parsed : null;
}
