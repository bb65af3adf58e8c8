import type { FC } from 'hono/jsx';
import type { Article, Summary } from '../articles/article.ts';
import type { Page } from './page.ts';
import { ownAttributes } from './page.ts';
import type { Say } from './say.tsx';
import { Time } from './time.tsx';

interface SummaryProps {
  page: Page;
  article: Article;
  summary: Summary;
  /** The interface's voice inside the summary's language. */
  say: Say;
}

/** Dateline and lede; the place is written as in the original. */
export const Lede: FC<SummaryProps> = ({ article, summary }) => {
  const { dateline, original } = article;
  return (
    <p class="lede">
      {dateline && (
        <>
          <span class="dateline">
            <bdi {...ownAttributes(original, summary.language)}>{dateline.place}</bdi>,{' '}
            <bdi>
              <Time at={dateline.date} language={summary.language} />
            </bdi>
          </span>
          {' — '}
        </>
      )}
      {summary.lede}
    </p>
  );
};

/** When the summary was published, and edited where it was. */
export const Dates: FC<SummaryProps> = ({ page, summary, say }) => {
  const { article: words, language } = page.messages;
  return (
    <p class="meta">
      <span>{say(words.published, { date: <Time at={summary.published} language={language} /> })}</span>
      {summary.modified !== summary.published && (
        <span>{say(words.updated, { date: <Time at={summary.modified} language={language} /> })}</span>
      )}
    </p>
  );
};

/** The key points under their heading. */
export const Points: FC<SummaryProps> = ({ page, summary, say }) =>
  summary.points.length === 0 ? null : (
    <section>
      <h2>{say(page.messages.article.keyPoints)}</h2>
      <ul class="points">
        {summary.points.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  );

/** The quotation with its speaker. */
export const QuotationBlock: FC<SummaryProps> = ({ summary: { quotation } }) =>
  quotation && (
    <figure>
      <blockquote>
        <p>{quotation.text}</p>
      </blockquote>
      {quotation.speaker !== null && (
        <figcaption>
          <bdi>{quotation.speaker}</bdi>
        </figcaption>
      )}
    </figure>
  );

/** What was wrong, and when that was said; newest last, as written. */
export const Corrections: FC<SummaryProps> = ({ page, summary, say }) =>
  summary.corrections.length === 0 ? null : (
    <section class="notice">
      <h2>{say(page.messages.article.corrections)}</h2>
      <ul class="plain">
        {summary.corrections.map(({ date, note }) => (
          <li>
            <bdi>
              <Time at={date} language={summary.language} />
            </bdi>
            {': '}
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
