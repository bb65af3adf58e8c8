import type { Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { idFault } from '../../articles/id.ts';
import { checkContent } from './check-content.ts';
import type { ArticleFolder, Content, ReadyArticle } from './content.ts';
import { compareText, type Fault, START, sortFaults } from './fault.ts';
import { isIgnored, readFileName } from './file-name.ts';
import { listFolder } from './folder.ts';
import { readSource } from './source.ts';
import { type Read, readOriginal, readPublication, readSummary } from './texts.ts';

/** Name of the file with the settings. */
export const PUBLICATION = 'publication.yaml';

/**
 * Reads a content folder whole, with every fault at once.
 *
 * @param path absolute path of the folder
 * @param cwd what messages name files relative to
 * @throws Refused where there is no such folder
 */
export async function readContent(path: string, cwd: string): Promise<Content> {
  const reader = new FolderReader(cwd);
  const content = await reader.read(path);
  return { ...content, faults: sortFaults([...reader.faults, ...checkContent(content)]) };
}

/** The articles without a fault in any of their files, and the ids of the others. */
export function sortOut({ articles, faults }: Content): { ready: ReadyArticle[]; held: Set<string> } {
  const ready: ReadyArticle[] = [];
  const held = new Set<string>();
  for (const { id, folder, original, summaries } of articles) {
    const isFaulty = faults.some(({ file }) => file === folder || file.startsWith(`${folder}/`));
    if (isFaulty || !original?.value) held.add(id);
    else ready.push({ id, original: original.value, summaries: valuesOf(summaries) });
  }
  return { ready, held };
}

function valuesOf(summaries: ArticleFolder['summaries']): ReadyArticle['summaries'] {
  return Object.fromEntries(summaries.flatMap(({ language, value }) => (value ? [[language, value]] : [])));
}

class FolderReader {
  faults: Fault[] = [];
  #cwd: string;
  /** Those of the publication; `null`: they are not known. */
  #languages: readonly string[] | null = null;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async read(path: string): Promise<Content> {
    const folder = this.#name(path);
    const content: Content = { folder, publication: null, articles: [], faults: [] };
    const entries = await this.#list(path);
    const publicationPath = join(path, PUBLICATION);
    // First, since the names of files are judged by its languages.
    if (entries.some((entry) => entry.name === PUBLICATION && !entry.isDirectory()))
      content.publication = await this.#readText(publicationPath, readPublication);
    else this.#fault(publicationPath, 'add this file: it names the publication and its languages');
    this.#languages = content.publication?.parts.languages ?? null;
    for (const entry of entries) {
      const entryPath = join(path, entry.name);
      if (entry.isDirectory()) content.articles.push(await this.#readArticle(entryPath, entry.name));
      else if (entry.name !== PUBLICATION)
        this.#fault(
          entryPath,
          `this file does not belong here: beside the articles' folders stands only \`${PUBLICATION}\``,
        );
    }
    return content;
  }

  async #readArticle(path: string, id: string): Promise<ArticleFolder> {
    const article: ArticleFolder = { id, folder: this.#name(path), original: null, summaries: [] };
    const fault = idFault(id);
    if (fault !== null) this.#fault(path, `rename the folder: ${fault}`);
    for (const entry of await this.#list(path)) await this.#readFile(join(path, entry.name), entry, article);
    if (!article.original) this.#fault(path, 'add `original.<language>.md` with the full text');
    return article;
  }

  async #readFile(path: string, entry: Dirent, article: ArticleFolder): Promise<void> {
    const { kind, language, fault } = readFileName(entry.name, this.#languages);
    if (fault !== null) this.#fault(path, fault);
    if (fault !== null || !entry.isFile()) {
      if (fault === null) this.#fault(path, 'this is not a file');
      return;
    }
    if (kind === 'summary') {
      article.summaries.push({ ...(await this.#readText(path, readSummary)), language });
      return;
    }
    const original = await this.#readText(path, (source) => readOriginal(source, language));
    if (article.original)
      this.#fault(path, `an article has one original; \`${article.original.file}\` is another: delete one`);
    article.original ??= { ...original, language };
  }

  async #readText<T>(path: string, read: (source: { file: string; text: string }) => Read<T>): Promise<Read<T>> {
    const file = this.#name(path);
    const source = await readSource(path, file);
    const text =
      'text' in source
        ? read(source)
        : { file, fields: {}, value: null, parts: {}, locate: () => START, faults: [source] };
    this.faults.push(...text.faults);
    return text;
  }

  /** Entries in the order of their names, on every system; links are not followed, since they lead out of the folder. */
  async #list(path: string): Promise<Dirent[]> {
    const entries = await listFolder(path, this.#name(path));
    const kept = entries.filter(({ name }) => !isIgnored(name)).sort((a, b) => compareText(a.name, b.name));
    for (const link of kept.filter((entry) => entry.isSymbolicLink())) {
      this.#fault(join(path, link.name), 'links are not followed: put the file itself here');
    }
    return kept.filter((entry) => !entry.isSymbolicLink());
  }

  #fault(path: string, message: string): void {
    this.faults.push({ file: this.#name(path), ...START, message });
  }

  #name(path: string): string {
    return relative(this.#cwd, path).split(sep).join('/') || '.';
  }
}
