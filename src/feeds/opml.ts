import type { Publication } from '../articles/publication.ts';
import { nativeName } from '../languages/names.ts';
import { feedTitle, homeUrl } from './channel.ts';
import type { FeedName } from './feed.ts';
import { listFeeds } from './index.ts';
import { feedPath } from './names.ts';
import { writeXml, type XmlElement } from './xml.ts';

/**
 * Every feed as an OPML 2.0 subscription list (https://opml.org/spec2.opml), grouped by language.
 *
 * Each feed stands once, as Atom: of the formats that every reader takes, the one that tells of edits and languages.
 */
export function renderOpml(publication: Publication, base: string): string {
  const feeds = listFeeds(publication);
  const groups = publication.languages.map((language) => ({
    '@text': nativeName(language),
    outline: feeds.filter((name) => name.language === language).map((name) => outline(publication, base, name)),
  }));
  const all = feeds.filter(({ mode }) => mode === 'all').map((name) => outline(publication, base, name));
  return writeXml({
    opml: {
      '@version': '2.0',
      head: { title: feedTitle(publication, { mode: 'all', language: null, topic: null }) },
      body: { outline: [...groups, ...all] },
    },
  });
}

function outline(publication: Publication, base: string, name: FeedName): XmlElement {
  const title = feedTitle(publication, name);
  return {
    '@type': 'rss',
    '@text': title,
    '@title': title,
    '@language': name.language ?? undefined,
    '@xmlUrl': base + feedPath(name, 'atom', null),
    '@htmlUrl': homeUrl(publication, base, name),
  };
}
