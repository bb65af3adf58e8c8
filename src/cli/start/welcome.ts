import { relative } from 'node:path';
import type { Coverage } from '../client/answers.ts';

/** What `npm start` runs, and where it was called. */
export interface Place {
  origin: string;
  /** The content folder, as messages name it. */
  folder: string;
  /** Absolute path of the file with the admin token. */
  tokenFile: string;
  cwd: string;
}

/** Says where to look: addresses that answer, with an article that readers can get. */
export function welcome({ languages, articles }: Coverage, { origin, folder, tokenFile, cwd }: Place): string[] {
  const [language = 'en'] = languages;
  const article = articles.find(({ summaries }) => Object.hasOwn(summaries, language));
  return [
    '',
    `Precis is running at ${origin}/`,
    ...(article ? [`  an article    ${origin}/${language}/${article.id}`] : []),
    `  a feed        ${origin}/feeds/${language}.json`,
    `  all feeds     ${origin}/feeds.json`,
    `  languages     ${origin}/${language}/status`,
    `  to embed      ${origin}/${language}/embed`,
    `  the API       ${origin}/docs`,
    `  a token       cat ${relative(cwd, tokenFile)}`,
    '',
    goOn(folder),
  ];
}

/** Says that there is nothing to look at, since every page answers 503 until settings are published. */
export function waiting({ origin, folder }: Place): string[] {
  return ['', `Precis waits: ${origin}/ answers once what stands above is corrected.`, '', goOn(folder)];
}

function goOn(folder: string): string {
  return `Edit a file in ${folder}/ and it is published. Ctrl-C stops.`;
}
