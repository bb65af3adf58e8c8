/** Bodies as they are sent: the harbour's ferry, in two languages. */

export const articleExample = {
  language: 'en',
  title: 'Island ferry to run all winter',
  body: 'The harbour board said on Monday that the island ferry will run all winter.\n\nIt will make two crossings a day.',
  dateline: { place: 'Northport', date: '2025-11-03' },
  people: ['Ada Lund'],
};

export const summaryExample = {
  headline: 'Le bac de l’île circulera tout l’hiver',
  lede: 'Le port de Northport maintient deux traversées par jour jusqu’au printemps.',
  points: ['Deux traversées par jour', { text: 'Décision annoncée lundi', source: { paragraph: 1 } }],
  origin: 'human',
};

export const batchExample = {
  publication: {
    id: 'harbour',
    title: { en: 'Harbour News', fr: 'Nouvelles du port' },
    languages: ['en', 'fr'],
    fallback: { fr: ['en'] },
  },
  articles: [{ id: 'ferry-line', original: articleExample, summaries: { fr: summaryExample } }],
};

export const reviewExample = { by: 'Marie Roux', if_hash: '0123456789abcdef0123456789abcdef' };

export const tokenExample = { name: 'french-desk', scope: 'write', languages: ['fr'], expires: '2099-01-01T00:00:00Z' };

export const webhookExample = { url: 'https://cms.example.org/hooks/precis', events: ['summary.published'] };
