import type { LatestAnswer } from '../embed/answer.ts';
import { card, run } from './card.ts';
import { build } from './dom.ts';
import { PrecisElement } from './precis-element.ts';

const TOPIC = /^[a-z0-9][a-z0-9-]{0,40}$/;
const MOST_ITEMS = 20;

/**
 * `<precis-feed>`: the newest summaries of the publication that the link inside leads to, or of one of its topics.
 *
 * ```html
 * <precis-feed count="3"><a href="https://news.example/en/">News in brief</a></precis-feed>
 * ```
 */
export class PrecisFeedElement extends PrecisElement {
  static override readonly observedAttributes = [...PrecisElement.observedAttributes, 'topic', 'count'];

  /** A topic's key; `''`, all topics, where the attribute is absent or malformed. */
  get topic(): string {
    const topic = this.getAttribute('topic') ?? '';
    return TOPIC.test(topic) ? topic : '';
  }

  set topic(value: string) {
    this.setAttribute('topic', value);
  }

  /** How many summaries to show at most, 1 to 20; 5 where the attribute is absent or malformed. */
  get count(): number {
    const count = Number(this.getAttribute('count') || 5);
    return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_ITEMS) : 5;
  }

  set count(value: number) {
    this.setAttribute('count', String(value));
  }

  protected override path(_page: URL, language: string): string | null {
    const list = this.topic ? `topics/${this.topic}` : 'latest';
    return language ? `/embed/${language}/${list}.json` : null;
  }

  protected override render(answer: unknown): HTMLElement {
    const latest = answer as LatestAnswer;
    return build(
      'div',
      run('root', latest),
      build('p', { part: 'title' }, latest.title),
      build('ul', { part: 'items' }, ...latest.items.slice(0, this.count).map((item) => build('li', {}, card(item)))),
    );
  }
}
