import type { SummaryAnswer } from '../../src/embed/answer.ts';
import { summaryAnswer } from '../../src/embed/answers.ts';
import { shownFromArticle } from '../../src/embed/shown.ts';
import { articles } from '../widget/sample.ts';

export const BASE = 'https://news.example';

/** A sample summary in `served`, as told to someone who asked for `language`; some of its members changed. */
export function sampleAnswer(served: string, language = served, changes: Partial<SummaryAnswer> = {}): SummaryAnswer {
  const article = articles(BASE)[0]!;
  const reason = served === language ? 'exact' : 'fallback';
  const shown = shownFromArticle(article, article.summaries[served]!, {
    requested: [language],
    served,
    reason,
    available: Object.keys(article.summaries),
  });
  return { ...summaryAnswer({ ...shown, ...changes }, language), ...changes };
}

/** Text that is markup, for every place that shows text. */
export const HOSTILE = `</script></style><img src=x onerror=alert(1)>"'&<b>`;

/** A summary whose every text is hostile. */
export function hostileAnswer(): SummaryAnswer {
  const sample = sampleAnswer('en');
  return {
    ...sample,
    headline: HOSTILE,
    lede: HOSTILE,
    points: [{ text: HOSTILE, source: null }],
    quotation: { text: HOSTILE, speaker: HOSTILE },
    source: { name: HOSTILE, url: null },
    labels: { ...sample.labels, provenance: HOSTILE, fallback: HOSTILE, stale: HOSTILE, published: HOSTILE },
  };
}
