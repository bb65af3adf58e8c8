import { origins } from './origins.ts';
import { PrecisFeedElement } from './precis-feed-element.ts';
import { PrecisSummaryElement } from './precis-summary-element.ts';

/**
 * Registers `<precis-summary>` and `<precis-feed>` for the publication at `origin` (`https://news.example`), whose pages
 * alone they will show. Calling it again adds an origin.
 *
 * @throws TypeError where `origin` is no URL.
 */
export function define(origin: string): void {
  origins.add(new URL(origin).origin);
  if (customElements.get('precis-summary')) return;
  customElements.define('precis-summary', PrecisSummaryElement);
  customElements.define('precis-feed', PrecisFeedElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'precis-summary': PrecisSummaryElement;
    'precis-feed': PrecisFeedElement;
  }
}
