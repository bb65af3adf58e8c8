import type { FC } from 'hono/jsx';
import { isWebUrl } from '../pages/web-url.ts';
import type { Labels, SummaryAnswer } from './answer.ts';

const Sentence: FC<{ name: string; labels: Labels; text: string | null }> = ({ name, labels, text }) =>
  text === null ? null : (
    <p class={`precis-${name}`} lang={labels.language} dir={labels.direction}>
      {text}
    </p>
  );

const Detail: FC<{ summary: SummaryAnswer }> = ({ summary: { points, quotation } }) => (
  <>
    {points.length > 0 && (
      <ul class="precis-points">
        {points.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    )}
    {quotation && (
      <blockquote class="precis-quotation">
        <p>{quotation.text}</p>
        {quotation.speaker && (
          <p class="precis-speaker">
            <bdi>{quotation.speaker}</bdi>
          </p>
        )}
      </blockquote>
    )}
  </>
);

const Meta: FC<{ summary: SummaryAnswer }> = ({ summary: { labels, source, published } }) => (
  <p class="precis-meta" lang={labels.language} dir={labels.direction}>
    <span class="precis-provenance">{labels.provenance}</span>{' '}
    {source && <bdi class="precis-source">{source.name}</bdi>} <time datetime={published}>{labels.published}</time>
  </p>
);

/** One summary as it is put into a page. */
export const Fragment: FC<{ summary: SummaryAnswer }> = ({ summary }) => {
  const { labels, language, direction, headline, lede, url } = summary;
  return (
    <article class="precis" lang={language} dir={direction}>
      <Sentence name="fallback" labels={labels} text={labels.fallback} />
      <h2 class="precis-headline">{isWebUrl(url) ? <a href={url}>{headline}</a> : headline}</h2>
      <p class="precis-lede">{lede}</p>
      <Detail summary={summary} />
      <Sentence name="stale" labels={labels} text={labels.stale} />
      <Meta summary={summary} />
    </article>
  );
};

/**
 * One summary as HTML to be put into a page when that is built or at its edge, `/fragment/<language>/<id>`: one
 * `<article>` without script, style or id; classes begin with `precis-`, and every link is absolute.
 */
export function renderFragment(summary: SummaryAnswer): string {
  return `${<Fragment summary={summary} />}\n`;
}
