import { headers } from './headers.ts';
import { inputSchemas } from './inputs.ts';
import { type PathItem, TAGS } from './operation.ts';
import { parameters } from './parameters.ts';
import { articlePaths } from './paths/articles.ts';
import { editingPaths } from './paths/editing.ts';
import { embeddingPaths } from './paths/embedding.ts';
import { feedPaths } from './paths/feeds.ts';
import { operationPaths } from './paths/operations.ts';
import { pagePaths } from './paths/pages.ts';
import { publishPaths } from './paths/publish.ts';
import { referencePaths } from './paths/reference.ts';
import { upkeepPaths } from './paths/upkeep.ts';
import { messages, webhookPaths } from './paths/webhooks.ts';
import { sharedResponses } from './responses.ts';
import { articleSchemas } from './schemas/article.ts';
import { deskSchemas } from './schemas/desk.ts';
import { editionSchemas } from './schemas/editions.ts';
import { embedSchemas } from './schemas/embed.ts';
import { feedSchemas } from './schemas/feeds.ts';
import { listingSchemas } from './schemas/listings.ts';
import { problemSchemas } from './schemas/problem.ts';
import { revisionSchemas } from './schemas/revisions.ts';
import { summarySchemas } from './schemas/summary.ts';
import { upkeepSchemas } from './schemas/upkeep.ts';
import { webhookSchemas } from './schemas/webhooks.ts';

const DESCRIPTION = `Short, structured news summaries in many languages.

An *article* has one *original* and any number of language-tagged *summaries* beside it. Readers, feed clients and other
sites get each summary in the language they can read, and are told exactly what they got.

* Language is in the address of whatever may be kept. A *neutral* address negotiates and redirects.
* \`HEAD\` works wherever \`GET\` does. Another method is answered 405 with \`Allow\`.
* Every failure is a problem (RFC 9457): \`detail\` says how to correct the request, \`errors\` names every fault at once.
  A browser, which accepts \`text/html\`, gets a page that says the same.
* Members may be added to answers; those described here keep their meaning.
* Times are RFC 3339 in UTC, languages canonical BCP 47 tags, addresses in answers absolute.`;

/**
 * The interface as an OpenAPI 3.1 document: every route, and the shapes of what is sent and answered.
 *
 * @param version of the software
 */
export function openapiDocument(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Precis',
      version,
      summary: 'Multilingual news summaries from the edge',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever this document was read.' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [],
    paths: pathsOf(
      ...[articlePaths, feedPaths, pagePaths, embeddingPaths, operationPaths, referencePaths],
      ...[publishPaths, editingPaths, upkeepPaths, webhookPaths],
    ),
    webhooks: messages,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token, minted with `precis token` or `ADMIN_TOKEN`.' },
      },
      parameters,
      headers,
      responses: sharedResponses,
      schemas: {
        ...articleSchemas,
        ...summarySchemas,
        ...feedSchemas,
        ...listingSchemas,
        ...deskSchemas,
        ...editionSchemas,
        ...revisionSchemas,
        ...upkeepSchemas,
        ...webhookSchemas,
        ...embedSchemas,
        ...problemSchemas,
        ...inputSchemas(),
      },
    },
  };
}

/** All paths; where two parts describe methods of one path, all of them. */
function pathsOf(...parts: Record<string, PathItem>[]): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of parts.flatMap((part) => Object.entries(part))) paths[path] = { ...paths[path], ...item };
  return paths;
}
