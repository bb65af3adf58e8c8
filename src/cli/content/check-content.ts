import { canonicalize } from '../../languages/tag.ts';
import { checkSources } from './check-sources.ts';
import type { ArticleFolder, Content } from './content.ts';
import type { Fault } from './fault.ts';

/** What the files demand of one another: languages and topics that `publication.yaml` knows, sources that are there. */
export function checkContent(content: Content): Fault[] {
  const { languages, topics } = content.publication?.parts ?? {};
  return [
    ...checkLabels(content),
    ...content.articles.flatMap((article) => [
      ...checkSources(article),
      ...(languages ? checkLanguages(article, languages) : []),
      ...(topics ? checkTopics(article, new Set(Object.keys(topics))) : []),
    ]),
  ];
}

function checkLanguages({ summaries }: ArticleFolder, languages: readonly string[]): Fault[] {
  const unknown = summaries.filter(({ language }) => !languages.includes(language));
  return unknown.map(({ file, language }) => ({
    file,
    line: 1,
    column: 1,
    message: `add \`${language}\` to \`languages\` in publication.yaml, or delete this file`,
  }));
}

function checkTopics({ original }: ArticleFolder, known: ReadonlySet<string>): Fault[] {
  // As written, so that a fault elsewhere in the file does not hide this one.
  const topics = original?.fields.topics;
  if (!original || !Array.isArray(topics)) return [];
  return topics.flatMap((topic: unknown, index) => {
    if (typeof topic !== 'string' || known.has(topic)) return [];
    const message = `add the topic \`${topic}\` with its labels to publication.yaml, or delete it here`;
    return [{ file: original.file, ...original.locate(`/topics/${index}`), message }];
  });
}

function checkLabels({ publication }: Content): Fault[] {
  if (!publication) return [];
  const { file, locate } = publication;
  const { languages: [standard] = [], topics = {} } = publication.parts;
  if (standard === undefined) return [];
  const unlabelled = Object.entries(topics).filter(
    ([, labels]) => !Object.keys(labels).some((key) => canonicalize(key) === standard),
  );
  return unlabelled.map(([topic]) => ({
    file,
    ...locate(`/topics/${topic}`),
    message: `topics.${topic}: add a label in \`${standard}\`, the default language`,
  }));
}
