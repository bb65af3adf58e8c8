import { join } from 'node:path';
import { contentHash } from '../../articles/fingerprint.ts';
import { parseArticle, parseSummary } from '../../articles/parse.ts';
import type { ArticleInput, SummaryInput } from '../../articles/schema.ts';
import type { Client } from '../client/client.ts';
import { type ArticleEdition, type Edition, findRevision, readMadeFrom, type TextName } from '../client/editorial.ts';
import type { Synced } from '../client/synced.ts';
import { Refused } from '../command.ts';
import type { ArticleFolder } from '../content/content.ts';
import type { SourceText } from '../content/source.ts';
import { writeOriginal, writeSummary } from '../content/write-texts.ts';
import type { Conflict, Take } from './merge.ts';
import { stampOriginal, stampSummary } from './stamps.ts';
import { decide } from './text.ts';

/** What a pull does to one file. */
export interface PlannedFile {
  name: TextName;
  /** Absolute. */
  path: string;
  /** With `change`: a file under another name that this one replaces, since the original's language is another. */
  replaces: string | null;
  does: 'create' | 'change' | 'delete' | 'nothing' | 'conflict';
  /** With `create` and `change`: all of the file. */
  text: string | null;
  /** With `change`: the fields that the file says otherwise from now on. */
  fields: string[];
  conflicts: Conflict[];
  /** Hash of what the file agrees with afterwards; `null`: the text is gone; `undefined`: as before. */
  synced: string | null | undefined;
}

/** What everything about a pull is decided from. */
export interface Desk {
  client: Client;
  synced: Synced;
  /** Whether a text is known to have been withdrawn over HTTP. */
  isTakenBack: (name: TextName) => boolean;
  take: Take;
  /** Absolute path of the content folder, and how messages name it. */
  folder: { path: string; name: string };
  /** Text of a file as it is. */
  readText: (path: string, file: string) => Promise<SourceText>;
}

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

/** One kind of text, and how it is read, stamped and written. */
interface TextPlan<Text> {
  name: TextName;
  ours: { file: string; value: Text | null } | null;
  theirs: Edition<Text> | null;
  parse: (input: unknown) => { ok: true; value: Text } | { ok: false };
  fileName: (text: Text) => string;
  stamp: (text: Text) => Promise<Text>;
  write: (old: SourceText, text: Text) => string;
}

async function planText<Text extends object>(plan: TextPlan<Text>, desk: Desk): Promise<PlannedFile> {
  const { name, theirs, parse, fileName } = plan;
  const ours = plan.ours?.value ?? null;
  const synced = desk.synced.find(name);
  const findVersion = async (hash: string) => {
    const version = parse(await findRevision(desk.client, name, hash));
    return version.ok ? version.value : null;
  };
  const isTakenBack = desk.isTakenBack(name);
  const decision = await decide({ ours, theirs, synced, isTakenBack, findVersion }, desk.take);
  const known = ours ?? theirs?.input;
  const path = known ? join(desk.folder.path, name.article, fileName(known)) : desk.folder.path;
  const planned: PlannedFile = {
    name,
    path,
    replaces: null,
    does: 'nothing',
    text: null,
    fields: [],
    conflicts: [],
    synced: undefined,
  };
  switch (decision.does) {
    case 'nothing':
      return decision.settled ? { ...planned, synced: theirs?.state === 'withdrawn' ? null : theirs?.hash } : planned;
    case 'delete':
      return { ...planned, does: 'delete', synced: null };
    case 'conflict':
      return { ...planned, does: 'conflict', conflicts: decision.conflicts };
    case 'write':
      return writeDown({ ...planned, synced: theirs?.hash }, await plan.stamp(decision.text), plan, desk);
  }
}

async function writeDown<Text extends object>(
  planned: PlannedFile,
  text: Text,
  { ours, fileName, write }: TextPlan<Text>,
  { folder, readText }: Desk,
): Promise<PlannedFile> {
  const path = join(folder.path, planned.name.article, fileName(text));
  const file = `${folder.name}/${planned.name.article}/${fileName(text)}`;
  const fields = changedFields(ours?.value ?? {}, text);
  if (ours && fields.length === 0) return planned;
  try {
    const old = ours ? await readText(planned.path, ours.file) : { file, text: '' };
    const replaces = ours && planned.path !== path ? planned.path : null;
    return {
      ...planned,
      path,
      replaces,
      does: ours ? 'change' : 'create',
      text: write({ ...old, file }, text),
      fields,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const conflicts = [{ field: error.message, ours: null, theirs: null }];
    return { ...planned, path, does: 'conflict', conflicts, synced: undefined };
  }
}

function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([field, value]) => contentHash(old[field]) !== contentHash(value))
    .map(([field]) => field);
}
