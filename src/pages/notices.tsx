import type { FC } from 'hono/jsx';
import type { Summary } from '../articles/article.ts';
import { directionOf } from '../languages/direction.ts';
import type { Negotiation } from '../languages/lookup.ts';
import { nativeName } from '../languages/names.ts';
import { staleParts } from './messages/stale-parts.ts';
import type { Page } from './page.ts';
import type { Say } from './say.tsx';

/** A language's own name, marked as being in that language. */
export const LanguageName: FC<{ language: string }> = ({ language }) => (
  <span lang={language} dir={directionOf(language)}>
    {nativeName(language)}
  </span>
);

/** Tells the reader that another language stands in for the page's own; a related spelling or region is no news. */
export const FallbackNotice: FC<{ page: Page; negotiation: Negotiation }> = ({ page, negotiation }) => {
  const { served, reason } = negotiation;
  if (reason === 'exact' || reason === 'match') return null;
  const { notAvailable, noSummary } = page.messages.article;
  const values = {
    requested: <LanguageName language={page.language} />,
    shown: <LanguageName language={served} />,
  };
  return (
    <p class="notice" role="note">
      {page.say(reason === 'original' ? noSummary : notAvailable, values)}
    </p>
  );
};

/** Tells that what the summary was made from has changed since, and in which fields; nothing where it has not. */
export const StaleNotice: FC<{ page: Page; summary: Summary; say: Say }> = ({ page, summary, say }) => {
  if (summary.freshness === 'current') return null;
  return (
    <p class="notice" role="note">
      {staleParts(summary.stale_fields, page.messages).map(({ template, fields }, place) => (
        <>
          {place > 0 && ' '}
          {say(template, { fields })}
        </>
      ))}
    </p>
  );
};
