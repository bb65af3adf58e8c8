import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openapiText } from '../../scripts/build-openapi.mjs';
import { parseArticle, parseBatch, parseSummary } from '../../src/articles/parse.ts';
import { articleExample, batchExample, summaryExample } from '../../src/openapi/examples.ts';
import { description, operations, TEXT, validatorOf } from './description.ts';

const ROOT = join(import.meta.dirname, '../..');
const REDOCLY = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');

describe('the description of the interface', () => {
  it('is current: `node scripts/build-openapi.mjs` writes it', () => {
    expect(openapiText()).toBe(TEXT);
  });

  it('is an OpenAPI document without a complaint of the linter', () => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const { status, stderr } = spawnSync(process.execPath, [REDOCLY, 'lint'], { cwd: ROOT, env, encoding: 'utf8' });
    expect(`${status} ${stderr}`).toMatch(/^0 /);
  }, 60_000);

  it.each([
    ['an article', parseArticle(articleExample)],
    ['a summary', parseSummary(summaryExample)],
    ['a batch', parseBatch(batchExample)],
  ])('shows an example of %s that is accepted', (_, parsed) => {
    expect(parsed).toMatchObject({ ok: true });
  });

  it.each(['ArticleInput', 'SummaryInput', 'Batch'])(
    'refuses of %s what the service refuses: an unknown member',
    (name) => {
      expect(validatorOf(name)({ unknown: 1 })).toBe(false);
    },
  );

  it('names each operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('asks for a token exactly where the product does', () => {
    const guarded = Object.values(description.paths)
      .flatMap((item) => Object.values(item))
      .filter(({ security, responses }) => Boolean(security) !== Object.hasOwn(responses, '401'));
    expect(guarded).toEqual([]);
  });
});
