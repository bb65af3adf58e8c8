import { type Issue, pointerTo } from '../../articles/issue.ts';
import type { Content, ContentFile } from '../content/content.ts';
import type { Fault } from '../content/fault.ts';
import { placeIssue } from '../content/texts.ts';
import { parsePointer } from '../content/yaml.ts';
import type { Batch } from './batches.ts';

/** Leads an issue of a refused batch back to the place in the file that it came from. */
export function locateInContent({ pointer, detail }: Issue, batch: Batch, content: Content): Fault {
  const { file, inside } = findFile(pointer, batch, content);
  const issue = { pointer: inside, detail };
  if (file) return placeIssue(file.file, file.locate, issue);
  return placeIssue(content.folder, () => ({ line: 1, column: 1 }), issue);
}

interface Found {
  file: ContentFile<unknown> | null;
  /** What is left of the pointer inside that file. */
  inside: string;
}

function findFile(pointer: string, batch: Batch, content: Content): Found {
  const [part, ...path] = parsePointer(pointer);
  if (part === 'publication') return { file: content.publication, inside: pointer.slice('/publication'.length) };
  const [index, side, ...rest] = path;
  const article = content.articles.find(({ id }) => id === batch.articles[Number(index)]?.id);
  if (part !== 'articles' || !article) return { file: null, inside: pointer };
  if (side !== 'summaries') return { file: article.original, inside: pointerTo(rest) };
  const [language, ...field] = rest;
  const summary = article.summaries.find((candidate) => candidate.language === language);
  return { file: summary ?? article.original, inside: pointerTo(field) };
}
