import { stringify } from 'yaml';
import type { Dateline } from '../../articles/article.ts';

/** What an import knows of an original. */
export interface ImportedOriginal {
  title: string;
  /** `YYYY-MM-DD`; wire texts have no time of day, so that the file says midnight UTC. */
  published: string;
  dateline: Dateline | null;
  /** Name of the outlet. */
  source: string | null;
  /** Paragraphs as Markdown, a line each. */
  paragraphs: string[];
}

/** Renders `original.<language>.md`, with the lists that an editor fills in left empty. */
export function renderOriginalFile({ title, published, dateline, source, paragraphs }: ImportedOriginal): string {
  const fields = {
    title,
    published: `${published}T00:00:00Z`,
    ...(dateline === null ? {} : { dateline }),
    ...(source === null ? {} : { source: { name: source } }),
    topics: [],
    people: [],
    organisations: [],
    places: [],
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** What follows the front matter: two files with the same body are the same report, however edited above. */
export function bodyOf(file: string): string {
  return file
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
}
