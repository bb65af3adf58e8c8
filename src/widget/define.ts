import { trust } from './origins.ts';
import { PrecisFeedElement } from './precis-feed-element.ts';
import { PrecisSummaryElement } from './precis-summary-element.ts';

/**
 * Registers `<precis-summary>` and `<precis-feed>` for the publication at `origin` (`https://news.example`), whose pages
 * alone they will show. Calling it again adds a publication; so does another copy of this script.
 *
 * @throws TypeError where `origin` is no URL.
 */
export function define(origin: string): void {
  trust(origin);
  const registered = customElements.get('precis-summary') as typeof PrecisSummaryElement | undefined;
  if (registered) {
    registered.trust(origin);
    return;
  }
  customElements.define('precis-summary', PrecisSummaryElement);
  customElements.define('precis-feed', PrecisFeedElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'precis-summary': PrecisSummaryElement;
    'precis-feed': PrecisFeedElement;
  }
}
