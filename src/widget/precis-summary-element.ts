import type { SummaryAnswer } from '../embed/answer.ts';
import { fullCard, run } from './card.ts';
import { build } from './dom.ts';
import { PrecisElement } from './precis-element.ts';

// `/<language>/<id>`: the address of an article's page.
const ARTICLE_PATH = /^\/[^/]+\/([a-z0-9][a-z0-9-]{0,80})\/?$/;

/**
 * `<precis-summary>`: the summary of the article that the link inside leads to.
 *
 * ```html
 * <precis-summary><a href="https://news.example/en/an-article">The headline</a></precis-summary>
 * ```
 */
export class PrecisSummaryElement extends PrecisElement {
  protected override path(page: URL, language: string): string | null {
    const id = ARTICLE_PATH.exec(page.pathname)?.[1];
    return id && language ? `/embed/${language}/${id}.json` : null;
  }

  protected override render(answer: unknown): HTMLElement {
    const summary = answer as SummaryAnswer;
    // The card is laid out for the reader; what is in another language turns by itself.
    return build('div', run('root', summary.labels), fullCard(summary));
  }
}
