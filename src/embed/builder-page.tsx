import type { Child, FC } from 'hono/jsx';
import type { Publication } from '../articles/publication.ts';
import { directionOf } from '../languages/direction.ts';
import { nativeName } from '../languages/names.ts';
import { renderDocument } from '../pages/layout.tsx';
import { type Page, pageOf } from '../pages/page.ts';
import { builderPath } from '../pages/paths.ts';
import type { LatestAnswer, SummaryAnswer } from './answer.ts';
import { builderMessages } from './builder-messages/catalogue.ts';
import type { BuilderMessages } from './builder-messages/messages.ts';
import { builderStyle, copyScript } from './bundle.generated.ts';
import { type Choice, FORMS } from './choice.ts';
import { inlineScript, inlineStyle } from './inline.ts';
import { Preview } from './preview.tsx';
import { latestSubject, type Snippet, snippet, summarySubject } from './snippets.ts';
import { THEMES } from './theme.ts';

/** What the builder page is made from. */
export interface BuilderProps {
  publication: Publication;
  /** Base of all absolute URLs, without a trailing slash. */
  base: string;
  /** The language of the page. */
  language: string;
  choice: Choice;
  /** The newest summaries in the language of the choice, all of which are offered. */
  latest: LatestAnswer;
}

/**
 * `/<language>/embed`: choose what to embed and how; the real thing as a preview, and what to paste. A form with the
 * method GET, so that it works without script and every choice has an address.
 */
export function renderBuilder(props: BuilderProps): string {
  const { publication, base, language, choice, latest } = props;
  const page = pageOf({ publication, base, language });
  const own = builderMessages(language);
  const { title, introduction: description } = own.messages;
  const summary = latest.items.find(({ article }) => article === choice.article);
  const subject = summary ? summarySubject(summary, choice.language ?? language) : latestSubject(latest);
  const made = snippet(choice, subject, base);
  const alternates = publication.languages.map((tag) => ({ language: tag, url: base + builderPath(tag) }));
  const languageLinks = publication.languages.map((tag) => ({ language: tag, path: builderPath(tag) }));
  return renderDocument({
    page,
    title,
    description,
    canonical: base + builderPath(language),
    alternates,
    languageLinks,
    children: (
      <>
        {inlineStyle(builderStyle)}
        <article lang={own.language} dir={directionOf(own.language)}>
          <h1>{title}</h1>
          <p>{description}</p>
          <Questions {...props} page={page} messages={own.messages} />
          <section aria-labelledby="preview">
            <h2 id="preview">{own.messages.preview}</h2>
            <script type="module" src="/widget.js"></script>
            <Preview choice={choice} subject={subject} summary={summary} />
          </section>
          <Answers snippet={made} page={page} messages={own.messages} />
        </article>
        {inlineScript(copyScript)}
      </>
    ),
  });
}

interface PartProps {
  page: Page;
  messages: BuilderMessages;
}

const Questions: FC<PartProps & BuilderProps> = ({ page, messages, choice, latest, language, publication }) => (
  <form method="get" action={builderPath(language)}>
    <Select name="article" label={messages.article}>
      <Option value="" chosen={choice.article ?? ''}>
        {page.say(page.messages.navigation.latest)}
      </Option>
      {latest.items.map((item) => (
        <Offered item={item} chosen={choice.article} />
      ))}
    </Select>
    <Select name="form" label={messages.form}>
      {FORMS.map((form) => (
        <Option value={form} chosen={choice.form}>
          {messages.forms[form]}
        </Option>
      ))}
    </Select>
    <Select name="language" label={messages.language}>
      <Option value="" chosen={choice.language ?? ''}>
        {messages.ofThePage}
      </Option>
      {publication.languages.map((tag) => (
        <option value={tag} lang={tag} dir={directionOf(tag)} selected={tag === choice.language}>
          {nativeName(tag)}
        </option>
      ))}
    </Select>
    <Select name="theme" label={messages.theme}>
      {THEMES.map((theme) => (
        <Option value={theme} chosen={choice.theme}>
          {messages.themes[theme]}
        </Option>
      ))}
    </Select>
    <button type="submit">{messages.show}</button>
  </form>
);

const Select: FC<{ name: string; label: string; children: Child }> = ({ name, label, children }) => (
  <label>
    {label}
    <select name={name}>{children}</select>
  </label>
);

const Option: FC<{ value: string; chosen: string; children: Child }> = ({ value, chosen, children }) => (
  <option value={value} selected={value === chosen}>
    {children}
  </option>
);

const Offered: FC<{ item: SummaryAnswer; chosen: string | null }> = ({ item, chosen }) => (
  <option value={item.article} lang={item.language} dir={item.direction} selected={item.article === chosen}>
    {item.headline}
  </option>
);

const Answers: FC<PartProps & { snippet: Snippet }> = ({ page, messages, snippet: { code, css, policy } }) => (
  <>
    <Copyable id="code" title={messages.code} text={code} page={page} />
    {css && <Copyable id="css" title={messages.css} text={css} page={page} />}
    {policy.length > 0 ? (
      <Copyable id="policy" title={messages.policy} text={policy.join('; ')} page={page} />
    ) : (
      <p>{messages.noPolicy}</p>
    )}
  </>
);

const Copyable: FC<{ id: string; title: string; text: string; page: Page }> = ({ id, title, text, page }) => (
  <section aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <pre id={id} lang="zxx" dir="ltr">
      {text}
    </pre>
    <button type="button" hidden aria-live="polite" data-copies={id} data-copied={page.messages.embed.copied}>
      {page.messages.embed.copy}
    </button>
  </section>
);
