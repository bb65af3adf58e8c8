import type { Direction } from '../articles/article.ts';
import type { Labels, SummaryAnswer } from '../embed/answer.ts';
import { build } from './dom.ts';

/** The attributes that say in which language and direction a run of text is, and its name for `::part()`. */
export function run(part: string, { language, direction }: { language: string; direction: Direction }) {
  return { part, lang: language, dir: direction };
}

/** A page's address, checked: a link made from an answer never runs script. */
function pageUrl(url: string): string {
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new Error(`not a page: ${href.slice(0, 80)}`);
  return href;
}

function sentence(part: string, labels: Labels, text: string | null): HTMLElement | null {
  return text === null ? null : build('p', run(part, labels), text);
}

function footer({ labels, source, published }: SummaryAnswer): HTMLElement {
  return build(
    'p',
    run('footer', labels),
    build('span', { part: 'provenance' }, labels.provenance),
    // Of unknown language and direction, so that it is isolated and not declared.
    source && build('bdi', { part: 'source' }, source.name),
    build('time', { part: 'time', datetime: published }, labels.published),
  );
}

function quotation({ quotation, ...summary }: SummaryAnswer): HTMLElement | null {
  if (!quotation) return null;
  const speaker = quotation.speaker && build('bdi', { part: 'speaker' }, quotation.speaker);
  return build('blockquote', run('quotation', summary), build('p', {}, quotation.text), speaker);
}

/** The headline, which links to the summary's page, and the sentences around it; `detail` is what stands below the lede. */
export function card(summary: SummaryAnswer, ...detail: (HTMLElement | null)[]): HTMLElement {
  const { labels, headline, lede } = summary;
  const link = build('a', { part: 'link', href: pageUrl(summary.url), hreflang: summary.language }, headline);
  return build(
    'article',
    { part: 'card' },
    sentence('fallback', labels, labels.fallback),
    build('p', run('headline', summary), link),
    build('p', run('lede', summary), lede),
    ...detail,
    sentence('stale', labels, labels.stale),
    footer(summary),
  );
}

/** The card of one summary with its key points and quotation. */
export function fullCard(summary: SummaryAnswer): HTMLElement {
  const points = summary.points.map(({ text }) => build('li', { part: 'point' }, text));
  return card(summary, points.length ? build('ul', run('points', summary), ...points) : null, quotation(summary));
}
