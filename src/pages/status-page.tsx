import type { FC } from 'hono/jsx';
import type { Origin } from '../articles/article.ts';
import { formatNumber } from './formats.ts';
import { renderDocument } from './layout.tsx';
import { fieldList } from './messages/field-list.ts';
import { LanguageName } from './notices.tsx';
import { type Page, type PageProps, pageOf } from './page.ts';
import { articlePath, statusPath } from './paths.ts';
import { Time } from './time.tsx';

/** What a summary is worth, as `/coverage.json` says it. */
export interface SummaryCoverage {
  freshness: 'current' | 'stale';
  stale_fields: string[];
  origin: Origin;
  /** When a person reviewed it (RFC 3339); `null`: never. */
  reviewed: string | null;
}

export interface ArticleCoverage {
  id: string;
  title: string;
  published: string;
  /** By language; absent = missing. */
  summaries: Record<string, SummaryCoverage>;
}

/** What the whole publication adds up to. */
export interface CoverageSums {
  articles: number;
  summaries: Record<string, { current: number }>;
}

export interface StatusPageProps extends PageProps {
  /** Without `totals`, as archive pages are, the headings say nothing of how much there is. */
  coverage: { languages: string[]; totals?: CoverageSums; articles: ArticleCoverage[] };
  /** Which archive page it is; `null`: the newest articles. */
  archive: number | null;
  /** The next older archive page; `null`: this is the end. */
  older: number | null;
}

/** `/<language>/status`: which summaries there are, article by language, and which no longer say what their source says. */
export function renderStatusPage(props: StatusPageProps): string {
  const page = pageOf(props);
  const { base, messages, say, publication } = page;
  const { languages, totals, articles } = props.coverage;
  const links = publication.languages.map((language) => ({ language, path: statusPath(language, props.archive) }));
  return renderDocument({
    page,
    title: messages.status.title,
    description: messages.status.caption,
    canonical: base + statusPath(page.language, props.archive),
    alternates: links.map(({ language, path }) => ({ language, url: base + path })),
    languageLinks: links,
    children: (
      <>
        <h1 id="title">{say(messages.status.title)}</h1>
        <p id="caption" class="quiet">
          {say(messages.status.caption)}
        </p>
        <section class="scroll" tabindex={0} aria-labelledby="title">
          <table aria-describedby="caption">
            <thead>
              <tr>
                <th scope="col">{say(messages.status.article)}</th>
                {languages.map((language) => (
                  <LanguageHeading page={page} language={language} totals={totals} />
                ))}
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <ArticleRow page={page} languages={languages} article={article} />
              ))}
            </tbody>
          </table>
        </section>
        {props.older !== null && (
          <p>
            <a href={statusPath(page.language, props.older)} rel="next">
              {say(messages.navigation.older)}
            </a>
          </p>
        )}
      </>
    ),
  });
}

const LanguageHeading: FC<{ page: Page; language: string; totals: CoverageSums | undefined }> = (props) => {
  const { page, language, totals } = props;
  const { messages } = page;
  return (
    <th scope="col">
      <LanguageName language={language} />
      {totals && (
        <small>
          {page.say(messages.status.currentOf, {
            count: formatNumber(totals.summaries[language]?.current ?? 0, messages.language),
            total: formatNumber(totals.articles, messages.language),
          })}
        </small>
      )}
    </th>
  );
};

const ArticleRow: FC<{ page: Page; languages: string[]; article: ArticleCoverage }> = ({
  page,
  languages,
  article,
}) => (
  <tr>
    <th scope="row">
      <a href={articlePath(page.language, article.id)}>
        <bdi>{article.title}</bdi>
      </a>
      <small>
        <Time at={article.published} language={page.language} />
      </small>
    </th>
    {languages.map((language) => (
      <Cell page={page} coverage={coverageIn(article.summaries, language)} />
    ))}
  </tr>
);

const Cell: FC<{ page: Page; coverage: SummaryCoverage | undefined }> = ({ page, coverage }) => {
  const { messages, say } = page;
  if (!coverage) return <td class="missing">{say(messages.status.missing)}</td>;
  const { freshness, origin, reviewed, stale_fields } = coverage;
  const made = reviewed === null ? [messages.status[origin]] : [messages.status[origin], messages.status.reviewed];
  return (
    <td class={freshness}>
      <span>{say(messages.status[freshness])}</span>
      {stale_fields.length > 0 && <small>{say(fieldList(stale_fields, messages))}</small>}
      <small>{say(made.join(' · '))}</small>
    </td>
  );
};

function coverageIn(summaries: Record<string, SummaryCoverage>, language: string): SummaryCoverage | undefined {
  return Object.hasOwn(summaries, language) ? summaries[language] : undefined;
}
