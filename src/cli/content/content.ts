import type { ArticleInput, PublicationInput, SummaryInput } from '../../articles/schema.ts';
import type { Fault, Position } from './fault.ts';

/** One file that was read: what it says, and where in it each part stands. */
export interface ContentFile<T> {
  /** As messages name it: relative to the working directory, with `/`. */
  file: string;
  /** What was written, before validation; empty where it could not be read. */
  fields: Record<string, unknown>;
  /** `null` where it has faults. */
  value: T | null;
  /** What of it can be relied on, also where something else in the file has a fault. */
  parts: Partial<T>;
  /** Place of what a JSON Pointer into the value names. */
  locate(pointer: string): Position;
}

/** A file of an article; the file name carries the language. */
export interface TextFile<T> extends ContentFile<T> {
  language: string;
}

/** One folder of `content/`. */
export interface ArticleFolder {
  id: string;
  folder: string;
  original: TextFile<ArticleInput> | null;
  summaries: TextFile<SummaryInput>[];
}

/** The content folder as read, with every fault of every file. */
export interface Content {
  folder: string;
  publication: ContentFile<PublicationInput> | null;
  /** In the order of their ids. */
  articles: ArticleFolder[];
  faults: Fault[];
}

/** An article without a fault. */
export interface ReadyArticle {
  id: string;
  original: ArticleInput;
  /** By canonical language tag. */
  summaries: Record<string, SummaryInput>;
}
