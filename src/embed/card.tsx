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

/** The heading of a document that shows one summary (`h1`), or of one among several (`h2`). */
type HeadingLevel = 'h1' | 'h2';

/** The link opens outside: a page cannot be read in the height of its own summary. */
const Headline: FC<{ summary: SummaryAnswer; level: HeadingLevel }> = ({ summary, level: Heading }) => {
  const { language, direction, url, headline } = summary;
  return (
    <Heading part="headline" lang={language} dir={direction}>
      {isWebUrl(url) ? (
        <a part="link" href={url} hreflang={language} target="_blank" rel="noopener">
          {headline}
        </a>
      ) : (
        headline
      )}
    </Heading>
  );
};

/** Headline, lede and the sentences around them; `children` is what stands below the lede. */
export const Card: FC<PropsWithChildren<{ summary: SummaryAnswer; level: HeadingLevel }>> = ({
  summary,
  level,
  children,
}) => (
  <article part="card">
    <Sentence part="fallback" labels={summary.labels} text={summary.labels.fallback} />
    <Headline summary={summary} level={level} />
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
    <Card summary={summary} level="h1">
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
