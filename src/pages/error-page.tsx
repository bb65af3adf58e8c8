import type { Child, FC } from 'hono/jsx';
import { renderDocument } from './layout.tsx';
import type { Messages } from './messages/messages.ts';
import { LanguageName } from './notices.tsx';
import { type Page, type PageProps, pageOf } from './page.ts';
import { frontPath } from './paths.ts';

/** The members of an RFC 9457 problem that a page shows. */
export interface PageProblem {
  status: number;
  title: string;
  /** With 410: the editor's reason, in whatever language. `null`: nothing to say. */
  detail: string | null;
  /** With 410: what is gone, the article or only its summary in one language. */
  withdrawn: 'article' | 'summary' | null;
}

export interface ErrorPageProps extends PageProps {
  problem: PageProblem;
  /** Where the same article can be read; empty where there is no such article. */
  available: { language: string; url: string }[];
}

/** A failure as a page: what happened, in the reader's language, and where to go from here. Never indexed. */
export function renderErrorPage(props: ErrorPageProps): string {
  const page = pageOf(props);
  const { messages, say, publication } = page;
  const { problem, available } = props;
  const heading = headingOf(problem, messages);
  return renderDocument({
    page,
    title: heading,
    description: heading,
    canonical: null,
    alternates: [],
    languageLinks: publication.languages.map((language) => ({ language, path: frontPath(language) })),
    children: (
      <>
        <h1>{say(heading)}</h1>
        {explanation(page, problem)}
        {available.length > 0 && <Available page={page} available={available} />}
        <p>
          <a href={frontPath(page.language)}>{say(messages.errors.home)}</a>
        </p>
      </>
    ),
  });
}

function headingOf({ status, title, withdrawn }: PageProblem, { errors }: Messages): string {
  if (status === 404) return errors.notFound;
  if (status === 405) return errors.methodNotAllowed;
  if (status === 410) return withdrawn === 'summary' ? errors.withdrawnSummary : errors.withdrawn;
  return status >= 500 ? errors.failed : title;
}

/** The reason of a withdrawal; the detail of a request that can be corrected, which is in English for programs. */
function explanation({ say, messages }: Page, { status, detail }: PageProblem): Child {
  if (detail === null) return null;
  if (status === 410) return <p>{say(messages.errors.reason, { reason: detail })}</p>;
  const saidByHeading = status === 404 || status === 405 || status >= 500;
  return saidByHeading ? null : (
    <p lang="en" dir="ltr">
      {detail}
    </p>
  );
}

const Available: FC<{ page: Page; available: ErrorPageProps['available'] }> = ({ page, available }) => (
  <section>
    <h2>{page.say(page.messages.errors.available)}</h2>
    <ul>
      {available.map(({ language, url }) => (
        <li>
          <a href={url} hreflang={language}>
            <LanguageName language={language} />
          </a>
        </li>
      ))}
    </ul>
  </section>
);
