import { Hono } from 'hono';
import type { FeedName, Format } from '../feeds/feed.ts';
import { formats } from '../feeds/formats.ts';
import { indexPath, opmlPath, renderIndex } from '../feeds/index.ts';
import { type FeedPath, feedPath, parseFeedPath } from '../feeds/names.ts';
import { renderOpml } from '../feeds/opml.ts';
import { CACHE_FEED, CACHE_NEGOTIATED, conditional, conditionalText } from '../http/caching.ts';
import { Problem } from '../http/problem.ts';
import type { Settings } from '../store/reader.ts';
import { type ReadEnvironment, withSettings } from './environment.ts';
import { chooseLanguage, rangesFrom, readTag } from './language.ts';

/** Feeds, their index, and the neutral address. A feed page is served as it stands in KV, unparsed. */
export const feeds = new Hono<ReadEnvironment>();
feeds.use('/feeds/*', withSettings);
feeds.use('/feeds.json', withSettings);
feeds.use('/feeds.opml', withSettings);
feeds.use('/feed.json', withSettings);

// GET /feed.json: to the feed of the reader's language.
feeds.get('/feed.json', (c) => {
  const language = chooseLanguage(rangesFrom(c.req.raw, c.req.query('language')), c.var.settings.publication);
  const headers = { Vary: 'Accept-Language', 'Cache-Control': CACHE_NEGOTIATED };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.redirect(feedPath({ mode: 'strict', language, topic: null }, 'json', null), 302);
});

// GET /feeds.json: languages × modes × topics × formats.
feeds.get(indexPath, (c) => {
  const { publication, base } = c.var.settings;
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': CACHE_FEED };
  return conditionalText(c.req.raw, null, headers, JSON.stringify(renderIndex(publication, base)));
});

// GET /feeds.opml: the same list, for a reader's import.
feeds.get(opmlPath, (c) => {
  const { publication, base } = c.var.settings;
  const headers = { 'Content-Type': 'text/x-opml; charset=utf-8', 'Cache-Control': CACHE_FEED };
  return conditionalText(c.req.raw, null, headers, renderOpml(publication, base));
});

// GET /feeds/<language>.json · /feeds/<language>/filled.json · …/topics/<topic>.json · …/archive/<n>.json · other formats
feeds.get('/feeds/*', async (c) => {
  const path = parseFeedPath(c.req.path);
  if (!path) throw noSuchFeed();
  const { publication } = c.var.settings;
  const { language, topic } = path.name;
  const tag = language === null ? null : readTag(language, publication.languages);
  if (tag?.kind === 'elsewhere') {
    return c.redirect(feedPath({ ...path.name, language: tag.language }, path.format, path.archive), 308);
  }
  if (tag?.kind === 'unknown' || (topic !== null && !Object.hasOwn(publication.topics, topic))) throw noSuchFeed();
  const feed = await c.var.reader.feed(path.name, path.archive, path.format);
  if (!feed) throw noSuchFeed();
  return conditional(c.req.raw, feed, feedHeaders(path, c.var.settings), () => feed.body);
});

function feedHeaders({ name, format, archive }: FeedPath, settings: Settings): Record<string, string> {
  return {
    'Content-Type': formats[format].mediaType,
    'Cache-Control': CACHE_FEED,
    Link: feedLinks(name, format, archive, settings),
    ...(name.language === null ? {} : { 'Content-Language': name.language }),
  };
}

/** The feed itself and its hub (WebSub §4), and the same feed in the other languages. */
function feedLinks(name: FeedName, format: Format, archive: number | null, { publication, base }: Settings): string {
  const self = `<${base}${feedPath(name, format, archive)}>; rel="self"`;
  const hub = publication.hub === null ? [] : [`<${publication.hub}>; rel="hub"`];
  const others = name.language === null || archive !== null ? [] : publication.languages;
  const alternates = others.map(
    (language) => `<${base}${feedPath({ ...name, language }, format, null)}>; rel="alternate"; hreflang="${language}"`,
  );
  return [self, ...hub, ...alternates].join(', ');
}

function noSuchFeed(): Problem {
  return new Problem(404, { detail: `There is no such feed; ${indexPath} lists those there are.` });
}
