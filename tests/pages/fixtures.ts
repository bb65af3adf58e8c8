import type { Article, Summary } from '../../src/articles/article.ts';
import type { Publication } from '../../src/articles/publication.ts';
import type { FrontItem } from '../../src/pages/front-page.tsx';
import type { StatusPageProps } from '../../src/pages/status-page.tsx';

export const BASE = 'https://news.example';

export const publication: Publication = {
  id: 'harbour-wire',
  title: { en: 'Harbour Wire', 'zh-Hans': '港湾简报', ar: 'موجز الميناء', hi: 'बंदरगाह समाचार' },
  description: { en: 'Short summaries of the news in many languages' },
  languages: ['en', 'zh-Hans', 'ar', 'hi'],
  fallback: {},
  related_languages: true,
  topics: { trade: { en: 'Trade', 'zh-Hans': '贸易', ar: 'التجارة', hi: 'व्यापार' } },
  authors: [],
  base_url: BASE,
  hub: null,
};

/** A summary in English, current, by a person; `changes` make it another. */
export function summary(changes: Partial<Summary> = {}): Summary {
  const language = changes.language ?? 'en';
  return {
    article: 'ferry-line',
    language,
    direction: 'ltr',
    url: `${BASE}/${language}/ferry-line`,
    headline: 'Island ferry to run all winter after port towns share the cost',
    lede: 'Two port towns have agreed to pay for a winter ferry that the state had planned to stop.',
    points: [
      { text: 'The boat will sail twice a day from December to March.', source: { paragraph: 1 } },
      { text: 'The towns pay 60 percent, the island council 40 percent.', source: { paragraph: 2 } },
      { text: 'A return ticket stays at its summer price.', source: null },
    ],
    quotation: { text: 'An island without a boat is a rock with people on it.', speaker: 'Marta Lindqvist' },
    content_html: '<p>…</p>',
    content_text: 'Two port towns have agreed to pay for a winter ferry.',
    published: '2026-11-04T08:00:00Z',
    modified: '2026-11-05T09:30:00Z',
    freshness: 'current',
    stale_fields: [],
    corrections: [],
    provenance: {
      origin: 'human',
      tool: null,
      reviewed_by: null,
      reviewed: null,
      digital_source_type: 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
    },
    ...changes,
  };
}

const chinese = summary({
  language: 'zh-Hans',
  headline: '两座港口城镇分担费用，海岛渡轮将全冬通航',
  lede: '两座港口城镇同意出资维持冬季渡轮，此前政府曾计划停航。',
  points: [
    { text: '十二月至次年三月，渡轮每天往返两班。', source: { paragraph: 1 } },
    { text: '两镇承担六成费用，岛议会承担四成。', source: { paragraph: 2 } },
  ],
  quotation: { text: '没有船的岛，只是一块住着人的石头。', speaker: '玛尔塔·林德奎斯特' },
  freshness: 'stale',
  stale_fields: ['headline', 'points'],
});

const arabic = summary({
  language: 'ar',
  direction: 'rtl',
  headline: 'عبّارة الجزيرة ستعمل طوال الشتاء بعد أن تقاسمت بلدتان الكلفة',
  lede: 'اتفقت بلدتان ساحليتان على تمويل عبّارة شتوية كانت الدولة تعتزم إيقافها.',
  points: [
    { text: 'ستبحر العبّارة مرتين يوميًا من ديسمبر إلى مارس.', source: { paragraph: 1 } },
    { text: 'تدفع البلدتان 60 في المئة ومجلس الجزيرة 40 في المئة.', source: { paragraph: 2 } },
  ],
  quotation: { text: 'جزيرة بلا قارب صخرة يسكنها بشر.', speaker: 'مارتا ليندكفيست' },
  corrections: [{ date: '2026-11-05', note: 'ذكرت نسخة سابقة أن الرحلات ثلاث يوميًا.' }],
});

const hindi = summary({
  language: 'hi',
  headline: 'दो बंदरगाह नगरों ने ख़र्च बाँटा, द्वीप की नौका पूरी सर्दी चलेगी',
  lede: 'दो बंदरगाह नगर उस शीतकालीन नौका का ख़र्च उठाने पर सहमत हुए हैं जिसे सरकार बंद करने वाली थी।',
  points: [
    { text: 'दिसंबर से मार्च तक नौका दिन में दो बार चलेगी।', source: { paragraph: 1 } },
    { text: 'नगर 60 प्रतिशत और द्वीप परिषद 40 प्रतिशत देगी।', source: { paragraph: 2 } },
  ],
  quotation: null,
  provenance: {
    origin: 'machine',
    tool: 'Extractor 1.0',
    reviewed_by: null,
    reviewed: null,
    digital_source_type: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  },
});

/** An article written in English with summaries in four languages; `changes` make it another. */
export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'ferry-line',
    url: `${BASE}/articles/ferry-line`,
    status: 'published',
    revision: 3,
    published: '2026-11-04T08:00:00Z',
    modified: '2026-11-05T09:30:00Z',
    dateline: { place: 'Port Arden', date: '2026-11-04' },
    source: { name: 'Harbour Gazette', url: 'https://gazette.example/ferry' },
    topics: ['trade'],
    people: ['Marta Lindqvist'],
    organisations: ['Island Council'],
    places: ['Port Arden', 'Skerry'],
    original: {
      language: 'en',
      direction: 'ltr',
      title: 'Winter ferry saved by two towns',
      content_html:
        '<p>The winter ferry will sail after all, twice a day from <strong>December to March</strong>.</p>' +
        '<p>Two towns on the mainland pay <a href="https://gazette.example/costs">60 percent</a> of its costs.</p>',
      content_text: 'The winter ferry will sail after all.',
    },
    summaries: { en: summary(), 'zh-Hans': chinese, ar: arabic, hi: hindi },
    withdrawn: {},
    ...changes,
  };
}

/** The article's summary in `language` as the front page lists it. */
export function frontItem(language: string): FrontItem {
  const { url, headline, lede, direction, published, provenance } = article().summaries[language]!;
  return { url, headline, lede, language, direction, published, fallback: false, origin: provenance.origin };
}

export const coverage: StatusPageProps['coverage'] = {
  languages: ['en', 'zh-Hans', 'ar'],
  totals: { articles: 1204, summaries: { en: { current: 1190 }, 'zh-Hans': { current: 0 }, ar: { current: 7 } } },
  articles: [
    {
      id: 'ferry-line',
      title: 'Winter ferry saved by two towns',
      published: '2026-11-04T08:00:00Z',
      summaries: {
        en: { freshness: 'current', stale_fields: [], origin: 'human', reviewed: '2026-11-05T09:00:00Z' },
        'zh-Hans': { freshness: 'stale', stale_fields: ['headline', 'points'], origin: 'assisted', reviewed: null },
      },
    },
    {
      id: 'harbour-dredging',
      title: 'تعميق الميناء يبدأ في الربيع',
      published: '2026-11-02T08:00:00Z',
      summaries: { ar: { freshness: 'current', stale_fields: [], origin: 'machine', reviewed: null } },
    },
  ],
};
