import { join } from 'node:path';
import { contentHash } from '../../articles/fingerprint.ts';
import type { Client } from '../client/client.ts';
import { type Edition, findRevision, type TextName } from '../client/editorial.ts';
import type { Synced } from '../client/synced.ts';
import type { SourceText } from '../content/source.ts';
import { Unwritable } from '../content/write-texts.ts';
import type { Conflict, Take } from './merge.ts';
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
  /** With `change`: all of the file as it was read. */
  before: string | null;
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

/** One kind of text, and how it is read, stamped and written. */
export interface TextPlan<Text> {
  name: TextName;
  ours: { file: string; value: Text | null } | null;
  theirs: Edition<Text> | null;
  parse: (input: unknown) => { ok: true; value: Text } | { ok: false };
  fileName: (text: Text) => string;
  stamp: (text: Text) => Promise<Text>;
  write: (old: SourceText, text: Text) => string;
}

/** Decides what becomes of a file, and writes down what it is to say; nothing on disk changes. */
export async function planText<Text extends object>(plan: TextPlan<Text>, desk: Desk): Promise<PlannedFile> {
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
    before: null,
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
  { folder, readText, take }: Desk,
): Promise<PlannedFile> {
  const path = join(folder.path, planned.name.article, fileName(text));
  const file = `${folder.name}/${planned.name.article}/${fileName(text)}`;
  const fields = changedFields(ours?.value ?? {}, text);
  if (ours && fields.length === 0) return planned;
  try {
    const old = ours ? await readText(planned.path, ours.file) : null;
    const replaces = ours && planned.path !== path ? planned.path : null;
    const written = { text: write({ file, text: old?.text ?? '' }, text), before: old?.text ?? null };
    return { ...planned, ...written, path, replaces, does: ours ? 'change' : 'create', fields };
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    if (take === 'ours') return ours ? planned : { ...planned, synced: undefined };
    const field = `a file cannot say ${error.fields.join(', ')} as written over HTTP: edit that over HTTP`;
    return { ...planned, path, does: 'conflict', conflicts: [{ field, ours: null, theirs: null }], synced: undefined };
  }
}

function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([field, value]) => contentHash(old[field]) !== contentHash(value))
    .map(([field]) => field);
}
