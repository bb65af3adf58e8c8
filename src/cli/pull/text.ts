import { contentHash } from '../../articles/fingerprint.ts';
import type { Edition } from '../client/editorial.ts';
import { type Conflict, mergeFields, type Take } from './merge.ts';

/** A text on both sides. */
export interface Sides<Text> {
  /** What the file says; `null`: there is none. */
  ours: Text | null;
  /** The newest version over HTTP; `null`: there is none. */
  theirs: Edition<Text> | null;
  /** Hash of the version that the file was last the same as; `undefined`: nobody remembers. */
  synced: string | undefined;
  /** Whether the text is known to have been withdrawn over HTTP, not by its file's having been gone. */
  isTakenBack: boolean;
  /** Looks a version up by its hash; `null`: there is none. */
  findVersion: (hash: string) => Promise<Text | null>;
}

/** What a pull does to one text. */
export type Decision<Text> =
  /** `settled`: the difference is meant, and not to be asked about again. */
  | { does: 'nothing'; settled?: true }
  /** `fields` differ from what the file says; the file does not exist yet where `isNew`. */
  | { does: 'write'; text: Text; isNew: boolean }
  | { does: 'delete' }
  | { does: 'conflict'; conflicts: Conflict[] };

/** What stands for a whole text in a conflict. */
const WHOLE = 'the whole text';

/**
 * Decides what becomes of a file: what only the publication changed is taken, what only the file changed stays, what
 * both changed is merged field by field.
 */
export async function decide<Text extends object>(sides: Sides<Text>, take: Take): Promise<Decision<Text>> {
  const { ours, theirs, synced } = sides;
  if (theirs?.state === 'withdrawn') return decideWithdrawn(sides, theirs, take);
  if (theirs === null) return { does: 'nothing' };
  if (ours === null) return decideMissing(sides, theirs, take);
  if (theirs.hash === synced || theirs.hash === contentHash(ours)) return keep(ours);
  const theirText = asWritten(theirs, ours);
  const base = await baseOf(sides, ours);
  const { merged, conflicts } = mergeFields(base, ours, theirText, take);
  return conflicts.length > 0 ? { does: 'conflict', conflicts } : { does: 'write', text: merged, isNew: false };
}

/** What the file says stays; it is still looked over for what the publication knows beside it. */
function keep<Text>(text: Text): Decision<Text> {
  return { does: 'write', text, isNew: false };
}

/** The file is gone, or never was. */
function decideMissing<Text>({ synced }: Sides<Text>, theirs: Edition<Text>, take: Take): Decision<Text> {
  // Deleted here, and unchanged there since: the next publish withdraws it.
  if (synced === theirs.hash) return { does: 'nothing' };
  if (synced === undefined || take === 'theirs') return { does: 'write', text: newText(theirs), isNew: true };
  if (take === 'ours') return { does: 'nothing', settled: true };
  return { does: 'conflict', conflicts: [{ field: WHOLE, ours: 'deleted', theirs: 'edited' }] };
}

/** Withdrawn. Where nobody remembers that the file was ever published, and by whom it was withdrawn, it is a new one. */
async function decideWithdrawn<Text>(sides: Sides<Text>, theirs: Edition<Text>, take: Take): Promise<Decision<Text>> {
  const { ours, synced, isTakenBack } = sides;
  if (ours === null || (synced === undefined && !isTakenBack)) return { does: 'nothing' };
  const isEdited = (await baseOf(sides, ours)) !== ours;
  if (isEdited && take === 'ours') return { does: 'nothing', settled: true };
  if (!isEdited || take === 'theirs') return { does: 'delete' };
  const why = theirs.reason === null ? 'withdrawn' : `withdrawn: ${theirs.reason}`;
  return { does: 'conflict', conflicts: [{ field: WHOLE, ours: 'edited', theirs: why }] };
}

/** The version that the file was made from: itself, where it is a version that the publication knows. */
async function baseOf<Text>({ synced, findVersion }: Sides<Text>, ours: Text): Promise<Text | null> {
  const own = contentHash(ours);
  if (own === synced) return ours;
  if (synced !== undefined) return findVersion(synced);
  return (await findVersion(own)) === null ? null : ours;
}

/**
 * Their text as the file would say it: with the time that the publication gave it, where the file says that same time;
 * and minor or not as in the file, since that is said of one edit and must not go on to the next.
 */
function asWritten<Text>({ input, published }: Edition<Text>, ours: Text): Text {
  const [theirs, own] = [input as Written, ours as Written];
  const time = theirs.published === null && own.published === published ? { published } : {};
  return { ...input, ...time, minor: own.minor };
}

/** What originals and summaries both say of themselves. */
interface Written {
  published?: unknown;
  minor?: unknown;
}

function newText<Text>({ input }: Edition<Text>): Text {
  return { ...input, minor: false };
}
