import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Article } from '../articles/article.ts';
import { Meta } from './meta.tsx';
import { LanguageName } from './notices.tsx';
import { ownAttributes, type Page } from './page.ts';
import { Time } from './time.tsx';
import { isWebUrl } from './web-url.ts';

interface OriginalProps {
  page: Page;
  article: Article;
}

/** The original's body: sanitised when it was written (`articles/render.ts`), and so the only HTML taken as it is. */
export const OriginalBody: FC<OriginalProps> = ({ page, article: { original } }) => (
  <div class="original" {...ownAttributes(original, page.language)}>
    {raw(original.content_html)}
  </div>
);

/** When the article was published. The record's newest edit is not said: it may be that of any summary. */
export const PublishedOn: FC<OriginalProps> = ({ page: { messages, say }, article: { published } }) => (
  <Meta facts={[say(messages.article.published, { date: <Time at={published} language={messages.language} /> })]} />
);

/** The original below its summary: closed, since the summary is what the reader came for. */
export const OriginalDisclosure: FC<OriginalProps> = ({ page, article }) => (
  <details id="original">
    <summary>
      {page.say(page.messages.article.fullText)} (<LanguageName language={article.original.language} />)
    </summary>
    <article>
      <h2 {...ownAttributes(article.original, page.language)}>{article.original.title}</h2>
      <OriginalBody page={page} article={article} />
    </article>
  </details>
);

/** Where the original comes from, its language, and the way there. */
export const OriginalSource: FC<OriginalProps> = ({ page, article: { original, source } }) => {
  const words = page.messages.article;
  const url = source?.url ?? null;
  return (
    <Meta
      facts={[
        source && page.say(words.source, { source: source.name }),
        page.say(words.originalIn, { language: <LanguageName language={original.language} /> }),
        url !== null && isWebUrl(url) && (
          <a href={url} hreflang={original.language} rel="noopener">
            {page.say(words.readOriginal)}
          </a>
        ),
      ]}
    />
  );
};
