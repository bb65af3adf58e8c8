/** Content that tests publish, as plain data. */
export const publication = {
  id: 'daily',
  title: { en: 'The Daily', ru: 'Ежедневник' },
  description: { en: 'Summaries' },
  languages: ['en', 'zh-Hans', 'ru', 'ar'],
  fallback: { 'zh-Hans': ['en'], ru: ['en'], ar: ['en'] },
  topics: { politics: { en: 'Politics', ru: 'Политика' }, science: { en: 'Science' } },
};

export function original(number: number, more: object = {}) {
  return {
    language: 'en',
    title: `Title ${number}`,
    body: `First paragraph of ${number}.\n\nSecond *paragraph*.`,
    published: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    topics: ['politics'],
    ...more,
  };
}

export function summary(text: string, more: object = {}) {
  return {
    headline: `Headline ${text}`,
    lede: `Lede ${text}.`,
    points: [`Point one ${text}`, `Point two ${text}`],
    ...more,
  };
}

export function article(number: number, languages = ['en', 'ru'], more: object = {}) {
  const id = `article-${String(number).padStart(4, '0')}`;
  const summaries = Object.fromEntries(languages.map((language) => [language, summary(`${language} ${number}`)]));
  return { id, original: original(number), summaries, ...more };
}
