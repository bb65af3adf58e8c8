import { resolve } from 'node:path';
import * as v from 'valibot';
import type { PublicationInput } from '../articles/schema.ts';
import { explain as explainChoice } from '../languages/explain.ts';
import { parseAcceptLanguage, parseLanguageList } from '../languages/range.ts';
import { createClient, parseAddress } from './client/client.ts';
import { defineCommand, Misuse, Refused, type Surroundings } from './command.ts';
import type { Content } from './content/content.ts';
import { readContent } from './content/read.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'Say step by step which language a reader gets, and why',
  operands: '[accept-language]',
  operandCount: [0, 1],
  description: [
    'The operand is what a browser sends as `Accept-Language`; `--language` is what stands in a URL as `?language=`, and goes before it.',
    'Without `--article` it chooses among the languages of the publication, as `/` does; with it, among the summaries that the article has.',
    'Fallback chains are those of `publication.yaml`; with `--to` the languages that there are come from that publication.',
  ],
  options: {
    language: { type: 'string', value: 'LIST', summary: 'an explicit choice, for example `zh-TW,en`' },
    article: { type: 'string', value: 'ID', summary: 'choose among the summaries of this article' },
    to: { type: 'string', value: 'URL', summary: 'ask this publication which languages there are' },
    content: { type: 'string', value: 'FOLDER', summary: 'the content folder (`content` unless given)' },
    json: { type: 'boolean', summary: 'print {negotiation, steps} as JSON' },
  },
  examples: [
    { command: 'precis explain "zh-TW, zh;q=0.8"', summary: 'for the front page' },
    { command: 'precis explain de --article 2025-06-30-leap-second', summary: 'for one article' },
  ],
  async run(invocation) {
    const { options, operands, cwd, terminal } = invocation;
    const [header] = operands;
    if (header === undefined && options.language === undefined) {
      throw new Misuse('explain needs what the reader asks for: an Accept-Language header, or --language');
    }
    const content = await readContent(resolve(cwd, options.content ?? 'content'), cwd);
    const publication = content.publication?.value;
    if (!publication) throw new Refused(`${content.folder} has no sound publication.yaml`, '`npx precis check`');
    const offer = await readOffer(options, content, publication, invocation);
    const ranges = [...parseLanguageList(options.language ?? ''), ...parseAcceptLanguage(header ?? null)];
    const explanation = explainChoice(ranges, offer.available, {
      default: publication.languages[0] ?? 'en',
      fallback: publication.fallback,
      related: publication.related_languages,
      accept: 'chain',
      ...(offer.original === null ? {} : { original: offer.original }),
    });
    if (options.json) terminal.out(JSON.stringify(explanation, null, 2));
    else for (const step of explanation.steps) terminal.out(step);
    return 0;
  },
});

/** What can be served. */
interface Offer {
  available: string[];
  /** Language of the article's original; `null`: the choice is not about an article. */
  original: string | null;
}

async function readOffer(
  { article, to }: { article?: string | undefined; to?: string | undefined },
  content: Content,
  publication: PublicationInput,
  { signal }: Surroundings,
): Promise<Offer> {
  if (to === undefined) return offerOfFiles(article, content, publication);
  const client = createClient(parseAddress(to), null, signal);
  if (article === undefined) {
    const { languages } = await client.request('/coverage.json', {}, languagesAnswer);
    return { available: languages, original: null };
  }
  const record = await client.request(`/articles/${encodeURIComponent(article)}`, {}, recordAnswer);
  return { available: Object.keys(record.summaries), original: record.original.language };
}

/** `GET /coverage.json`, as far as the languages go. */
const languagesAnswer = v.object({ languages: v.array(v.string()) });

/** `GET /articles/<id>`, as far as the languages go. */
const recordAnswer = v.object({
  original: v.object({ language: v.string() }),
  summaries: v.record(v.string(), v.unknown()),
});

function offerOfFiles(id: string | undefined, content: Content, { languages }: PublicationInput): Offer {
  if (id === undefined) return { available: languages, original: null };
  const article = content.articles.find((candidate) => candidate.id === id);
  if (!article?.original)
    throw new Refused(`${content.folder} has no article "${id}"`, `\`npx precis check ${content.folder}\``);
  const there = new Set(
    article.summaries.filter(({ value }) => value?.status === 'published').map((file) => file.language),
  );
  return { available: languages.filter((language) => there.has(language)), original: article.original.language };
}
