import type { Responses } from './responses.ts';
import type { JsonSchema } from './schema.ts';

/** What one method of one path does. */
export interface Operation {
  operationId: string;
  tags: [Tag];
  summary: string;
  description?: string;
  parameters?: { $ref: string }[];
  requestBody?: { required: boolean; content: { 'application/json': { schema: JsonSchema; examples?: unknown } } };
  responses: Responses;
  /** Absent: no token is needed or looked at. */
  security?: { token?: string[] }[];
}

/** The operations of one path. */
export type PathItem = Partial<Record<'get' | 'put' | 'post' | 'delete', Operation>>;

/** Chapters of the reference, in their order. */
export const TAGS = {
  articles: 'Articles and summaries as JSON.',
  feeds: 'Lists in one language, as JSON Feed, Atom, RSS and ninjs.',
  pages: 'Pages for people. The language is in the path; only `/` negotiates.',
  embedding: 'Summaries in other sites’ pages.',
  operations: 'What operators, crawlers and other programs ask for.',
  publishing:
    'The write side. Every call needs a token; whatever fails answers a problem, and nothing of it is stored.',
  editing:
    'What editors do beside writing: review, compare, restore, show. It needs a token, but for a preview’s signed address.',
  upkeep: 'What an administrator does with the whole. It needs a token of the scope `admin`.',
  webhooks: 'Who is told of changes, by Standard Webhooks. It needs a token of the scope `admin`.',
} as const;
export type Tag = keyof typeof TAGS;
