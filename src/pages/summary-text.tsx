import type { Child, FC } from 'hono/jsx';
import type { Article, Dateline, Original, Summary } from '../articles/article.ts';
import { nameIn } from '../articles/names.ts';
import { messagesFor } from './messages/catalogue.ts';
import { Meta } from './meta.tsx';
import { ownAttributes, type Page } from './page.ts';
import { type Say, sayWithin } from './say.tsx';
import { Time } from './time.tsx';

interface SummaryProps {
  page: Page;
  article: Article;
  summary: Summary;
  /** The interface's voice inside the summary's language. */
  say: Say;
}

/** Dateline, in the manner of the summary's language, and lede. */
export const Lede: FC<SummaryProps> = ({ page, article, summary }) => (
  <p class="lede">
    {article.dateline && (
      <>
        <span class="dateline">{datelineOf(page, article.dateline, article.original, summary.language)}</span>
        {' — '}
      </>
    )}
    {summary.lede}
  </p>
);

/** The place as the original writes it, where the language has no name for it. */
function datelineOf({ publication }: Page, { place, date }: Dateline, original: Original, language: string): Child {
  const messages = messagesFor(language);
  const own = nameIn(publication, place, language);
  return sayWithin(messages, messages.language)(messages.article.dateline, {
    place: own ?? <span {...ownAttributes(original, language)}>{place}</span>,
    date: <Time at={date} language={language} />,
  });
}

/** When the summary was published, and edited where it was. */
export const Dates: FC<SummaryProps> = ({ page, summary, say }) => {
  const { article: words, language } = page.messages;
  const { published, modified } = summary;
  return (
    <Meta
      facts={[
        say(words.published, { date: <Time at={published} language={language} /> }),
        modified === published ? null : say(words.updated, { date: <Time at={modified} language={language} /> }),
      ]}
    />
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
