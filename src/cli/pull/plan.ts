import { parseArticle, parseSummary } from '../../articles/parse.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import { type ArticleEdition, type Edition, readMadeFrom } from '../client/editorial.ts';
import type { ArticleFolder } from '../content/content.ts';
import { writeOriginal, writeSummary } from '../content/write-texts.ts';
import { type Desk, type PlannedFile, planText } from './planned-file.ts';
import { stampOriginal, stampSummary } from './stamps.ts';

/** Plans what becomes of the files of one article. Throws `Refused` where the publication cannot be asked. */
export async function planArticle(
  id: string,
  ours: ArticleFolder | undefined,
  theirs: ArticleEdition,
  desk: Desk,
): Promise<PlannedFile[]> {
  const isGone = theirs.original.state === 'withdrawn';
  const original = await planText<ArticleInput>(
    {
      name: { article: id, language: null },
      ours: ours?.original ?? null,
      theirs: theirs.original,
      parse: parseArticle,
      fileName: ({ language }) => `original.${language}.md`,
      stamp: async (text) => stampOriginal(text, theirs.original),
      write: writeOriginal,
    },
    desk,
  );
  // Summaries without an original are no article.
  if (!ours?.original && original.does !== 'create') return [original];
  const languages = new Set([
    ...(ours?.summaries ?? []).map(({ language }) => language),
    ...Object.keys(theirs.summaries),
  ]);
  const summaries: PlannedFile[] = [];
  for (const language of [...languages].sort()) {
    const edition = theirs.summaries[language];
    if (edition === null) continue;
    summaries.push(await planSummary({ id, language, edition, isGone }, ours, theirs, desk));
  }
  const files = [original, ...summaries];
  const conflicts = files.filter(({ does }) => does === 'conflict');
  // An article is taken away whole, or not at all.
  return isGone && conflicts.length > 0 ? conflicts : files;
}

function planSummary(
  {
    id,
    language,
    edition,
    isGone,
  }: { id: string; language: string; edition: Edition<SummaryInput> | undefined; isGone: boolean },
  ours: ArticleFolder | undefined,
  article: ArticleEdition,
  desk: Desk,
): Promise<PlannedFile> {
  const name = { article: id, language };
  const theirs = edition && isGone ? { ...edition, state: 'withdrawn' as const } : edition;
  const remembered = () => readMadeFrom(desk.client, name, edition?.revision ?? 1);
  return planText<SummaryInput>(
    {
      name,
      ours: ours?.summaries.find((file) => file.language === language) ?? null,
      theirs: theirs ?? null,
      parse: parseSummary,
      fileName: () => `summary.${language}.md`,
      stamp: async (text) => (edition ? stampSummary(text, edition, { language, article }, remembered) : text),
      write: writeSummary,
    },
    desk,
  );
}
