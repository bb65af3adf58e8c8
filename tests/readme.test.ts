import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookup } from '../src/languages/lookup.ts';
import { parseAcceptLanguage } from '../src/languages/range.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** How each command of the README is run by the tests; a command that is not here has not been tried. */
const TRIED: Record<string, string> = {
  'git clone https://github.com/your-organisation/precis': 'e2e/site.ts copies the repository instead',
  'cd precis': '',
  'npm start': 'e2e/crash.e2e.test.ts, e2e/commands.e2e.test.ts',
  'npm test': 'this',
  'npx precis import report.txt': 'e2e/commands.e2e.test.ts',
  'npx precis check': 'e2e/commands.e2e.test.ts',
  'npx precis publish --dry-run': 'e2e/commands.e2e.test.ts',
  'npx precis publish': 'e2e/commands.e2e.test.ts',
  'npx precis status': 'e2e/commands.e2e.test.ts',
  'npm ci': 'scripts/install.mjs, which npm start and npm test run first',
  'npx wrangler login': 'needs an account',
  'npx wrangler deploy': 'e2e/deploy.e2e.test.ts, with --dry-run',
  'npx wrangler secret put ADMIN_TOKEN': 'needs an account',
  'npx precis publish --to https://precis.<your-subdomain>.workers.dev': 'e2e/commands.e2e.test.ts, to this machine',
};

describe('the README', () => {
  it('names no command that the tests do not run', () => {
    const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    expect(commands.filter((command) => !Object.hasOwn(TRIED, command))).toEqual([]);
    expect(commands.length).toBe(Object.keys(TRIED).length);
  });

  it('links to nothing that is not there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
    for (const path of new Set(links)) expect(readFileSync(join(root, path), 'utf8').length).toBeGreaterThan(100);
  });

  const rows = [...readme.matchAll(/^\| `([^`]+)` \| ((?:`[^`]+`(?:, )?)+) \| `([^`]+)` \| (match|fallback)/gm)];
  it.each(
    rows.map(([, asked = '', available = '', served = '', reason = '']) => ({ asked, available, served, reason })),
  )('is right that a reader of $asked gets $served of $available', ({ asked, available, served, reason }) => {
    const tags = available.split(', ').map((tag) => tag.replaceAll('`', ''));
    const policy = {
      default: tags[0]!,
      fallback: {},
      related: true,
      accept: 'original' as const,
      original: tags.at(-1)!,
    };
    const found = lookup(parseAcceptLanguage(asked), tags, policy);
    // `exact` is the strict word for a match without a difference.
    expect([found?.served, found?.reason.replace(/exact/, 'match').replace('original', 'fallback')]).toEqual([
      served,
      reason,
    ]);
  });

  it('counts the cases of the data file right', () => {
    const { cases } = JSON.parse(readFileSync(join(root, 'docs/language-lookup-cases.json'), 'utf8')) as {
      cases: unknown[];
    };
    expect(readme).toContain(`${cases.length} cases as data`);
  });

  it('has rows for readers in its table', () => {
    expect(rows.length).toBe(6);
  });
});
