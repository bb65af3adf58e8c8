import type { FC } from 'hono/jsx';
import type { SummaryAnswer } from './answer.ts';
import type { Choice } from './choice.ts';
import { Fragment } from './fragment.tsx';
import type { Subject } from './snippets.ts';

interface PreviewProps {
  choice: Choice;
  subject: Subject;
  /** Where one article is shown. */
  summary: SummaryAnswer | undefined;
}

/** The chosen form as it will be: the real element or frame, from this origin, so by paths and not by the base. */
export const Preview: FC<PreviewProps> = ({ choice, subject, summary }) => {
  const { form, theme, language } = choice;
  const link = <PageLink subject={subject} />;
  const framed = <Framed subject={subject} theme={form === 'frame' ? theme : 'auto'} />;
  const Element = subject.element;
  if (form === 'element') {
    return (
      <Element language={language ?? undefined} theme={theme} loading="eager">
        {link}
      </Element>
    );
  }
  if (form === 'fragment' && summary) return <Fragment summary={summary} />;
  return form === 'link' || form === 'fragment' ? <p>{link}</p> : framed;
};

const PageLink: FC<{ subject: Subject }> = ({ subject: { url, title, language } }) => (
  <a href={new URL(url).pathname} hreflang={language} lang={language}>
    {title}
  </a>
);

const Framed: FC<{ subject: Subject; theme: Choice['theme'] }> = ({ subject: { path, title, height }, theme }) => (
  <iframe
    src={`/embed/${path}${theme === 'auto' ? '' : `?theme=${theme}`}`}
    title={title}
    height={String(height)}
    sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
  ></iframe>
);
