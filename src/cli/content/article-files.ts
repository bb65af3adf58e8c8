import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import { Refused } from '../command.ts';
import { type Fault, START } from './fault.ts';
import { readFileName } from './file-name.ts';
import { readSource, type SourceText } from './source.ts';
import { readOriginal, readSummary } from './texts.ts';

/** A file of an article as it was read, without a fault. */
export interface Text<T> {
  source: SourceText;
  language: string;
  value: T;
}

/** A summary, and what it stands beside. */
export interface SummaryInPlace {
  path: string;
  summary: Text<SummaryInput>;
  original: Text<ArticleInput>;
  /** The summary in the original's language; `null`: there is none. */
  own: Text<SummaryInput> | null;
}

/**
 * Reads a summary file with what it is made from.
 *
 * @param path absolute path of a `summary.<language>.md`
 * @param cwd what messages name files relative to
 * @returns the files, or what is wrong with them
 * @throws Refused where it is no summary file or cannot be read
 */
export async function readSummaryInPlace(path: string, cwd: string): Promise<SummaryInPlace | { faults: Fault[] }> {
  const nameOf = (file: string) => relative(cwd, file).split(sep).join('/');
  const { kind, language } = readFileName(basename(path));
  if (kind !== 'summary' || language === null) {
    throw new Refused(`${nameOf(path)} is not a summary`, 'name files as content/<id>/summary.<language>.md');
  }
  const faults: Fault[] = [];
  const read = async <T>(file: string, parse: (source: SourceText) => { value: T | null; faults: Fault[] }) => {
    const source = await readExisting(file, nameOf(file));
    if (!('text' in source)) faults.push(source);
    if (!('text' in source)) return null;
    const { value, faults: own } = parse(source);
    faults.push(...own);
    return value && { source, value };
  };

  const names = await readNames(dirname(path), nameOf(path));
  const originals = names.filter((name) => readFileName(name).kind === 'original');
  const [originalName] = originals;
  const source = readFileName(originalName ?? '').language;
  const summary = await read(path, readSummary);
  if (originalName === undefined || source === null) {
    const message = 'add `original.<language>.md` with the full text';
    return { faults: [...faults, { file: nameOf(dirname(path)), ...START, message }] };
  }
  const original = await read(join(dirname(path), originalName), (text) => readOriginal(text, source));
  const ownName = `summary.${source}.md`;
  const own = names.includes(ownName) ? await read(join(dirname(path), ownName), readSummary) : null;
  if (faults.length > 0 || !summary || !original) return { faults };
  return {
    path,
    summary: { ...summary, language },
    original: { ...original, language: source },
    own: own && { ...own, language: source },
  };
}

async function readNames(folder: string, file: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} cannot be read (${error.code})`, null, { cause: error });
  });
}

async function readExisting(path: string, file: string): Promise<SourceText | Fault> {
  return readSource(path, file).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} cannot be read (${error.code})`, null, { cause: error });
  });
}
