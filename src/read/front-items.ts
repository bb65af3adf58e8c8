import type { Origin } from '../articles/article.ts';
import { directionOf } from '../languages/direction.ts';
import type { FrontItem } from '../pages/front-page.tsx';
import type { Reader } from '../store/reader.ts';
import { olderPage } from './older-page.ts';

/** What is read of a stored JSON Feed. */
interface StoredFeed {
  next_url?: string;
  items: {
    url: string;
    title: string;
    summary: string;
    date_published: string;
    language?: string;
    _precis: { provenance: { origin: Origin } };
  }[];
}

/** The stored filled feed of a language: what its front page shows is what its feed says. */
export function readFilledFeed(reader: Reader, language: string, page: number | null) {
  return reader.feed({ mode: 'filled', language, topic: null }, page, 'json');
}

/** The items of a filled feed as a front page shows them, and the number of the next older page. */
export function frontItems(body: Uint8Array, language: string): { items: FrontItem[]; older: number | null } {
  const feed = JSON.parse(new TextDecoder().decode(body)) as StoredFeed;
  const items = feed.items.map((item) => {
    const own = item.language ?? language;
    return {
      url: item.url,
      headline: item.title,
      lede: item.summary,
      language: own,
      direction: directionOf(own),
      published: item.date_published,
      fallback: own !== language,
      origin: item._precis.provenance.origin,
    };
  });
  return { items, older: olderPage(feed) };
}
