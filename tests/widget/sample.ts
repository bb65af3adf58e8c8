import type { Article, Direction, Provenance, Summary } from '../../src/articles/article.ts';
import type { Publication } from '../../src/articles/publication.ts';

/** A small publication for the tests of embedding: two articles, languages of both directions, one language missing. */
export const publication: Publication = {
  id: 'sample',
  title: { en: 'Sample Daily', ar: 'النموذج اليومي', ru: 'Образец' },
  description: { en: 'A sample' },
  languages: ['en', 'ar', 'ru', 'zh-Hans'],
  fallback: { ar: ['en'], ru: ['en'], 'zh-Hans': ['en'] },
  related_languages: true,
  topics: { diplomacy: { en: 'Diplomacy', ar: 'دبلوماسية' } },
  authors: [],
  base_url: null,
  hub: null,
};

const BY_HAND: Provenance = {
  origin: 'human',
  tool: null,
  reviewed_by: 'R. Editor',
  reviewed: '2025-11-04T10:00:00Z',
  digital_source_type: 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
};
const BY_MACHINE: Provenance = { ...BY_HAND, origin: 'machine', tool: 'extractive', reviewed_by: null, reviewed: null };

type Text = Pick<Summary, 'headline' | 'lede'> & { points: string[] };

function summary(
  base: string,
  article: string,
  language: string,
  direction: Direction,
  text: Text,
  made = BY_HAND,
): Summary {
  return {
    article,
    language,
    direction,
    url: `${base}/${language}/${article}`,
    headline: text.headline,
    lede: text.lede,
    points: text.points.map((point, place) => ({ text: point, source: { paragraph: place + 1 } })),
    quotation: null,
    content_html: `<p>${text.lede}</p>`,
    content_text: text.lede,
    published: '2025-11-04T08:00:00Z',
    modified: '2025-11-04T08:00:00Z',
    freshness: 'current',
    stale_fields: [],
    corrections: [],
    provenance: made,
  };
}

function article(base: string, id: string, published: string, summaries: Record<string, Summary>): Article {
  return {
    id,
    url: `${base}/articles/${id}`,
    status: 'published',
    revision: 1,
    published,
    modified: published,
    dateline: { place: 'Beijing', date: published.slice(0, 10) },
    source: { name: 'الوكالة', url: 'https://agency.example/' },
    topics: ['diplomacy'],
    people: [],
    organisations: [],
    places: [],
    original: {
      language: 'en',
      direction: 'ltr',
      title: 'An original',
      content_html: '<p>Text</p>',
      content_text: 'Text',
    },
    summaries,
    withdrawn: {},
  };
}

const TALKS = '2025-11-04-xi-mishustin-beijing';
const SECOND = '2025-06-30-leap-second';

/** The articles, newest first, with URLs below `base`. `2025-06-30-leap-second` is in English only here, and made by a machine. */
export function articles(base: string): Article[] {
  return [
    article(base, TALKS, '2025-11-04T08:00:00Z', {
      en: summary(base, TALKS, 'en', 'ltr', {
        headline: 'Xi urges wider China-Russia cooperation in talks with Mishustin',
        lede: 'The Chinese president met the Russian prime minister in Beijing on Tuesday and called for closer cooperation in a range of fields.',
        points: [
          'Xi described a sound relationship with Russia as a strategic choice that both countries had made.',
          'He named investment, energy, connectivity and agriculture.',
          'Mishustin said Russia was ready to do more in trade, energy, science and technology.',
        ],
      }),
      ar: summary(base, TALKS, 'ar', 'rtl', {
        headline: 'شي يدعو خلال لقائه ميشوستين في بكين إلى توسيع التعاون الصيني الروسي',
        lede: 'التقى الرئيس الصيني شي جين بينغ في بكين، الثلاثاء، رئيس الوزراء الروسي ميخائيل ميشوستين، ودعا إلى تعاون أوثق.',
        points: [
          'وصف شي العلاقات المتينة مع روسيا بأنها خيار استراتيجي.',
          'قال شي إن مواصلة الانفتاح ستتيح فرصا للجانبين.',
        ],
      }),
      ru: summary(base, TALKS, 'ru', 'ltr', {
        headline: 'Си Цзиньпин призвал расширять сотрудничество Китая и России',
        lede: 'Председатель КНР встретился в Пекине с премьер-министром России.',
        points: ['Си назвал отношения с Россией стратегическим выбором.'],
      }),
    }),
    article(base, SECOND, '2025-06-30T08:00:00Z', {
      en: summary(
        base,
        SECOND,
        'en',
        'ltr',
        {
          headline: 'No leap second will be added at the end of the year',
          lede: 'The service that watches the rotation of the Earth sees no need for one.',
          points: ['The last one was added in 2016.', 'Leap seconds are to end by 2035.'],
        },
        BY_MACHINE,
      ),
    }),
  ];
}
