import type { Direction, Summary } from '../../src/articles/article.ts';
import { escapeHtml } from '../../src/articles/escape.ts';
import type { Publication } from '../../src/articles/publication.ts';
import type { FeedItem, FeedName, FeedPage } from '../../src/feeds/feed.ts';
import { itemId } from '../../src/feeds/names.ts';

export const base = 'https://news.example';

export const publication: Publication = {
  id: 'harbour',
  title: { en: 'Harbour & Co', 'zh-Hans': '港湾简报', ru: 'Гавань', ar: 'موجز الميناء' },
  description: { en: 'News in brief', ru: 'Новости <коротко>' },
  languages: ['en', 'zh-Hans', 'ru', 'ar'],
  fallback: { ar: ['en'], ru: ['en'] },
  related_languages: true,
  topics: { trade: { en: 'Trade & ships', ar: 'التجارة', ru: 'Торговля' }, sea: { en: 'Sea' } },
  authors: [{ name: 'Nadia Öz', url: 'https://news.example/about' }],
  base_url: base,
  hub: 'https://hub.example/',
};

/** Texts that have broken feeds before, each as a headline; what a reader must see of it stands beside. */
export const hostile = [
  { text: 'A title with ]]> in it', seen: 'A title with ]]> in it' },
  { text: 'Entities &lt;b&gt; &amp; &#65; stay', seen: 'Entities &lt;b&gt; &amp; &#65; stay' },
  { text: 'Three > two & two < "three" isn\'t', seen: 'Three > two & two < "three" isn\'t' },
  { text: 'Emoji 👩‍👩‍👧 🇺🇳 and 𝔘', seen: 'Emoji 👩‍👩‍👧 🇺🇳 and 𝔘' },
  { text: 'Control \u0001 and \u001B and \u0000 gone', seen: 'Control  and  and  gone' },
  { text: 'Lone \uD83D surrogate and \uFFFF gone', seen: 'Lone  surrogate and  gone' },
  { text: 'Replacement $& $1 $` stays', seen: 'Replacement $& $1 $` stays' },
];

const texts: Record<string, { headline: string; lede: string; points: string[]; direction: Direction }> = {
  en: {
    headline: 'Island ferry to run all winter',
    lede: 'Two port towns have agreed to pay for a winter ferry.',
    points: ['The boat will sail twice a day.', 'A return ticket stays at its summer price.'],
    direction: 'ltr',
  },
  'zh-Hans': {
    headline: '海岛渡轮将全冬通航',
    lede: '两座港口城镇同意出资维持冬季渡轮。',
    points: ['渡轮每天往返两班。', '往返票价维持夏季水平。'],
    direction: 'ltr',
  },
  ru: {
    headline: 'Паром на остров будет ходить всю зиму',
    lede: 'Два портовых города согласились оплатить зимний паром.',
    points: ['Паром будет ходить дважды в день.', 'Билет останется по летней цене.'],
    direction: 'ltr',
  },
  ar: {
    headline: 'عبّارة الجزيرة ستعمل طوال الشتاء',
    lede: 'اتفقت بلدتان ساحليتان على تمويل عبّارة شتوية.',
    points: ['ستبحر العبّارة مرتين يوميًا.', 'يبقى سعر تذكرة الذهاب والإياب كما كان صيفًا.'],
    direction: 'rtl',
  },
};

function minutes(count: number): string {
  return new Date(Date.UTC(2026, 0, 2, 8, count)).toISOString().replace('.000', '');
}

function bodyOf(
  language: string,
  { lede, points, direction }: { lede: string; points: string[]; direction: Direction },
) {
  const list = points.map((point) => `<li>${escapeHtml(point)}</li>`).join('');
  return `<div lang="${language}" dir="${direction}"><p>${escapeHtml(lede)}</p><ul>${list}</ul></div>`;
}

/** The summary of article number `index` in a language; every one of them has its own text and minute. */
export function summaryOf(index: number, language: string, changes: Partial<Summary> = {}): Summary {
  const text = texts[language]!;
  const article = `ferry-${index}`;
  const written = { ...text, headline: `${text.headline} ${index}`, lede: `${text.lede} ${index}` };
  return {
    article,
    language,
    direction: text.direction,
    url: `${base}/${language}/${article}`,
    headline: written.headline,
    lede: written.lede,
    points: text.points.map((point, at) => ({ text: point, source: { paragraph: at + 1 } })),
    quotation: { text: text.points[0]!, speaker: 'M. Lindqvist' },
    content_html: bodyOf(language, written),
    content_text: `${written.lede}\n\n• ${text.points.join('\n• ')}`,
    published: minutes(index),
    modified: minutes(index + 30),
    freshness: 'current',
    stale_fields: [],
    corrections: [],
    provenance: {
      origin: 'human',
      tool: null,
      reviewed_by: 'Nadia Öz',
      reviewed: minutes(index + 30),
      digital_source_type: 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
    },
    ...changes,
  };
}

/** Article number `index` as an item of a feed. */
export function itemOf(index: number, name: FeedName, language: string, changes: Partial<Summary> = {}): FeedItem {
  const summary = summaryOf(index, language, changes);
  const available = publication.languages.toSorted();
  return {
    id: itemId(publication.id, name.language ?? language, summary.article),
    published: summary.published,
    summary,
    article: {
      id: summary.article,
      url: `${base}/articles/${summary.article}`,
      published: summary.published,
      dateline: index % 2 === 0 ? { place: 'Visby', date: '2026-01-02' } : null,
      source: { name: 'Harbour Wire', url: `https://wire.example/${index}?a=1&b=2` },
      topics: ['trade'],
      people: ['M. Lindqvist'],
      organisations: ['Port Authority'],
      places: ['Visby'],
      original: { language: 'en', direction: 'ltr', title: `Ferry ${index}` },
      available,
    },
    negotiation: {
      requested: [name.language ?? language],
      served: language,
      reason: name.language === null || name.language === language ? 'exact' : 'fallback',
      available,
    },
  };
}

/** A page of a feed; `languageOf` says in which language article number `index` is shown. */
export function pageOf(
  name: FeedName,
  languageOf: (index: number) => string,
  changes: Partial<FeedPage> & { count?: number; hostileTexts?: boolean } = {},
): FeedPage {
  const { count = 10, hostileTexts = false, ...page } = changes;
  const plain = Array.from({ length: count }, (_, at) => itemOf(count - at, name, languageOf(count - at)));
  const bad = hostileTexts
    ? hostile.map(({ text }, at) => itemOf(900 + at, name, languageOf(900 + at), spoilt(text)))
    : [];
  const items = [...bad, ...plain];
  return {
    name,
    publication,
    base,
    archive: null,
    older: 3,
    updated:
      items
        .map(({ summary }) => summary.modified)
        .toSorted()
        .at(-1) ?? minutes(0),
    items,
    tombstones: [],
    ...page,
  };
}

function spoilt(text: string): Partial<Summary> {
  return {
    headline: text,
    lede: text,
    content_html: `<div lang="en" dir="ltr"><p>${escapeHtml(text)}</p><p><a href="/en/x?a=1&amp;b=2">x</a></p></div>`,
    content_text: text,
  };
}

/** Every language and mode, with hostile texts, and an archive page: what each format and reader is tested with. */
export const pages: Record<string, FeedPage> = {
  ...Object.fromEntries(
    publication.languages.map((language) => [
      `strict ${language}`,
      pageOf({ mode: 'strict', language, topic: null }, () => language, { hostileTexts: true }),
    ]),
  ),
  ...Object.fromEntries(
    publication.languages.map((language) => [
      `filled ${language}`,
      pageOf(
        { mode: 'filled', language, topic: null },
        (index) => (index % 3 === 0 ? language : publication.languages[index % 4]!),
        { hostileTexts: true, tombstones: [{ id: itemId('harbour', language, 'gone'), withdrawn: minutes(99) }] },
      ),
    ]),
  ),
  'topic ar': pageOf({ mode: 'strict', language: 'ar', topic: 'trade' }, () => 'ar'),
  all: pageOf({ mode: 'all', language: null, topic: null }, (index) => publication.languages[index % 4]!, {
    hostileTexts: true,
  }),
  'archive ru': pageOf({ mode: 'strict', language: 'ru', topic: null }, () => 'ru', { archive: 3, older: 2 }),
  'oldest ru': pageOf({ mode: 'strict', language: 'ru', topic: null }, () => 'ru', { archive: 1, older: null }),
  empty: pageOf({ mode: 'strict', language: 'en', topic: null }, () => 'en', { count: 0, older: null }),
};

/** A text as it must come out of every format. */
export function seenAs(text: string): string {
  return hostile.find((row) => row.text === text)?.seen ?? text;
}
