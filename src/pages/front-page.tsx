import type { FC } from 'hono/jsx';
import type { Direction, Origin } from '../articles/article.ts';
import { renderDocument } from './layout.tsx';
import { Meta } from './meta.tsx';
import { LanguageName } from './notices.tsx';
import { ownAttributes, type Page, type PageProps, pageOf } from './page.ts';
import { frontPath } from './paths.ts';
import { sayWithin } from './say.tsx';
import { Time } from './time.tsx';

/** One article in the list, by the summary that stands for it. */
export interface FrontItem {
  url: string;
  headline: string;
  lede: string;
  language: string;
  direction: Direction;
  /** RFC 3339. */
  published: string;
  /** The summary is not in the page's language. */
  fallback: boolean;
  origin: Origin;
}

export interface FrontPageProps extends PageProps {
  /** Newest first. */
  items: FrontItem[];
  /** Path or URL of the next older page; `null` where this is the end. */
  older: string | null;
}

/** `/<language>/`: the latest summaries. */
export function renderFrontPage(props: FrontPageProps): string {
  const page = pageOf(props);
  const { base, publication, messages, say } = page;
  const languageLinks = publication.languages.map((language) => ({ language, path: frontPath(language) }));
  return renderDocument({
    page,
    title: page.title.text,
    description: page.description.text,
    canonical: base + frontPath(page.language),
    alternates: [
      ...languageLinks.map(({ language, path }) => ({ language, url: base + path })),
      { language: 'x-default', url: `${base}/` },
    ],
    languageLinks,
    children: (
      <>
        <h1>{say(messages.navigation.latest)}</h1>
        {props.items.length === 0 && <p class="quiet">{say(messages.front.empty)}</p>}
        <div class="list">
          {props.items.map((item) => (
            <Entry page={page} item={item} />
          ))}
        </div>
        {props.older !== null && (
          <p>
            <a href={props.older} rel="next">
              {say(messages.navigation.older)}
            </a>
          </p>
        )}
      </>
    ),
  });
}

const Entry: FC<{ page: Page; item: FrontItem }> = ({ page, item }) => {
  const { messages } = page;
  const say = sayWithin(messages, item.language);
  return (
    <article {...ownAttributes(item, page.language)}>
      <h2>
        <a href={item.url}>{item.headline}</a>
      </h2>
      <p>{item.lede}</p>
      <Meta
        facts={[
          <Time at={item.published} language={item.language} />,
          item.fallback && say(messages.article.shownIn, { language: <LanguageName language={item.language} /> }),
          item.origin !== 'human' && say(messages.provenance[item.origin]),
        ]}
      />
    </article>
  );
};
