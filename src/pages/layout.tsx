import { html } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { directionOf } from '../languages/direction.ts';
import { nativeName } from '../languages/names.ts';
import { Head, type HeadProps } from './head.tsx';
import { ownAttributes } from './page.ts';
import { builderPath, FEED_LIST_PATH, feedPath, filledFeedPath, frontPath, statusPath } from './paths.ts';

/** A link of the language switcher. */
export interface LanguageLink {
  language: string;
  path: string;
}

interface LayoutProps extends HeadProps {
  languageLinks: LanguageLink[];
  /** Id of the article that the page shows. */
  article?: string;
}

/** A whole document: head, site header, language switcher, `children` as the main part, footer. */
export function renderDocument(props: PropsWithChildren<LayoutProps>): string {
  const { page, children } = props;
  const document = (
    <html lang={page.language} dir={page.direction}>
      <head>{Head(props)}</head>
      <body>
        <Top {...props} />
        <main id="content">{children}</main>
        <Foot {...props} />
      </body>
    </html>
  );
  return `${html`<!DOCTYPE html>${document}`}`;
}

const Top: FC<LayoutProps> = ({ page, languageLinks }) => {
  const { messages, say, language, title } = page;
  const { navigation } = messages;
  return (
    <>
      <a class="skip" href="#content">
        {say(navigation.skip)}
      </a>
      <header class="masthead">
        <a class="name" href={frontPath(language)}>
          <span {...ownAttributes(title, language)}>{title.text}</span>
        </a>
        <nav aria-label={navigation.site} lang={messages.language}>
          <ul>
            <li>
              <a href={frontPath(language)}>{say(navigation.latest)}</a>
            </li>
            <li>
              <a href={statusPath(language)}>{say(navigation.status)}</a>
            </li>
          </ul>
        </nav>
      </header>
      {languageLinks.length > 0 && <LanguageSwitcher page={page} links={languageLinks} />}
    </>
  );
};

/** Every language by its own name, in its own language: whoever needs it can read it. */
export const LanguageSwitcher: FC<{ page: HeadProps['page']; links: LanguageLink[] }> = ({ page, links }) => (
  <nav class="languages" aria-label={page.messages.navigation.languages} lang={page.messages.language}>
    <ul>
      {links.map(({ language, path }) => (
        <li>
          <a
            href={path}
            hreflang={language}
            lang={language}
            dir={directionOf(language)}
            aria-current={language === page.language ? 'page' : undefined}
          >
            {nativeName(language)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Foot: FC<LayoutProps> = ({ page, article }) => {
  const { messages, say, language } = page;
  return (
    <footer>
      <nav aria-label={messages.navigation.feeds} lang={messages.language}>
        <ul>
          <li>{say(messages.navigation.feeds)}</li>
          <li>
            <a href={feedPath(language, 'json')}>JSON Feed</a>
          </li>
          <li>
            <a href={feedPath(language, 'atom')}>Atom</a>
          </li>
          <li>
            <a href={feedPath(language, 'rss')}>RSS</a>
          </li>
          <li>
            <a href={filledFeedPath(language)}>{say(messages.navigation.filled)}</a>
          </li>
          <li>
            <a href={FEED_LIST_PATH}>{say(messages.navigation.allFeeds)}</a>
          </li>
        </ul>
      </nav>
      <p>
        <a href={builderPath(language, article)}>{say(messages.navigation.embed)}</a>
      </p>
    </footer>
  );
};
