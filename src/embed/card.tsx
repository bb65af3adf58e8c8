import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Direction } from '../articles/article.ts';
import { isWebUrl } from '../pages/web-url.ts';
import type { Labels, SummaryAnswer } from './answer.ts';

/**
 * The markup of a framed summary: the same `part`s as the elements build (`src/widget/card.ts`), so that one style
 * sheet dresses both.
 */

interface Run {
  part: string;
  language: string;
  direction: Direction;
}

const Text: FC<PropsWithChildren<{ run: Run }>> = ({ run, children }) => (
  <p part={run.part} lang={run.language} dir={run.direction}>
    {children}
  </p>
);

const Sentence: FC<{ part: string; labels: Labels; text: string | null }> = ({ part, labels, text }) =>
  text === null ? null : <Text run={{ ...labels, part }}>{text}</Text>;

const Footer: FC<{ summary: SummaryAnswer }> = ({ summary: { labels, source, published } }) => (
  <Text run={{ ...labels, part: 'footer' }}>
    <span part="provenance">{labels.provenance}</span> {source && <bdi part="source">{source.name}</bdi>}{' '}
    <time part="time" datetime={published}>
      {labels.published}
    </time>
  </Text>
);

/** Opens outside: a page cannot be read in the height of its own summary. */
const Headline: FC<{ summary: SummaryAnswer }> = ({ summary }) => (
  <Text run={{ ...summary, part: 'headline' }}>
    {isWebUrl(summary.url) ? (
      <a part="link" href={summary.url} hreflang={summary.language} target="_blank" rel="noopener">
        {summary.headline}
      </a>
    ) : (
      summary.headline
    )}
  </Text>
);

/** Headline, lede and the sentences around them; `children` is what stands below the lede. */
export const Card: FC<PropsWithChildren<{ summary: SummaryAnswer }>> = ({ summary, children }) => (
  <article part="card">
    <Sentence part="fallback" labels={summary.labels} text={summary.labels.fallback} />
    <Headline summary={summary} />
    <Text run={{ ...summary, part: 'lede' }}>{summary.lede}</Text>
    {children}
    <Sentence part="stale" labels={summary.labels} text={summary.labels.stale} />
    <Footer summary={summary} />
  </article>
);

/** The card of one summary with its key points and quotation. */
export const FullCard: FC<{ summary: SummaryAnswer }> = ({ summary }) => {
  const { language, direction, points, quotation } = summary;
  return (
    <Card summary={summary}>
      {points.length > 0 && (
        <ul part="points" lang={language} dir={direction}>
          {points.map(({ text }) => (
            <li part="point">{text}</li>
          ))}
        </ul>
      )}
      {quotation && (
        <blockquote part="quotation" lang={language} dir={direction}>
          <p>{quotation.text}</p>
          {quotation.speaker && <bdi part="speaker">{quotation.speaker}</bdi>}
        </blockquote>
      )}
    </Card>
  );
};
