import type { PathItem } from '../operation.ts';
import { document, shared } from '../responses.ts';

/** This description. */
export const referencePaths: Record<string, PathItem> = {
  '/openapi.json': {
    get: {
      operationId: 'readDescription',
      tags: ['operations'],
      summary: 'This description',
      responses: {
        200: {
          ...document('OpenAPI 3.1.', 'application/json', ['CacheControl', 'ETag']),
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...shared(),
      },
    },
  },
  '/docs': {
    get: {
      operationId: 'readReference',
      tags: ['operations'],
      summary: 'This description as a page',
      responses: { 200: document('The page.', 'text/html', ['CacheControl', 'ETag']), ...shared() },
    },
  },
  '/feeds/extension': {
    get: {
      operationId: 'readExtension',
      tags: ['feeds'],
      summary: 'What the `_precis` extension of JSON Feed means',
      responses: { 200: document('The page.', 'text/html', ['CacheControl', 'ETag']), ...shared() },
    },
  },
};
