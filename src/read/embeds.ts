import { type Context, Hono } from 'hono';
import type { LatestAnswer, SummaryAnswer } from '../embed/answer.ts';
import { latestAnswer, summaryAnswer } from '../embed/answers.ts';
import { renderBuilder } from '../embed/builder-page.tsx';
import { parseChoice } from '../embed/choice.ts';
import { renderFragment } from '../embed/fragment.tsx';
import { parseCount, renderLatestFrame, renderSummaryFrame } from '../embed/frame.tsx';
import { BUILDER_POLICY, FRAGMENT_HEADERS, FRAME_HEADERS, PUBLIC_HEADERS } from '../embed/headers.ts';
import { type ShownItem, shownFromArticle, shownFromItem } from '../embed/shown.ts';
import { parseTheme } from '../embed/theme.ts';
import { CACHE_PUBLIC, conditionalText } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import { canonicalize } from '../languages/tag.ts';
import { builderPath } from '../pages/paths.ts';
import { absent, liveArticle } from './articles.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';
import { chooseLanguage, chooseSummary, readTag } from './language.ts';
import { summaryUrls } from './links.ts';

const JSON_HEADERS = { ...PUBLIC_HEADERS, 'Content-Type': 'application/json' };

/** What other sites show of us. The language stands in the path; any tag is answered with what its reader would get. */
export const embeds = new Hono<ReadEnvironment>();
embeds.use('/embed/*', withSettings);
embeds.use('/fragment/*', withSettings);

// GET /embed/<language>/latest · /embed/<language>/latest.json
embeds.get('/embed/:language/:file{latest(?:\\.json)?}', (c) => latest(c, null, c.req.param('file').endsWith('.json')));

// GET /embed/<language>/topics/<topic> · /embed/<language>/topics/<topic>.json
embeds.get('/embed/:language/topics/:file', (c) => {
  const file = c.req.param('file');
  return latest(c, file.replace(/\.json$/, ''), file.endsWith('.json'));
});

// GET /embed/<language>/<id> · /embed/<language>/<id>.json
embeds.get('/embed/:language/:file', async (c) => {
  const file = c.req.param('file');
  const { answer, modified } = await summaryFor(c, file.replace(/\.json$/, ''));
  if (file.endsWith('.json')) return embedded(c, answer, modified, JSON_HEADERS, JSON.stringify(answer));
  return embedded(c, answer, modified, FRAME_HEADERS, renderSummaryFrame(answer, parseTheme(c.req.query('theme'))));
});

// GET /fragment/<language>/<id>
embeds.get('/fragment/:language/:id', async (c) => {
  const { answer, modified } = await summaryFor(c, c.req.param('id'));
  return embedded(c, answer, modified, FRAGMENT_HEADERS, renderFragment(answer));
});

// GET /<language>/embed: makes the code to paste.
embeds.get('/:language/embed', withSettings, async (c) => {
  const { publication, base } = c.var.settings;
  const tag = readTag(c.req.param('language'), publication.languages);
  if (tag.kind === 'unknown') throw new Problem(404, { detail: 'The publication has no such language.' });
  if (tag.kind === 'elsewhere') return c.redirect(builderPath(tag.language), 308);
  const { language } = tag;
  const query = new URL(c.req.url).searchParams;
  const chosen = publication.languages.find((offered) => offered === query.get('language')) ?? language;
  const { answer, modified } = await latestFor(c, chosen, null);
  const choice = parseChoice(
    query,
    answer.items.map(({ article }) => article),
    publication.languages,
  );
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': BUILDER_POLICY };
  const body = renderBuilder({ publication, base, language, choice, latest: answer });
  return embedded(c, { language }, modified, headers, body);
});

async function latest(c: Context<ReadEnvironment>, topic: string | null, asJson: boolean): Promise<Response> {
  const { answer, modified } = await latestFor(c, languageIn(c), topic);
  if (asJson) return embedded(c, answer, modified, JSON_HEADERS, JSON.stringify(answer));
  const { theme, count } = c.req.query();
  return embedded(c, answer, modified, FRAME_HEADERS, renderLatestFrame(answer, parseTheme(theme), parseCount(count)));
}

/** The summary that a reader of the path's language gets of an article, with its sentences. */
export async function summaryFor(
  c: Context<ReadEnvironment>,
  id: string,
  language = languageIn(c),
): Promise<{ answer: SummaryAnswer; modified: string }> {
  const { value: article, modified } = await liveArticle(c, id);
  const { publication, base } = c.var.settings;
  const negotiation = chooseSummary(article, [{ tag: language, quality: 1 }], publication, 'original');
  if (!negotiation) throw absent(article, language, summaryUrls(article, base));
  const shown = shownFromArticle(article, article.summaries[negotiation.served]!, negotiation);
  return { answer: summaryAnswer(shown, language), modified };
}

/** The newest summaries for a reader of a language: those of the filled feed, or of a topic's. */
export async function latestFor(
  c: Context<ReadEnvironment>,
  asked: string,
  topic: string | null,
): Promise<{ answer: LatestAnswer; modified: string }> {
  const { publication, base } = c.var.settings;
  const language = chooseLanguage([{ tag: asked, quality: 1 }], publication);
  const name = { mode: topic === null ? ('filled' as const) : ('strict' as const), language, topic };
  const feed =
    topic === null || Object.hasOwn(publication.topics, topic) ? await c.var.reader.feed(name, null, 'json') : null;
  if (!feed) throw new Problem(404, { detail: 'The publication has no such topic.' });
  const { items } = JSON.parse(new TextDecoder().decode(feed.body)) as { items: ShownItem[] };
  return {
    answer: latestAnswer({ publication, base, language, topic, items: items.map(shownFromItem) }),
    modified: feed.modified,
  };
}

/** The tag in the path, whichever language it is. Throws `Problem` 404 for what is no tag. */
function languageIn(c: Context<ReadEnvironment>): string {
  const canonical = canonicalize(c.req.param('language') ?? '');
  if (canonical === null) throw new Problem(404, { detail: 'Write a BCP 47 language tag, as "en" or "zh-Hans".' });
  return canonical;
}

function embedded(
  c: Context<ReadEnvironment>,
  { language }: { language: string },
  modified: string,
  headers: Record<string, string>,
  body: string,
): Promise<Response> {
  const all = { ...headers, 'Cache-Control': CACHE_PUBLIC, 'Content-Language': language };
  return conditionalText(c.req.raw, modified, all, body);
}
