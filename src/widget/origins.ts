import { build } from './dom.ts';

/**
 * The origins that elements may ask and frames may be resized for. An attribute cannot widen this list, so that a page
 * which lets its users write `<precis-summary>` does not let them choose whom its readers contact.
 */
const origins = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Adds the origin of a publication, whose script may come after its elements.
 *
 * @throws TypeError where `url` is no URL.
 */
export function trust(url: string): void {
  origins.add(new URL(url).origin);
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever an origin is added; returns the way to stop. */
export function watchTrust(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The URL, or `null` where it is absent, malformed or of an origin that is not trusted. */
export function trustedUrl(url: string | null | undefined): URL | null {
  if (!url) return null;
  // Resolved by a link and not against `document.baseURI`, which `<img name="baseURI">` would replace.
  const parsed = URL.parse((build('a', { href: url }) as HTMLAnchorElement).href);
  return parsed && origins.has(parsed.origin) ? parsed : null;
}
