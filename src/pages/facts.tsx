import type { FC } from 'hono/jsx';
import type { Article } from '../articles/article.ts';
import { nameIn } from '../articles/names.ts';
import { ownAttributes, type Page, textFor } from './page.ts';
import { topicFeedPath } from './paths.ts';

/** In the page's language: topics, each with its feed; people, organisations and places, where it has a name for them. */
export const Facts: FC<{ page: Page; article: Article }> = ({ page, article }) => {
  const { topics, people, organisations, places } = page.messages.article;
  const namesOf = (names: string[]) => names.map((name) => nameIn(page.publication, name, page.language) ?? name);
  const rows = [
    { label: topics, names: article.topics.map((topic) => <Topic page={page} topic={topic} />) },
    { label: people, names: namesOf(article.people) },
    { label: organisations, names: namesOf(article.organisations) },
    { label: places, names: namesOf(article.places) },
  ].filter(({ names }) => names.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(({ label, names }) => (
        <>
          <dt>{page.say(label)}</dt>
          <dd>
            {names.map((name, place) => (
              <>
                {place > 0 && ' · '}
                <bdi>{name}</bdi>
              </>
            ))}
          </dd>
        </>
      ))}
    </dl>
  );
};

const Topic: FC<{ page: Page; topic: string }> = ({ page, topic }) => {
  const { topics, languages } = page.publication;
  const label = Object.hasOwn(topics, topic) ? textFor(topics[topic]!, page.language, languages) : null;
  if (!label) return topic;
  return (
    <a href={topicFeedPath(page.language, topic)} type="application/atom+xml" {...ownAttributes(label, page.language)}>
      {label.text}
    </a>
  );
};
